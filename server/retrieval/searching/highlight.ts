import { isOftenServing, isServing, textFeatures } from '../../language/index.ts';

/** First and last (exclusive) UTF-16 unit of a part of a text. */
export type Range = [start: number, end: number];

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const IS_HAN = /\p{Script=Han}/u;

/**
 * Where words of a query stand in a text, in order and apart from each other: pairs of Chinese characters that the query has, and words of other
 * scripts with an ending taken off. A query of one character is looked for by itself.
 */
export function highlight(text: string, query: string): Range[] {
  const wanted = new Set(textFeatures(query));
  const isSingle = [...wanted].every((feature) => [...feature].length === 1);
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const ranges: Range[] = [];
  words.forEach(({ word, start, end }, n) => {
    const next = words[n + 1];
    if (!IS_HAN.test(word)) {
      if (textFeatures(word).some((feature) => wanted.has(feature))) push(ranges, start, end);
    } else if (isSingle) {
      if (wanted.has(word)) push(ranges, start, end);
    } else if (next?.start === end && isTelling(word, next.word) && wanted.has(word + next.word)) {
      push(ranges, start, next.end);
    }
  });
  return ranges;
}

const isTelling = (left: string, right: string) =>
  IS_HAN.test(right) && ![left, right].some(isServing) && ![left, right].every(isOftenServing);

/** Adds a range, joined to the last where they touch. */
function push(ranges: Range[], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last && start <= last[1]) last[1] = Math.max(last[1], end);
  else ranges.push([start, end]);
}
