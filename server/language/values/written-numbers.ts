import { readChineseNumeral } from '../numerals.ts';

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    ) as string[]
  ).map((word, at) => [word, at + 1]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, at) => [word, at + 1]),
);
const CHINESE_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const WORD = Object.keys({ ...TENS, ...WORDS, ...SCALES })
  .sort((left, right) => right.length - left.length)
  .join('|');
const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]';

/** Patterns of numbers: in figures, in Chinese, in English words, and of ordinals in English words. */
export const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?';
export const CHINESE_NUMBER = `${NUMERAL}+(?:点[零〇一二三四五六七八九]+)?`;
export const ENGLISH_NUMBER = `(?:${WORD})(?:(?:[ -]|[ -]and[ -])(?:${WORD}))*`;
export const ENGLISH_ORDINAL = Object.keys(ORDINALS).join('|');

/** The value of a number in any of these writings, times its Chinese scale (10万); null when it is none. */
export function readWritten(written: string, scale?: string): number | null {
  const factor = scale === undefined ? 1 : (CHINESE_SCALES[scale] ?? 1);
  if (/^\d/.test(written)) return Number(written.replaceAll(',', '')) * factor;
  if (/^[a-z]/i.test(written)) return ORDINALS[written.toLowerCase()] ?? readEnglish(written.toLowerCase());
  const [whole = '', part] = written.split('点');
  const value = readChineseNumeral(whole);
  if (value === null || part === undefined) return value;
  return Number(`${value}.${[...part].map((digit) => readChineseNumeral(digit) ?? 0).join('')}`);
}

function readEnglish(words: string): number {
  let total = 0;
  let section = 0;
  for (const word of words.split(/[ -]+/u)) {
    const scale = SCALES[word];
    if (scale === undefined) section += WORDS[word] ?? TENS[word] ?? 0;
    else if (scale === 100) section = Math.max(1, section) * 100;
    else {
      total += Math.max(1, section) * scale;
      section = 0;
    }
  }
  return total + section;
}
