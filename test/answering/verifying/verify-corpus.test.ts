import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/answering/draft.ts';
import { verifyAnswer } from '../../../server/answering/verifying/verify-answer.ts';
import type { Chunk } from '../../../server/domain/index.ts';
import { chunkCards } from '../../../server/indexing/chunks/chunk-cards.ts';
import { chunkAnswers } from '../../../server/indexing/chunks/chunk-tables.ts';
import type { KnowledgeLookup } from '../../../server/knowledge/index.ts';
import { splitSentences } from '../../../server/language/index.ts';
import { day } from '../../doubles/day.ts';
import { readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';
import { sampleDraft, sampleStatement } from '../sample-draft.ts';

/** A figure with its unit, in Chinese or English. */
const FIGURE = /(?<![\d.,])\d{1,4}(?=\s?(?:个月|日内|天|元|倍|页|个工作日|months?\b|days\b|working days\b|times\b))/u;
/** A figure that stands nowhere in the corpus with such a unit. */
const ANOTHER = '977';
const AT_LEAST = 300;

/** A sentence of the corpus and the text it stands in. */
interface Sentence {
  readonly text: string;
  readonly chunk: Chunk;
}

describe('verifyAnswer over the shipped corpus', () => {
  let lookup: KnowledgeLookup;
  let sentences: readonly Sentence[];
  beforeAll(async () => {
    lookup = await readLookup(shippedCorpus);
    const chunks = [...chunkAnswers(lookup), ...chunkCards(lookup)];
    sentences = chunks.flatMap((chunk) => splitSentences(chunk.text).map((text) => ({ text, chunk })));
  }, 120_000);

  /** Why a sentence, said by a model of its own text, is dropped; null when it is kept. */
  const judge = (text: string, { chunk }: Sentence) => {
    const statement = sampleStatement({ text, chunks: [chunk], core: false });
    const lawDate = day(chunk.effectiveFrom ?? chunk.effectiveTo ?? '2026-11-24');
    const draft = sampleDraft([[statement]], { lawDate });
    return verifyAnswer({ ...draft, origin: 'generated' } as unknown as Draft, lookup).dropped[0]?.reason ?? null;
  };

  it('drops no sentence of a card or reviewed answer that says what its text says', () => {
    const dropped = sentences.flatMap((sentence) => {
      const reason = judge(sentence.text, sentence);
      return reason === null ? [] : [`${reason}: ${sentence.text}`];
    });
    expect(sentences.length).toBeGreaterThan(10 * AT_LEAST);
    expect(dropped).toEqual([]);
  });

  it('drops every sentence a figure of which was changed', () => {
    const changed = sentences.filter(({ text }) => FIGURE.test(text));
    const kept = changed.filter((sentence) => judge(sentence.text.replace(FIGURE, ANOTHER), sentence) === null);
    expect(changed.length).toBeGreaterThan(AT_LEAST);
    expect(kept.map(({ text }) => text)).toEqual([]);
  });
});
