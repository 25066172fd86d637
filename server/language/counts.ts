import { standsAlone } from './find-word.ts';
import { readChineseNumeral, readEnglishNumber } from './numerals.ts';

/** A number of things, and the words it was read from. */
export interface Count {
  readonly value: number;
  readonly words: string;
  readonly start: number;
}

/** By which words a number is known to count a thing: those directly behind it, or those shortly before it with a unit behind. */
export interface CountWords {
  readonly behind: readonly string[];
  readonly before: readonly string[];
  readonly units: readonly string[];
}

/** A number is no part of a longer one, of a date, or of an ordinal (第9类). */
const NUMBER =
  /(?<![\d.第/]|[\da-z]-)\d{1,6}(?![\d.])|(?<![第〇零一二两三四五六七八九十百千])[一二两三四五六七八九十百千]{1,5}|\b[a-z]+\b/giu;
/** What makes a number less than nothing: a sign, unless it joins two numbers or stands in a word. */
const SIGN = /(?:(?<![\da-z])-|负|\bminus\s)$/iu;
/** Between the word and its number stand 是, 有, 一共, a colon or "is". */
const BEFORE_GAP = 3;

/** How many of a thing a text says there are: 12项权利要求, 权利要求12项, 12 claims. What cannot be (-3个类别) is read as well, to be told. */
export function readCounts(text: string, { behind, before, units }: CountWords): Count[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: written, index: start }) => {
    const whole = readWhole(written);
    if (whole === null) return [];
    const sign = SIGN.exec(text.slice(0, start))?.[0] ?? '';
    const value = sign === '' ? whole : -whole;
    const end = start + written.length;
    const gap = /^\s?/.exec(text.slice(end))?.[0].length ?? 0;
    const follows = (words: readonly string[]) =>
      words.find((word) => text.startsWith(word, end + gap) && standsAlone(text, end + gap, word.length));
    const thing = follows(behind) ?? (standsBeforeNumber(text, start, before) ? follows(units) : undefined);
    return thing === undefined
      ? []
      : [{ value, words: text.slice(start - sign.length, end + gap + thing.length), start: start - sign.length }];
  });
}

function readWhole(written: string): number | null {
  if (/^\d/.test(written)) return Number(written);
  return /^[a-z]/i.test(written) ? readEnglishNumber(written) : readChineseNumeral(written);
}

function standsBeforeNumber(text: string, start: number, words: readonly string[]): boolean {
  const near = text.slice(0, start);
  return words.some((word) => {
    const at = near.lastIndexOf(word);
    return at >= 0 && start - at - word.length <= BEFORE_GAP && !/[，,。；;]/u.test(near.slice(at + word.length));
  });
}
