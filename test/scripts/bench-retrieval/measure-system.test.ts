import { describe, expect, it } from 'vitest';
import { measureSystem } from '../../../scripts/bench-retrieval/measure-system.ts';

const questions = [
  { text: '甲', vector: new Float32Array(1) },
  { text: '乙', vector: new Float32Array(1) },
];

describe('measureSystem', () => {
  it('asks every question in turn, a thousand times and no more, after asking some that do not count', async () => {
    const asked: string[] = [];
    const cost = await measureSystem(
      { system: 'quick', size: 2 },
      () => (question) => {
        asked.push(question.text);
        return [];
      },
      questions,
    );
    expect(cost.queries).toBe(1_000);
    expect(asked.length).toBeGreaterThan(1_000);
    expect(asked.slice(0, 4)).toEqual(['甲', '乙', '甲', '乙']);
    expect(cost.p50Ms).toBeLessThanOrEqual(cost.p99Ms);
  });

  it('takes nothing off for what the system before held', async () => {
    const build = () => {
      const held = Array.from({ length: 400_000 }, (_, at) => ({ at }));
      return () => [held.length];
    };
    const first = await measureSystem({ system: 'first', size: 1 }, build, questions);
    const second = await measureSystem({ system: 'second', size: 1 }, build, questions);
    expect(first.memoryMb).toBeGreaterThanOrEqual(5);
    expect(second.memoryMb).toBeGreaterThanOrEqual(5);
  });

  it('counts what a system holds outside the heap', async () => {
    const cost = await measureSystem(
      { system: 'large', size: 1 },
      () => {
        const held = new Float64Array(8 * 1024 * 1024).fill(1);
        return () => [held.length];
      },
      questions,
    );
    expect(cost.memoryMb).toBeGreaterThan(50);
  });
});
