import { readPart } from '../absolute-dates.ts';
import { type PartlyRead, plainValue, readMatches, type Value } from './value.ts';

const YEAR = '(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})';
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED =
  '(?<named>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const NUMBER_DAY = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const NUMBER_YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)';

/** From the most exact form to the least; each reads what the ones before left. */
const FORMS = [
  new RegExp(
    `(?<![\\d.])${NUMBER_YEAR}(?<mark>[-/.])(?<month>1[0-2]|0?[1-9])\\k<mark>(?<day>[12]\\d|3[01]|0?[1-9])(?!\\d)`,
    'gu',
  ),
  new RegExp(`(?<!\\d)${YEAR}年${MONTH}月(?:${DAY}[日号])?`, 'gu'),
  new RegExp(`\\b${NUMBER_DAY}(?: of)? ${NAMED},? ${NUMBER_YEAR}`, 'giu'),
  new RegExp(`\\b${NAMED} ${NUMBER_DAY},? ${NUMBER_YEAR}`, 'giu'),
  new RegExp(`\\b${NAMED},? ${NUMBER_YEAR}`, 'giu'),
  new RegExp(`\\b${NUMBER_DAY}(?: of)? ${NAMED}(?! \\d)`, 'giu'),
  new RegExp(`\\b${NAMED} ${NUMBER_DAY}(?![\\d,.]*\\d)`, 'giu'),
  new RegExp(`(?<![\\d十个])${MONTH}月${DAY}[日号]`, 'gu'),
  new RegExp(`(?<!\\d)${YEAR}年(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\d十个零〇一二三四五六七八九百])${MONTH}月`, 'gu'),
  new RegExp(`(?<![\\d.,A-Za-z])${NUMBER_YEAR}(?![.,]\\d)(?!\\s*(?:[元块件项个类份页字人次倍天日%]|yuan|CNY))`, 'gu'),
] as const;

/** Reads the days, months and years of the calendar out of a text. */
export const readDateValues = (partly: PartlyRead): PartlyRead =>
  FORMS.reduce((rest, form) => readMatches(rest, form, ({ groups = {} }) => dateValue(groups)), partly);

function dateValue({ year, month, named, day }: Record<string, string | undefined>): Value[] | null {
  const number = named === undefined ? readPart(month) : NAMES.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const whole = { year: year === undefined ? '' : String(readPart(year)), month: pad(number), day: pad(readPart(day)) };
  if (whole.month === '') return [plainValue(`date:${whole.year}`, `number:${whole.year}`)];
  const rest = whole.day === '' ? whole.month : `${whole.month}-${whole.day}`;
  const key = `date:${whole.year === '' ? '-' : whole.year}-${rest}`;
  const less = [
    `date:--${whole.month}`,
    `date:--${rest}`,
    ...(whole.year === '' ? [] : [`date:${whole.year}`, `date:${whole.year}-${whole.month}`, `number:${whole.year}`]),
  ];
  return [plainValue(key, ...less)];
}

const pad = (part: number) => (part === 0 ? '' : String(part).padStart(2, '0'));
