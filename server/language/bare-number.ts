import { readChineseNumeral } from './numerals.ts';

const BARE = /^[\s\p{P}]*第?\s*(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*年?度?[\s\p{P}]*$/u;

/** The number of a text that says nothing else (8, 第8年, 八); null for any other text. */
export function readBareNumber(text: string): number | null {
  const [, digits] = BARE.exec(text) ?? [];
  if (digits === undefined) return null;
  return /^\d+$/.test(digits) ? Number(digits) : readChineseNumeral(digits);
}
