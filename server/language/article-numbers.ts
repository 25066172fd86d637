import { readChineseNumeral } from './numerals.ts';

const NUMERAL = '[〇零一二两三四五六七八九十百千]+|\\d{1,4}';
const INSERTED = '(?:\\s*之\\s*([一二三四五六七八九十]+|\\d+))?';
/**
 * 第五十七条, 第57条; without 第 only what is no count of things: after the name of a law, in digits, or a numeral of two characters and more (57条,
 * 五十七条; 三条 may be three of anything); in English article 57.
 */
const ARTICLE = new RegExp(
  [
    `(?:第|[法例则定释])\\s*(${NUMERAL})\\s*条${INSERTED}`,
    `(?<![\\d.])(\\d{1,4}|[二三四五六七八九]?[十百][零一二三四五六七八九十]+)\\s*条${INSERTED}`,
    '(?:\\barticles?|\\barts?\\.|§)\\s*(\\d{1,4})',
  ].join('|'),
  'giu',
);

/** The numbers of the articles a text names, in half width and simplified characters: 第五十七条 and 57条 = "57", 第五十七条之一 = "57-1". */
export function findArticleNumbers(text: string): string[] {
  return [...text.matchAll(ARTICLE)].flatMap((match) => {
    const [, named, namedPart, bare, barePart, english] = match;
    const main = readNumber(named ?? bare ?? english ?? '');
    const inserted = namedPart ?? barePart;
    if (main === null || main < 1) return [];
    return [inserted === undefined ? String(main) : `${main}-${readNumber(inserted)}`];
  });
}

/** The number in an article reference, wherever in its words it stands: 第四十条 = "40", 第五十七条之一 = "57-1", article 40 = "40"; null when there is none. */
export function readArticleNumber(words: string): string | null {
  const numerals = words
    .split('')
    .filter(
      (character) =>
        readChineseNumeral(character) !== null || (character >= '0' && character <= '9') || character === '之',
    );
  const [main = '', inserted] = numerals.join('').split('之');
  const value = readNumber(main);
  const part = inserted === undefined ? null : readNumber(inserted);
  if (value === null || value < 1) return null;
  return part === null ? String(value) : `${value}-${part}`;
}

function readNumber(words: string): number | null {
  const digits = Number(words);
  return words !== '' && Number.isInteger(digits) ? digits : readChineseNumeral(words);
}
