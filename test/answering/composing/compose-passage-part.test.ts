import { describe, expect, it } from 'vitest';
import { composeDirectPart } from '../../../server/answering/composing/compose-passage-part.ts';
import type { Composing } from '../../../server/answering/composing/composing-parts.ts';
import type { Chunk, PartEvidence } from '../../../server/domain/index.ts';
import { day } from '../../doubles/day.ts';
import { sampleChunk } from '../../doubles/sample-chunk.ts';
import { sampleSearchIndex } from '../../doubles/sample-search-index.ts';

const QUESTION = '哪些标志不能当商标';
const ITEMS = Array.from(
  { length: 9 },
  (_, n) => `（${'一二三四五六七八九'[n]}）第${n + 1}类标志，同有关名称相同或者近似，容易使公众产生误认的；`,
);
const LIST = `下列标志不得作为商标使用：\n${ITEMS.join('\n')}`;
const PROSE = Array.from({ length: 60 }, (_, n) => `第${n}项标志不得作为商标使用，另有规定的除外。`).join('');

/** What is said from an article that asks the very question. */
async function answerFrom(changes: Partial<Chunk>): Promise<string> {
  const chunk = sampleChunk({ key: 'trademark-law@2019/10', questions: [QUESTION], ...changes });
  const index = await sampleSearchIndex([chunk]);
  const part = { searchText: QUESTION, service: null, matter: null, serviceConfidence: 0, intent: 'legal-basis' };
  const composing = { index, date: day('2026-11-22'), understood: { namedLaws: [] } } as unknown as Composing;
  const evidence = { part, passages: [{ chunk, score: 1 }], support: 1 } as unknown as PartEvidence;
  return composeDirectPart(evidence, composing, null)[0]?.text ?? '';
}

describe('what an article answers with', () => {
  it('is the official words where they are short', async () => {
    expect(await answerFrom({ text: '要点。', officialText: '原文如此。' })).toBe('原文如此。');
  });

  it('is the account of a long one, so that no item of its list is left out', async () => {
    const text = '九类标志不能当商标。';
    expect(LIST.length).toBeGreaterThan(260);
    expect(await answerFrom({ text, officialText: LIST })).toBe(text);
  });

  it('is the whole list where there is no account of it', async () => {
    expect(await answerFrom({ text: LIST, officialText: LIST })).toBe(LIST);
  });

  it('marks what is left out of official words too long to be quoted whole', async () => {
    const text = PROSE.replace('第30项标志不得作为商标使用', '这些标志不能当商标');
    const said = await answerFrom({ text, officialText: text });
    expect(said.length).toBeLessThan(200);
    expect(said).toMatch(/……/u);
    expect(said).toContain('这些标志不能当商标');
  });
});
