import { describe, expect, it } from 'vitest';
import type { Passage } from '../../server/domain/index.ts';
import type { Reranker } from '../../server/ports/index.ts';
import { createRerankPassages, rerankSearch } from '../../server/retrieval/index.ts';
import { day } from '../doubles/day.ts';
import { createRecordingLogger } from '../doubles/recording-logger.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleSearchIndex } from '../doubles/sample-search-index.ts';
import { createSettableClock } from '../doubles/settable-clock.ts';
import { createSharingReranker } from '../doubles/sharing-reranker.ts';

const passage = (text: string, score: number | null): Passage => ({ chunk: sampleChunk({ key: text, text }), score });
const keysOf = (passages: readonly Passage[]) => passages.map(({ chunk }) => chunk.key);

/** A reranker that answers as told, and counts how often it is asked. */
function createScriptedReranker(answer: (texts: readonly string[]) => readonly number[]) {
  const asked: (readonly string[])[] = [];
  const reranker: Reranker = {
    async rerank(_, texts) {
      asked.push(texts);
      return answer(texts);
    },
  };
  return { reranker, asked };
}

function createReranking(reranker: Reranker = createSharingReranker()) {
  const clock = createSettableClock('2026-11-22T02:00:00Z');
  const logger = createRecordingLogger();
  return { clock, logger, rerank: createRerankPassages({ reranker, clock, logger }) };
}

const breaking = () =>
  createScriptedReranker(() => {
    throw new Error('The reranking service is away.');
  });

describe('reranking passages', () => {
  const found = [passage('年费', 1.1), passage('宽展期六个月', 0.4), passage('续展宽展期', 0.3)];

  it('puts first what the reranker puts first', async () => {
    expect(keysOf(await createReranking().rerank('续展的宽展期', found))).toEqual([
      '续展宽展期',
      '宽展期六个月',
      '年费',
    ]);
  });

  it('keeps the scores there were, the highest for the first', async () => {
    const reranked = await createReranking().rerank('续展的宽展期', found);
    expect(reranked.map(({ score }) => score)).toEqual([1.1, 0.4, 0.3]);
  });

  it('leaves passages of equal scores in the order they had', async () => {
    const { reranker } = createScriptedReranker((texts) => texts.map(() => 0.5));
    expect(await createReranking(reranker).rerank('宽展期', found)).toEqual(found);
  });

  it('lets the first forty be read, of each no more than two thousand characters, and leaves the rest behind them', async () => {
    const many = Array.from({ length: 50 }, (_, at) => passage(`${at} ${'长'.repeat(3_000)}`, 50 - at));
    const { reranker, asked } = createScriptedReranker((texts) => texts.map((_, at) => at));
    const keys = keysOf(await createReranking(reranker).rerank('长', many));
    expect([asked[0]?.length, asked[0]?.every(({ length }) => length === 2_000)]).toEqual([40, true]);
    expect(keys).toEqual([...keysOf(many).slice(0, 40).reverse(), ...keysOf(many).slice(40)]);
  });

  it('keeps the order there was when the reranker fails, and says why', async () => {
    const { rerank, logger } = createReranking(breaking().reranker);
    expect(await rerank('宽展期', found)).toEqual(found);
    expect(logger.notices).toMatchObject([{ level: 'warn', fields: { reason: 'The reranking service is away.' } }]);
  });

  it('leaves a reranker that failed alone for a minute, then asks it again', async () => {
    const { reranker, asked } = breaking();
    const { rerank, clock, logger } = createReranking(reranker);
    await rerank('一', found);
    clock.set('2026-11-22T02:00:59Z');
    await rerank('二', found);
    expect([asked.length, logger.notices.length]).toEqual([1, 1]);
    clock.set('2026-11-22T02:01:00Z');
    await rerank('三', found);
    expect([asked.length, logger.notices.length]).toEqual([2, 2]);
  });

  it('says once that it failed for several questions at a time', async () => {
    const { rerank, logger } = createReranking(breaking().reranker);
    await Promise.all([rerank('一', found), rerank('二', found), rerank('三', found)]);
    expect(logger.notices).toHaveLength(1);
  });

  it('finds in a search what the reranker puts first, beyond the few that are wanted', async () => {
    const chunks = ['商标续展宽展期', '商标续展手续', '商标注册'].map((text) => sampleChunk({ key: text, text }));
    const { reranker } = createScriptedReranker((texts) => texts.map((text) => (text.includes('手续') ? 1 : 0)));
    const index = rerankSearch(await sampleSearchIndex(chunks), createReranking(reranker).rerank);
    const scope = { date: day('2026-11-22'), language: 'zh', city: null } as const;
    expect(keysOf(await index.search('商标续展宽展期', scope, 1))).toEqual(['商标续展手续']);
    const [articles = [], cards] = await index.searchEach('商标续展宽展期', scope, [['article'], ['card']], 1);
    expect([keysOf(articles), cards]).toEqual([['商标续展手续'], []]);
  });
});
