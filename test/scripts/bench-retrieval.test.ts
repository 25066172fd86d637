import { describe, expect, it } from 'vitest';
import { makeUpArticles } from '../../scripts/bench-retrieval/made-up-articles.ts';
import { benchRetrieval } from '../../scripts/bench-retrieval.ts';
import { sampleEncoder } from '../doubles/sample-encoder.ts';
import { sampleFeatureReader as reader } from '../doubles/sample-feature-reader.ts';

const texts = [
  '注册商标有效期满，需要继续使用的，应当办理续展手续。',
  '发明专利申请经审查没有驳回理由的，作出授权决定。',
];
const SYSTEMS = [
  'keyword index',
  'vector index',
  'ranked search',
  'exact vector scan',
  'scan of every vector',
  'MiniSearch',
  'Orama',
  'scan of every text',
];

const bench = async (sizes: readonly number[], limits?: { buildS: number; memoryMb: number }) => {
  const embedding = await sampleEncoder(makeUpArticles(texts, 60).map(({ text }) => text));
  const questions = ['商标怎么续展', '专利什么时候授权', '商标到期了怎么办', '专利被驳回怎么办'];
  const told: { system: string; size: number }[] = [];
  const figures = await benchRetrieval(
    { texts, questions, reader, embedding },
    sizes,
    (line) => void told.push(line),
    limits,
  );
  return { ...figures, told };
};

describe('benchRetrieval', () => {
  it('measures every system at every size', { timeout: 60_000 }, async () => {
    const { costs, leftOut, told } = await bench([30, 60]);
    expect(costs.map(({ system, size }) => [system, size])).toEqual(
      [30, 60].flatMap((size) => SYSTEMS.map((system) => [system, size])),
    );
    expect(costs.every(({ queries }) => queries >= 20)).toBe(true);
    expect(leftOut).toEqual([]);
    expect(told).toEqual(costs);
  });

  it('leaves out a system that would take too much at the next size, and says so', { timeout: 60_000 }, async () => {
    const { costs, leftOut } = await bench([30, 60], { buildS: -1, memoryMb: 1 });
    expect(costs.map(({ size }) => size)).toEqual(SYSTEMS.map(() => 30));
    expect(leftOut.map(({ system }) => system)).toEqual(SYSTEMS);
    expect(leftOut[0]?.why).toMatch(/^would take about \d+ s to build$/);
  });
});
