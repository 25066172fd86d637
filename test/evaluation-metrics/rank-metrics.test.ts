import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanReciprocalRank, percentile, recallAt } from '../../server/evaluation/rank-metrics.ts';

describe('recallAt', () => {
  it('is the share of the gold among the first k', () => {
    expect(recallAt([{ ranking: ['a', 'b', 'c', 'd'], gold: ['a', 'd'] }], 3)).toBe(0.5);
  });

  it('weighs questions alike, however many gold articles they have', () => {
    const questions = [
      { ranking: [1, 2], gold: [1] },
      { ranking: [1, 2], gold: [7, 8, 9] },
    ];
    expect(recallAt(questions, 2)).toBe(0.5);
  });

  it('counts the k-th place and not the one after it', () => {
    const questions = [{ ranking: [5, 6, 7], gold: [6] }];
    expect([recallAt(questions, 1), recallAt(questions, 2)]).toEqual([0, 1]);
  });

  it('is zero of no questions', () => {
    expect(recallAt([], 10)).toBe(0);
  });

  it('never falls as k grows', () => {
    const question = fc.record({
      ranking: fc.uniqueArray(fc.nat(20)),
      gold: fc.uniqueArray(fc.nat(20), { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(question), fc.nat(20), (questions, k) => {
        expect(recallAt(questions, k + 1)).toBeGreaterThanOrEqual(recallAt(questions, k));
      }),
    );
  });
});

describe('meanReciprocalRank', () => {
  it('takes the first gold article that was found', () => {
    expect(meanReciprocalRank([{ ranking: ['x', 'b', 'a'], gold: ['a', 'b'] }])).toBe(1 / 2);
  });

  it('counts the tenth place and no place after it', () => {
    const ranking = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(meanReciprocalRank([{ ranking, gold: [10] }])).toBe(1 / 10);
    expect(meanReciprocalRank([{ ranking, gold: [11] }])).toBe(0);
  });

  it('averages over all questions, those without a find too', () => {
    const questions = [
      { ranking: [1], gold: [1] },
      { ranking: [1], gold: [2] },
    ];
    expect(meanReciprocalRank(questions)).toBe(0.5);
  });
});

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [0, 1],
    [0.5, 50],
    [0.99, 99],
    [1, 100],
  ])('takes the nearest rank: p %f of 1 to 100 is %i', (p, expected) => {
    expect(percentile(hundred, p)).toBe(expected);
  });

  it('sorts by value and not by spelling', () => {
    expect(percentile([10, 9, 100], 1)).toBe(100);
  });

  it('leaves the order of what it is given', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('is zero of no values', () => {
    expect(percentile([], 0.5)).toBe(0);
  });
});
