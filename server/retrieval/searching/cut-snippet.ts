import type { Range } from './highlight.ts';

/** A part of a text, word for word, with where words of the query stand in it. */
export interface Snippet {
  readonly text: string;
  readonly cut: { readonly before: boolean; readonly after: boolean };
  readonly ranges: readonly Range[];
}

/** As much as two lines of a page hold. English takes more letters for the same. */
const LENGTHS = { zh: 110, en: 260 } as const;
/** Where a snippet may begin: behind a mark or a space. */
const BEGINNING = /[。；;！？!?\n，,：:]\s*/gu;

/** The part of a text that holds most of the highlighted words; the beginning of the text where no other holds more. */
export function cutSnippet(text: string, ranges: readonly Range[], language: 'zh' | 'en'): Snippet {
  const length = LENGTHS[language];
  const starts = [0, ...[...text.matchAll(BEGINNING)].map(({ 0: mark, index }) => index + mark.length)];
  const held = (start: number) =>
    ranges.reduce((total, [from, to]) => total + (start <= from && to <= start + length ? to - from : 0), 0);
  const most = Math.max(...starts.map(held));
  // Beyond the beginning, the last place that holds as much is where the sentence of the first such word begins.
  const start = held(0) === most ? 0 : (starts.findLast((place) => held(place) === most) ?? 0);
  const end = endOf(text, start + length, language);
  return {
    text: text.slice(start, end),
    cut: { before: start > 0, after: end < text.length },
    ranges: ranges.flatMap(([from, to]): Range[] => (start <= from && to <= end ? [[from - start, to - start]] : [])),
  };
}

/** Not within a word, and never within a character of two units. */
function endOf(text: string, most: number, language: 'zh' | 'en'): number {
  if (most >= text.length) return text.length;
  const space = language === 'en' ? text.lastIndexOf(' ', most) : -1;
  if (space > most - 30) return space;
  return /[\udc00-\udfff]/.test(text[most] ?? '') ? most - 1 : most;
}
