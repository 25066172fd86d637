import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectBest } from '../../../server/retrieval/keyword/select-best.ts';

/** Few different values, so that ties are common. */
const scores = fc
  .array(fc.constantFrom(0, 0, 0.5, 1, 1.5, 2, -1), { maxLength: 60 })
  .map((values) => Float32Array.from(values));

function sortAll(values: Float32Array) {
  return [...values]
    .map((score, position) => ({ position, score }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.position - right.position);
}

describe('selectBest', () => {
  it('selects what sorting everything would put first', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 70 }), (values, limit) => {
        expect(selectBest(values, limit)).toEqual(sortAll(values).slice(0, limit));
      }),
      { numRuns: 400 },
    );
  });

  it.each([0, -1])('selects nothing when %i are wanted', (limit) => {
    expect(selectBest(Float32Array.of(0, 1), limit)).toEqual([]);
  });

  it('leaves the scores as they were', () => {
    const values = Float32Array.of(1, 3, 2);
    selectBest(values, 2);
    expect([...values]).toEqual([1, 3, 2]);
  });
});
