import { readChineseNumeral, readEnglishNumber } from './numerals.ts';

const NUMBER = '(?<digits>\\d{1,9})|(?<numeral>[〇零一二两三四五六七八九十百]{1,5})|(?<word>[a-z]+)';
/** What may stand around a number that is the whole of an answer: 第…个, 选…, option …, …年. */
const BARE = new RegExp(
  `^(?:我?选|我?要|选择|就|是|第|option|number|no\\.?|year|the|#)*\\s*(?:${NUMBER})(?:\\s*(?:st|nd|rd|th))?(?:\\s*(?:个|项|种|号|年度?|years?|one))?[\\s.、)。！!吧呢的了]*$`,
  'iu',
);

/** The whole number that is all a short answer says (2, 第二个, 选3, 第8年, year 8, the 8th year), or null when it says anything else. */
export function readBareNumber(text: string): number | null {
  const { digits, numeral, word } = BARE.exec(text.trim())?.groups ?? {};
  if (digits !== undefined) return Number(digits);
  if (numeral !== undefined) return readChineseNumeral(numeral);
  return word === undefined ? null : readEnglishNumber(word);
}
