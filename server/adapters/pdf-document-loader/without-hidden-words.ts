import type { PaintedGlyph } from './painting.ts';

/** The parts of pdf.js's text items that are needed. */
export interface TextItem {
  readonly str: string;
  /** The last two say where it begins. */
  readonly transform: readonly number[];
}

/** A folded character and the glyph it comes from. */
interface FoldedCharacter {
  readonly character: string;
  readonly glyph: PaintedGlyph;
}

/** How far ahead the words of an item are looked for. */
const LOOK_AHEAD = 4_000;
/** Units of a page: what stands so near stands in the same place. */
const SAME_PLACE = 1;

/**
 * The items of a page without the characters that no reader sees. Both lists name the characters in the order of painting, so each item is found among the glyphs by
 * its words; one that is not found (turned round, or written by other signs) goes whole when a hidden glyph stands where it begins.
 */
export function withoutHiddenWords<Item extends TextItem>(
  items: readonly Item[],
  glyphs: readonly PaintedGlyph[],
): Item[] {
  if (glyphs.every(({ isSeen }) => isSeen)) return [...items];
  const painted = glyphs
    .filter(({ isOnPage }) => isOnPage)
    .flatMap((glyph) => fold(glyph.text).map((character): FoldedCharacter => ({ character, glyph })));
  const hidden = glyphs.filter(({ isSeen, isOnPage }) => !isSeen && isOnPage);
  let cursor = 0;
  return items.map((item) => {
    const words = fold(item.str);
    if (words.length === 0) return item;
    const start = findWords(words, painted, cursor);
    if (start === null) return hidden.some((glyph) => beginsAt(item, glyph)) ? { ...item, str: '' } : item;
    cursor = start + words.length;
    return { ...item, str: keepSeen(item.str, painted.slice(start, cursor)) };
  });
}

/** What glyphs and items write alike: compatibility forms resolved, without spaces and marks that show nothing. */
const fold = (text: string): string[] => [...text.normalize('NFKD').replace(/[\s\p{Cf}]/gu, '')];

function findWords(words: readonly string[], painted: readonly FoldedCharacter[], from: number): number | null {
  const last = Math.min(from + LOOK_AHEAD, painted.length - words.length);
  for (let start = from; start <= last; start++)
    if (words.every((word, index) => painted[start + index]?.character === word)) return start;
  return null;
}

function keepSeen(text: string, own: readonly FoldedCharacter[]): string {
  let at = 0;
  const kept = [...text].filter((character) => {
    const parts = own.slice(at, at + fold(character).length);
    at += parts.length;
    return parts.every(({ glyph }) => glyph.isSeen);
  });
  return kept.join('').trim() === '' ? '' : kept.join('');
}

const beginsAt = ({ transform: [, , , , x = 0, y = 0] }: TextItem, { at }: PaintedGlyph) =>
  Math.abs(at[0] - x) < SAME_PLACE && Math.abs(at[1] - y) < SAME_PLACE;

/** The words no reader sees, a run of them at a time. */
export function hiddenRuns(glyphs: readonly PaintedGlyph[]): string[] {
  const runs: string[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    if (glyph.isSeen) continue;
    const before = glyphs[index - 1];
    if (before === undefined || before.isSeen) runs.push('');
    const breaksLine = before !== undefined && !before.isSeen && Math.abs(before.at[1] - glyph.at[1]) > SAME_PLACE;
    runs[runs.length - 1] += `${breaksLine ? ' ' : ''}${glyph.text}`;
  }
  return runs.map((run) => run.replace(/\s+/gu, ' ').trim()).filter((run) => run !== '');
}
