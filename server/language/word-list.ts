import { standsAlone } from './find-word.ts';

/** Words that are looked for together; where several begin at one place, the longest is meant. */
export interface WordList {
  /** The longest of the words that stand in a text, or null when none does. */
  find(text: string): string | null;
  /** The word with which a text begins, or null. */
  opening(text: string): string | null;
  /** A text without the words with which it begins, and the pauses behind them. */
  withoutOpening(text: string): string;
  /** What stands before and behind the first of the words in a text, or null when none does. */
  around(text: string): { readonly before: string; readonly behind: string } | null;
  /** A text with a space in place of every word. */
  without(text: string): string;
}

/** Prepares a list of words in lower case, as texts are matched. */
export function createWordList(words: readonly string[]): WordList {
  const byFirst = new Map<string, string[]>();
  for (const word of [...new Set(words)].sort((left, right) => right.length - left.length))
    byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);
  const at = (text: string, place: number) =>
    byFirst
      .get(text.charAt(place))
      ?.find((word) => text.startsWith(word, place) && standsAlone(text, place, word.length)) ?? null;
  return {
    opening: (text) => at(text, 0),
    withoutOpening(text) {
      let rest = text.trim();
      for (let word = at(rest, 0); word !== null; word = at(rest, 0)) rest = withoutMarks(rest.slice(word.length));
      return rest;
    },
    around(text) {
      const place = Array.from({ length: text.length }).findIndex((_, index) => at(text, index) !== null);
      if (place < 0) return null;
      return { before: text.slice(0, place), behind: text.slice(place + (at(text, place)?.length ?? 0)) };
    },
    find(text) {
      const found = Array.from({ length: text.length }, (_, place) => at(text, place)).filter((word) => word !== null);
      return found.sort((left, right) => right.length - left.length)[0] ?? null;
    },
    without(text) {
      let rest = '';
      let place = 0;
      while (place < text.length) {
        const word = at(text, place);
        rest += word === null ? text.charAt(place) : ' ';
        place += word?.length ?? 1;
      }
      return rest;
    },
  };
}

/** Marks that open something (《, (, §) belong to what comes. */
const withoutMarks = (text: string) => text.replace(/^[\s、,，;；:：.。?？!！~～…—-]+/u, '').trimEnd();
