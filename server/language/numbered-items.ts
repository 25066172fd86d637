import { bareLine } from './bare-line.ts';
import { readChineseNumeral } from './numerals.ts';

/** A line of a text and its number in it, from 0. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** A numbered item of a notice and the items below it. The whole of a text is an item too, without a number. */
export interface NumberedItem {
  /** Number and title: 一、总体要求; null where the item says its words without one. */
  readonly heading: string | null;
  /** The line on which it begins. */
  readonly line: number;
  /** Its own words, with its number unless that stands in the heading alone. */
  readonly lines: readonly TextLine[];
  readonly items: readonly NumberedItem[];
}

const CHINESE = '[一二三四五六七八九十百]{1,4}';
/** How items are numbered, outermost first, as official notices do: 一、 （一） 1. （1） ①. */
const MARKERS = [
  new RegExp(`^(${CHINESE})\\s*、`, 'u'),
  new RegExp(`^[（(]\\s*(${CHINESE})\\s*[）)]`, 'u'),
  /^(\d{1,2})\s*(?:[.．、](?!\d))/u,
  /^[（(]?\s*(\d{1,2})\s*[）)]/u,
  /^([①-⑳])/u,
];
/** （一）项另有规定的: an item that is cited. */
const CITED = /^(?:[项款目至和或及、]|$)/u;
/** The longest title; what is longer is said, not named. */
const MAX_TITLE = 40;

/** An item while its lines are read. */
interface OpenItem {
  readonly rank: number;
  readonly value: number;
  readonly heading: string | null;
  readonly line: number;
  readonly lines: TextLine[];
  readonly items: OpenItem[];
}

/** Reads the numbered items of a text, one paragraph a line. A number that does not come next in its list is no item but a citation at the beginning of a line. */
export function readNumberedItems(lines: readonly TextLine[]): NumberedItem {
  const whole: OpenItem = { rank: -1, value: 0, heading: null, line: lines[0]?.line ?? 0, lines: [], items: [] };
  let open = [whole];
  for (const { text, line } of lines) {
    const item = openItem(bareLine(text), line, open);
    if (item === null) (open.at(-1) ?? whole).lines.push({ text, line });
    else {
      open = open.filter(({ rank }) => rank < item.rank);
      (open.at(-1) ?? whole).items.push(item);
      open.push(item);
    }
  }
  return whole;
}

function openItem(words: string, line: number, open: readonly OpenItem[]): OpenItem | null {
  const rank = MARKERS.findIndex((marker) => marker.test(words));
  const [marker = '', numeral = ''] = MARKERS[rank]?.exec(words) ?? [];
  const value = numberOf(numeral);
  const before = open.find((item) => item.rank === rank)?.value ?? 0;
  const rest = words.slice(marker.length).trim();
  if (rank < 0 || value === null || (value !== 1 && value !== before + 1) || CITED.test(rest)) return null;
  const isTitle = rest.length <= MAX_TITLE && !/[。；：，;:,]/u.test(rest.slice(-1)) && !/[。；]/u.test(rest);
  const title = isTitle ? rest : titleBefore(rest);
  const heading = title === '' ? null : words.slice(0, words.length - rest.length + title.length);
  return { rank, value, heading, line, lines: isTitle ? [] : [{ text: words, line }], items: [] };
}

/** The title that stands before the words of an item, on the same line: 优化受理。各地应当……; empty when there is none. */
function titleBefore(rest: string): string {
  const title = /^([^。；：，]+)。(?=\S)/u.exec(rest)?.[1] ?? '';
  return title.length > MAX_TITLE ? '' : title;
}

function numberOf(numeral: string): number | null {
  if (/^[①-⑳]$/u.test(numeral)) return (numeral.codePointAt(0) ?? 0) - ('①'.codePointAt(0) ?? 0) + 1;
  return /^\d/u.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
}
