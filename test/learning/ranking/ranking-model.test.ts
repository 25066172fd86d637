import { describe, expect, it } from 'vitest';
import { type RankingModel, scoreCandidates } from '../../../server/learning/index.ts';

const model: RankingModel = {
  features: ['closeness', 'length'],
  means: [1, 10],
  deviations: [2, 5],
  direct: [0.5, -1],
  hidden: [[1, 0.5]],
  biases: [0.25],
  output: [2],
};

describe('scoreCandidates', () => {
  it('gives each candidate the score computed by hand', () => {
    // Standardised (1, 0): 0.5 + 2 tanh(1.25). Standardised (-0.5, 2): -2.25 + 2 tanh(0.75).
    const scores = scoreCandidates(model, Float32Array.of(3, 10, 0, 20));
    expect([...scores].map((score) => score.toFixed(5))).toEqual(['2.19657', '-0.97970']);
  });

  it('is the direct part alone without hidden units', () => {
    const linear = { ...model, hidden: [], biases: [], output: [] };
    expect([...scoreCandidates(linear, Float32Array.of(3, 10, 0, 20))]).toEqual([0.5, -2.25]);
  });

  it('gives no scores for no candidates', () => {
    expect(scoreCandidates(model, new Float32Array())).toHaveLength(0);
  });
});
