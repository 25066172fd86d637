import { describe, expect, it } from 'vitest';
import { bigramSimilarity } from '../../server/language/index.ts';

describe('bigramSimilarity', () => {
  it('is one for texts that differ in marks alone', () => {
    expect(bigramSimilarity('商标异议期多久', '商标异议期，多久？')).toBe(1);
  });

  it('is the share of neighbouring pairs in common', () => {
    // 商标 标异 against 商标 标续: one pair of two in each.
    expect(bigramSimilarity('商标异', '商标续')).toBe(0.5);
  });

  it('counts a repeated pair as often as both have it', () => {
    expect(bigramSimilarity('aaa', 'aa')).toBeCloseTo(2 / 3);
  });

  it('is nought for texts without a pair in common, and for none at all', () => {
    expect(bigramSimilarity('商标', '专利')).toBe(0);
    expect(bigramSimilarity('', '')).toBe(0);
  });
});
