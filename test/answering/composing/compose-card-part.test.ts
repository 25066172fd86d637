import { beforeAll, describe, expect, it } from 'vitest';
import { composeCardPart } from '../../../server/answering/composing/compose-card-part.ts';
import { createComposing } from '../../../server/answering/composing/composing-parts.ts';
import { chunkCards } from '../../../server/indexing/chunks/chunk-cards.ts';
import { assembleKnowledge, createKnowledgeLookup, type KnowledgeLookup } from '../../../server/knowledge/index.ts';
import type { SearchIndex } from '../../../server/retrieval/index.ts';
import { sampleSearchIndex } from '../../doubles/sample-search-index.ts';
import { readCorpus, smallCorpus } from '../../knowledge/corpus-folders.ts';
import { samplePart, sampleQuestion } from '../sample-draft.ts';

describe('the fees of a card', () => {
  let lookup: KnowledgeLookup;
  let index: SearchIndex;
  beforeAll(async () => {
    const knowledge = assembleKnowledge(await readCorpus(smallCorpus));
    // Each stands for two lines.
    const items = Array.from({ length: 5 }, () => ({ rate: 'sample-registration' }));
    const fees = { status: 'known' as const, sources: [], items };
    const cards = knowledge.cards.map((card) => ({ ...card, fees }));
    lookup = createKnowledgeLookup({ ...knowledge, cards });
    index = await sampleSearchIndex(chunkCards(lookup));
  });

  const fee = samplePart({ text: '登记多少钱', intent: 'fee' });
  const itemsOf = (parts: Parameters<typeof sampleQuestion>[0]) =>
    composeCardPart(fee, createComposing(sampleQuestion(parts), lookup, index))
      .filter(({ form }) => form === 'item')
      .map(({ text }) => text);

  it('that an answer has no room for are said to stand in the card below it', () => {
    expect(itemsOf({ parts: [fee] })).toHaveLength(8 + 1);
    expect(itemsOf({ parts: [fee] }).at(-1)).toBe('其余收费见下面的办事卡片。');
    expect(itemsOf({ parts: [fee], language: 'en' }).at(-1)).toBe('The other fees are in the card below.');
  });

  it('are said to stand elsewhere where the card of another part is the one that is shown', () => {
    const parts = [samplePart({ service: 'sample-search' }), fee] as const;
    expect(itemsOf({ parts }).at(-1)).toBe('其余收费，单独问这一事项可看到。');
  });
});
