import { describe, expect, it } from 'vitest';
import { likelihoodRatio } from '../../../server/retrieval/expanding/likelihood-ratio.ts';

describe('likelihoodRatio', () => {
  it('is that of the table of two by two', () => {
    // Observed 10, 10, 10, 70 where 4, 16, 16, 64 were to be expected: 2 Σ observed × ln(observed / expected).
    const expected =
      2 * (10 * Math.log(10 / 4) + 10 * Math.log(10 / 16) + 10 * Math.log(10 / 16) + 70 * Math.log(70 / 64));
    expect(likelihoodRatio({ both: 10, left: 20, right: 20, all: 100 })).toBeCloseTo(expected, 9);
  });

  it('is greatest for what always goes together, and counts empty cells as nothing', () => {
    const always = likelihoodRatio({ both: 20, left: 20, right: 20, all: 100 });
    expect(always).toBeGreaterThan(likelihoodRatio({ both: 19, left: 20, right: 20, all: 100 }));
    expect(Number.isFinite(always)).toBe(true);
  });

  it.each([
    ['no oftener than by chance', { both: 4, left: 20, right: 20, all: 100 }],
    ['less often', { both: 1, left: 20, right: 20, all: 100 }],
    ['never', { both: 0, left: 20, right: 20, all: 100 }],
    ['nothing at all', { both: 0, left: 0, right: 0, all: 0 }],
  ])('is 0 for what goes together %s', (_, occurrences) => {
    expect(likelihoodRatio(occurrences)).toBe(0);
  });
});
