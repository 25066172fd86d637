import { describe, expect, it } from 'vitest';
import { joinProgress } from '../../../server/indexing/models/join-progress.ts';

describe('the progress of trainings at the same time', () => {
  it('is told as that of one', async () => {
    const told: unknown[] = [];
    const reportOf = joinProgress(async (...step) => {
      told.push(step);
    });
    const [first, second] = [reportOf(), reportOf()];
    await first({ done: 1, total: 4 });
    await second({ done: 2, total: 6 });
    await first({ done: 4, total: 4 });
    expect(told).toEqual([
      ['learn', 1, 4],
      ['learn', 3, 10],
      ['learn', 6, 10],
    ]);
  });

  it('ends all when one step could not be taken', async () => {
    let steps = 0;
    const reportOf = joinProgress(async () => {
      steps++;
      throw new Error('cancelled');
    });
    const [first, second] = [reportOf(), reportOf()];
    await expect(first({ done: 1, total: 4 })).rejects.toThrow('cancelled');
    await expect(second({ done: 1, total: 4 })).rejects.toThrow('cancelled');
    expect(steps).toBe(1);
  });
});
