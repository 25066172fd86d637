/** One printed line and the page it stands on. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
}

const ENDS_SENTENCE = /[。！？；：.!?;:…]["”』」）)]?$/u;
const PAGE_NUMBER = /^[\s\-–—·]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-–—·]*$/u;
const BEGINS =
  /^(?:第\s*(?:[零〇一二三四五六七八九十百千]+|\d+)\s*(?:[编分篇章节条]|部分)|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+(?:\.\d+)*[.．、\s]|附\s*[件录表则：:]|[#|])/u;
/** A number of an article with its sentence going on behind it is cited, not begun. */
const CITED = /^第\s*(?:[零〇一二三四五六七八九十百千]+|\d+)\s*条(?!\s|之|$)/u;
/** A line this much shorter than the others is not one that ran out of room. */
const FULL_SHARE = 0.8;
/** A line that begins or ends at least two pages, and so large a share of them, is a head or foot. */
const REPEATED_PAGES = 2;
const REPEATED_SHARE = 0.5;

/**
 * Printed lines as paragraphs, each with the page on which it begins: a line that ran out of room goes on in the next one, on the next page too;
 * page numbers and repeated heads and feet are left out.
 */
export function joinLines(lines: readonly PrintedLine[]): PrintedLine[] {
  const kept = withoutHeadsAndFeet(lines);
  const width = usualWidth(kept);
  const paragraphs: { text: string; page: number; last: string }[] = [];
  for (const { text, page } of kept) {
    const open = paragraphs.at(-1);
    const continues =
      open !== undefined &&
      open.last.length >= width * FULL_SHARE &&
      !ENDS_SENTENCE.test(open.last) &&
      (!BEGINS.test(text) || CITED.test(text) || isMidSentence(open.last));
    if (!continues) paragraphs.push({ text, page, last: text });
    else {
      open.text += needsSpace(open.last, text) ? ` ${text}` : text;
      open.last = text;
    }
  }
  return paragraphs.map(({ text, page }) => ({ text, page }));
}

function withoutHeadsAndFeet(lines: readonly PrintedLine[]): PrintedLine[] {
  const trimmed = lines
    .map(({ text, page }) => ({ text: text.trim(), page }))
    .filter(({ text }) => text !== '' && !PAGE_NUMBER.test(text));
  const pages = new Set(trimmed.map(({ page }) => page)).size;
  const isEdge = (index: number) =>
    trimmed[index - 1]?.page !== trimmed[index]?.page || trimmed[index + 1]?.page !== trimmed[index]?.page;
  const edges = new Map<string, number>();
  for (const [index, { text }] of trimmed.entries()) if (isEdge(index)) edges.set(text, (edges.get(text) ?? 0) + 1);
  const isRepeated = (text: string) => {
    const on = edges.get(text) ?? 0;
    return on >= REPEATED_PAGES && on >= pages * REPEATED_SHARE;
  };
  const feet = [...edges.keys()].filter(isRepeated);
  return trimmed
    .filter(({ text }, index) => !isEdge(index) || !isRepeated(text))
    .map(({ text, page }, index, rest) =>
      rest[index + 1]?.page === page ? { text, page } : { text: withoutEnd(text, feet), page },
    );
}

/** The last line of a page without a foot that was read as its end. */
function withoutEnd(text: string, feet: readonly string[]): string {
  const foot = feet.find((candidate) => text.endsWith(candidate));
  return foot === undefined ? text : text.slice(0, -foot.length);
}

/** The length nine lines in ten do not exceed. */
function usualWidth(lines: readonly PrintedLine[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((left, right) => left - right);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** Words after which a sentence must go on: a number that follows is cited (依照本法/第五十七条). */
const isMidSentence = (text: string) => /[，、（(《“依照据按本法例定和或及与的]$/u.test(text);

const needsSpace = (left: string, right: string) => /[A-Za-z0-9,.]$/u.test(left) && /^[A-Za-z0-9]/u.test(right);
