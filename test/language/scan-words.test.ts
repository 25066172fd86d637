import { describe, expect, it } from 'vitest';
import { createWordScanner } from '../../server/language/index.ts';

const scan = createWordScanner(['商标', '商标续展', '续展', 'mark', '']);
const wordsIn = (text: string) => scan(text).map(({ word, at }) => `${at} ${word}`);

describe('createWordScanner', () => {
  it.each([
    ['the longest word at a place, none over another', '商标续展，再续展', ['0 商标续展', '6 续展']],
    ['a word each time it stands there', '商标和商标', ['0 商标', '3 商标']],
    ['no Latin word inside another', 'a mark, remarkable', ['2 mark']],
    ['nothing where there is none', '专利年费', []],
    ['nothing in nothing', '', []],
  ])('finds %s', (_, text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });
});
