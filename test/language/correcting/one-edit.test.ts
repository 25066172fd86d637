import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, neighboursOf } from '../../../server/language/correcting/one-edit.ts';

const isNear = (left: string, right: string) => neighboursOf(left).some((key) => neighboursOf(right).includes(key));

describe('neighbours of a word', () => {
  it.each([
    ['另一个字', '商标侵权', '商标侵犬'],
    ['两字颠倒', '商标续展', '商标展续'],
  ])('are shared across one edit: %s', (_, left, right) => {
    expect(isNear(left, right)).toBe(true);
  });

  it.each([
    ['商标续展', '商标许可'],
    ['商标续展', '商标续展费'],
    ['商标续展', '续商标展'],
  ])('are not shared by %s and %s', (left, right) => {
    expect(isNear(left, right)).toBe(false);
  });
});

describe('the distance of two words', () => {
  it.each([
    ['trademark', 'trademark', 0],
    ['tradmark', 'trademark', 1],
    ['trademarks', 'trademark', 1],
    ['tradenark', 'trademark', 1],
    ['tardemark', 'trademark', 1],
    ['geografical', 'geographical', 2],
    ['patent', 'trademark', Number.POSITIVE_INFINITY],
  ])('from %s to %s is %d', (left, right, distance) => {
    expect(editDistance(left, right, 2)).toBe(distance);
  });

  it('is the same both ways', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 });
    fc.assert(fc.property(words, words, (a, b) => editDistance(a, b, 9) === editDistance(b, a, 9)));
  });
});
