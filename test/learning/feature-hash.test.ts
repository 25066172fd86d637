import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFeature, mixBits } from '../../server/learning/feature-hash.ts';

describe('hashFeature', () => {
  // Computed apart from the source, by FNV-1a and murmur3's finaliser: a stored model has meaning only while these stay.
  it.each([
    ['', 2_872_998_923],
    ['商标', 1_230_424_799],
    ['renew', 2_250_816_610],
  ])('gives %j the number it has always had', (feature, hash) => {
    expect(hashFeature(feature)).toBe(hash);
  });

  it('gives a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (feature) => {
        const hash = hashFeature(feature);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      }),
    );
  });

  it('spreads neighbouring features over all buckets alike', () => {
    const buckets = new Array<number>(16).fill(0);
    for (let index = 0; index < 16_000; index++) {
      const bucket = hashFeature(`feature ${index}`) % 16;
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    // 1000 each are expected, with a standard deviation of 31.
    expect(buckets.filter((count) => Math.abs(count - 1000) > 150)).toEqual([]);
  });
});

describe('mixBits', () => {
  it('is one to one: no two of a long run of numbers meet', () => {
    const mixed = new Set(Array.from({ length: 100_000 }, (_, value) => mixBits(value)));
    expect(mixed.size).toBe(100_000);
  });
});
