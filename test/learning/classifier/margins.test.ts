import { describe, expect, it } from 'vitest';
import { createMarginLearner, type LearningRows } from '../../../server/learning/classifier/margins.ts';

const ROWS = 60;
const LABELS = 3;
/** Every row has the feature of its label and one that it shares with rows of others. */
const material: LearningRows = {
  rows: Array.from({ length: ROWS }, (_, at) => ({
    ids: Int32Array.from([at % LABELS, LABELS + (at % 7)]),
    values: Float32Array.from([0.6, 0.8]),
  })),
  labels: Int32Array.from({ length: ROWS }, (_, at) => at % LABELS),
  weights: new Float32Array(ROWS).fill(1),
  featureCount: LABELS + 7,
  labelCount: LABELS,
};

function learn(...rounds: readonly (readonly [count: number, epochs: number])[]) {
  const learner = createMarginLearner(material);
  const steps = rounds.flatMap(([count, epochs]) => [...learner.learn(count, epochs)]);
  return { steps: steps.length, weights: learner.model().weights };
}

const farthest = (left: Float32Array, right: Float32Array) =>
  left.reduce((most, value, at) => Math.max(most, Math.abs(value - (right[at] as number))), 0);

describe('margins', () => {
  it('that go on with more rows come to what all rows give at once', () => {
    const atOnce = learn([ROWS, 300]).weights;
    expect(farthest(learn([ROWS / 2, 5]).weights, atOnce)).toBeGreaterThan(0.05);
    expect(farthest(learn([ROWS / 2, 5], [ROWS, 300]).weights, atOnce)).toBeLessThan(0.001);
  });

  it('learn nothing of rows that are held out', () => {
    const [label] = material.labels.slice(-1);
    const onlyLast = {
      ...material,
      rows: material.rows.map(({ values }, at) => ({ ids: Int32Array.from([at === ROWS - 1 ? 0 : 1, 2]), values })),
    };
    const learner = createMarginLearner(onlyLast);
    for (const _ of learner.learn(ROWS - 1, 3));
    expect([...learner.model().weights.slice(0, LABELS)]).toEqual([0, 0, 0]);
    for (const _ of learner.learn(ROWS, 3));
    expect(learner.model().weights[label as number]).toBeGreaterThan(0);
  });

  it('stop after each epoch', () => {
    expect(learn([ROWS / 2, 2], [ROWS, 3]).steps).toBe(5);
  });
});
