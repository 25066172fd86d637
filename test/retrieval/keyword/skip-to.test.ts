import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skipTo } from '../../../server/retrieval/keyword/skip-to.ts';

describe('skipTo', () => {
  it('finds the first place that is not below what is wanted, as looking at every one would', () => {
    const rising = fc.uniqueArray(fc.nat(100), { maxLength: 40 }).map((all) => all.sort((left, right) => left - right));
    fc.assert(
      fc.property(rising, fc.nat(40), fc.nat(40), fc.nat(110), (values, some, other, wanted) => {
        const [start, end] = [Math.min(some, other), Math.max(some, other)].map((at) =>
          Math.min(at, values.length),
        ) as [number, number];
        const found = values.findIndex((value, at) => at >= start && at < end && value >= wanted);
        expect(skipTo(Uint32Array.from(values), start, end, wanted)).toBe(found < 0 ? end : found);
      }),
      { numRuns: 500 },
    );
  });
});
