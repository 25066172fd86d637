import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearestExamples } from '../../../server/learning/classifier/nearest-examples.ts';

const FEATURES = 12;
const LABELS = 3;
const anyRow = fc
  .uniqueArray(fc.nat(FEATURES - 1), { minLength: 1, maxLength: 5 })
  .map((ids) => ({ ids: Int32Array.from(ids), values: new Float32Array(ids.length).fill(1 / Math.sqrt(ids.length)) }));
const anyExamples = fc.array(fc.tuple(anyRow, fc.nat(LABELS - 1)), { minLength: 1, maxLength: 20 }).map((pairs) => ({
  rows: pairs.map(([row]) => row),
  labels: Int32Array.from(pairs, ([, label]) => label),
}));

describe('nearest examples', () => {
  it('give the cosine of every example, and for each label that of its nearest', () => {
    fc.assert(
      fc.property(anyExamples, anyRow, (examples, asked) => {
        const nearest = createNearestExamples(examples, FEATURES, LABELS);
        const expected = examples.rows.map(({ ids, values }) =>
          ids.reduce((sum, id, at) => {
            const other = asked.ids.indexOf(id);
            return other < 0 ? sum : sum + (values[at] ?? 0) * (asked.values[other] ?? 0);
          }, 0),
        );
        const found = [...nearest.compare(asked)];
        found.forEach((likeness, example) => {
          expect(likeness).toBeCloseTo(expected[example] ?? Number.NaN, 5);
        });
        nearest.compareLabels(asked).forEach((likeness, label) => {
          expect(likeness).toBe(Math.max(0, ...found.filter((_, example) => examples.labels[example] === label)));
        });
      }),
    );
  });

  it('are found by rare features alone where there are many', () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({
      ids: Int32Array.from([0, 1 + (at % 100)]),
      values: Float32Array.from([Math.SQRT1_2, Math.SQRT1_2]),
    }));
    const nearest = createNearestExamples({ rows, labels: new Int32Array(200) }, 101, 1);
    expect([...nearest.compare({ ids: Int32Array.from([0]), values: Float32Array.from([1]) })]).toEqual(
      rows.map(() => 0),
    );
  });
});
