import { describe, expect, it } from 'vitest';
import { measureReliability } from '../../../server/evaluation/index.ts';

const judge = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, isRight: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, isRight: false })),
];

describe('reliability', () => {
  it('has no error where as many are right as was said', () => {
    expect(measureReliability([...judge(0.75, 3, 1), ...judge(0.25, 1, 3)]).ece).toBeCloseTo(0);
  });

  it('is off by what a bin is too sure of, weighted by how many are in it', () => {
    expect(measureReliability([...judge(0.9, 1, 1), ...judge(0.5, 1, 1)]).ece).toBeCloseTo(0.2);
  });

  it('does not let a bin that is too sure make up for one that is not sure enough', () => {
    expect(measureReliability([...judge(0.9, 1, 1), ...judge(0.1, 1, 1)]).ece).toBeCloseTo(0.4);
  });

  it('has fifteen bins, the surest of which holds certainty', () => {
    const { bins } = measureReliability(judge(1, 2, 0));
    expect(bins).toHaveLength(15);
    expect(bins.at(-1)).toEqual({ count: 2, meanConfidence: 1, shareRight: 1 });
    expect(bins[0]).toEqual({ count: 0, meanConfidence: 0, shareRight: 0 });
  });

  it('has no error of nothing', () => {
    expect(measureReliability([]).ece).toBe(0);
  });
});
