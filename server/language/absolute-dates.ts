import { type DateForm, type DateValue, dayOf, monthOf, withYear } from './date-reading.ts';
import { readChineseNumeral } from './numerals.ts';

const YEAR = '(?<year>(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3})';
const MONTH = '(?<month>1[0-2]|0?[1-9]|1[3-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<day>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** The end, beginning or a third of a month or year: no day, and so the month alone. */
const PART = '(?:份|底|末|初|上旬|中旬|下旬)';

/** A number in figures or in Chinese numerals. The pattern it was matched by lets nothing else through. */
export const readPart = (part: string | undefined): number =>
  /^\d/.test(part ?? '') ? Number(part) : (readChineseNumeral((part ?? '').replaceAll('○', '〇')) ?? 0);

const readFull = ({ groups = {} }: RegExpMatchArray): DateValue | null => {
  const { year, month, day } = groups;
  return day === undefined
    ? monthOf(readPart(year), readPart(month))
    : dayOf(readPart(year), readPart(month), readPart(day));
};

/** `26` is 2026: two figures before 年 are a year only with a month after them. */
const readShort = ({ groups = {} }: RegExpMatchArray): DateValue | null => {
  const { short, month, day } = groups;
  const year = 2000 + Number(short);
  return day === undefined
    ? monthOf(year, readPart(month), { assumed: true })
    : dayOf(year, readPart(month), readPart(day), { assumed: true });
};

const onlyGroups = ({ groups = {} }: RegExpMatchArray) => ({
  month: readPart(groups.month),
  day: groups.day === undefined ? null : readPart(groups.day),
});

/** 5/11/2026 is 5 November to one reader and 11 May to another; 25/11/2026 is the same to both. */
function readSlashed([, first = '', second = '', year = '']: RegExpMatchArray): DateValue | null {
  const [left, right] = [Number(first), Number(second)];
  if (left > 12) return dayOf(Number(year), right, left);
  if (right > 12 || left === right) return dayOf(Number(year), left, right);
  return { precision: 'fault', fault: 'ambiguous-day' };
}

/** Dates in figures and in Chinese: with a year, with a year of two figures, without a year, and what is a date only beside a word that says so. */
export const ABSOLUTE_FORMS: readonly DateForm[] = [
  {
    holds: ['月'],
    pattern: new RegExp(`${YEAR}\\s*年\\s*的?${MONTH}\\s*月(?:\\s*${DAY}\\s*[日号]|${PART})?`, 'gu'),
    read: readFull,
  },
  {
    holds: ['年底', '年末', '年年'],
    pattern: new RegExp(`${YEAR}\\s*年\\s*年?[底末]`, 'gu'),
    read: ({ groups }) => monthOf(readPart(groups?.year), 12, { assumed: true }),
  },
  {
    holds: ['-', '/', '.'],
    pattern:
      /(?<![\d./-])(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d|[./-]\d)/gu,
    read: readFull,
  },
  { holds: ['/'], pattern: /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/gu, read: readSlashed },
  {
    holds: ['月'],
    pattern: new RegExp(
      `(?<![\\d第.])(?<short>[012]\\d)\\s*年\\s*${MONTH}\\s*月(?:\\s*${DAY}\\s*[日号]|${PART})?`,
      'gu',
    ),
    read: readShort,
  },
  {
    holds: ['月'],
    pattern: new RegExp(`(?<![\\d年.十])${MONTH}\\s*月\\s*${DAY}\\s*[日号]`, 'gu'),
    read: (match, asOf) => withYear(onlyGroups(match).month, onlyGroups(match).day, asOf, 'nearest'),
  },
  {
    holds: ['月'],
    pattern: new RegExp(`(?<![\\d年.十个])${MONTH}\\s*月${PART}`, 'gu'),
    read: (match, asOf) => withYear(onlyGroups(match).month, null, asOf, 'nearest'),
  },
  {
    holds: ['月'],
    pattern: new RegExp(`(?<![\\d年.十个])${MONTH}\\s*月(?![\\d一二三四五六七八九十内之份底末初上中下])`, 'gu'),
    doubtful: 'beside',
    read: (match, asOf) => withYear(onlyGroups(match).month, null, asOf, 'nearest'),
  },
  {
    holds: ['/'],
    pattern: /(?<![\d./-])(?<month>1[0-2]|0?[1-9])\/(?<day>3[01]|[12]\d|0?[1-9])(?![\d./%])/gu,
    doubtful: 'beside',
    read: (match, asOf) => withYear(onlyGroups(match).month, onlyGroups(match).day, asOf, 'nearest'),
  },
  {
    holds: ['年'],
    pattern: new RegExp(`(?<![\\d至到])${YEAR}\\s*年(?!\\s*[\\d度版修底末年])`, 'gu'),
    doubtful: 'beside',
    read: ({ groups }) => ({ precision: 'year', value: String(readPart(groups?.year)) }),
  },
];
