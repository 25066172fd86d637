import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectBest } from '../../../server/retrieval/keyword/select-best.ts';

/** Few different values, so that ties are common. */
const scores = fc
  .array(fc.constantFrom(0, 0, 0.5, 1, 1.5, 2, -1), { maxLength: 60 })
  .map((values) => Float32Array.from(values));

function sortAll(values: Float32Array, isAllowed: (position: number) => boolean) {
  return [...values]
    .map((score, position) => ({ position, score }))
    .filter(({ position, score }) => score > 0 && isAllowed(position))
    .sort((left, right) => right.score - left.score || left.position - right.position);
}

describe('selectBest', () => {
  it('selects what sorting everything would put first', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 70 }), (values, limit) => {
        const everything = () => true;
        expect(selectBest(values, limit, everything)).toEqual(sortAll(values, everything).slice(0, limit));
      }),
      { numRuns: 400 },
    );
  });

  it('selects among those allowed as if there were no others', () => {
    const step = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 70 }), step, (values, limit, every) => {
        const isAllowed = (position: number) => position % every === 0;
        expect(selectBest(values, limit, isAllowed)).toEqual(sortAll(values, isAllowed).slice(0, limit));
      }),
      { numRuns: 400 },
    );
  });

  it('does not ask whether a position is allowed that has no score', () => {
    const asked: number[] = [];
    selectBest(Float32Array.of(0, 1, 0, 2), 5, (position) => asked.push(position) > 0);
    expect(asked).toEqual([1, 3]);
  });

  it.each([0, -1])('selects nothing when %i are wanted', (limit) => {
    expect(selectBest(Float32Array.of(0, 1), limit, () => true)).toEqual([]);
  });

  it('leaves the scores as they were', () => {
    const values = Float32Array.of(1, 3, 2);
    selectBest(values, 2, () => true);
    expect([...values]).toEqual([1, 3, 2]);
  });
});
