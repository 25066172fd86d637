import { expect, it } from 'vitest';
import type { Reranker } from '../../server/ports/index.ts';

const QUESTION = '商标续展的宽展期';
const texts = ['专利年费', '商标续展的宽展期是六个月', '商标注册'];

/** What every reranker keeps. `create` gives one for which a text is the better the more characters it shares with the question. */
export function testReranker(create: () => Promise<Reranker>): void {
  it('scores each text, in their order', async () => {
    const [worst, best, middle] = (await (await create()).rerank(QUESTION, texts)) as [number, number, number];
    expect([best > middle, middle > worst]).toEqual([true, true]);
  });

  it('gives finite scores, one for each text', async () => {
    const scores = await (await create()).rerank(QUESTION, [...texts, '', texts[0] ?? '']);
    expect([scores.length, scores.every(Number.isFinite)]).toEqual([5, true]);
  });

  it('gives no scores for no texts', async () => {
    expect(await (await create()).rerank(QUESTION, [])).toEqual([]);
  });

  it('ends with the reason of a signal that was given before', async () => {
    const reason = new Error('nobody waits any more');
    const reranking = (await create()).rerank(QUESTION, texts, AbortSignal.abort(reason));
    await expect(reranking).rejects.toBe(reason);
  });
}
