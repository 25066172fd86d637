import { describe, expect, it } from 'vitest';
import { numberCitations } from '../../server/answering/number-citations.ts';
import type { Statement } from '../../server/domain/index.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';

const says = (...chunks: Statement['chunks']): Statement => ({
  text: '',
  form: 'item',
  chunks,
  figuresFrom: [],
  core: true,
});
const rate = (key: string, text: string, title = '专利收费标准') => sampleChunk({ key, kind: 'rate', text, title });
const article = (key: string) => sampleChunk({ key, kind: 'article', text: key });

describe('numbering citations', () => {
  it('gives the rows of one table one number and tells every row that is cited', () => {
    const [first, second, other] = [rate('rate:a', '甲：900元'), rate('rate:b', '乙：1200元'), article('law/1')];
    const cited = numberCitations([[says(first), says(other), says(second)]]);
    expect([first, other, second].map(({ id }) => cited.get(id)?.number)).toEqual([1, 2, 1]);
    expect(cited.get(second.id)).toMatchObject({ chunkId: first.id, digest: '甲：900元\n乙：1200元' });
  });

  it('keeps tables apart that are not the same', () => {
    const [ours, theirs] = [rate('rate:a', '甲'), rate('rate:b', '乙', '商标收费标准')];
    expect([...numberCitations([[says(ours), says(theirs)]]).values()].map(({ number }) => number)).toEqual([1, 2]);
  });

  it('cites at most five sources, however many rows of them', () => {
    const rows = Array.from({ length: 8 }, (_, at) => says(rate(`rate:${at}`, `${at}元`)));
    const articles = Array.from({ length: 8 }, (_, at) => says(article(`law/${at}`)));
    const cited = numberCitations([[...rows, ...articles]]);
    expect(new Set([...cited.values()].map(({ number }) => number))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(cited.size).toBe(8 + 4);
  });
});
