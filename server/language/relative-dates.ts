import { addDays, type LocalDate } from '../domain/index.ts';
import { readPart } from './absolute-dates.ts';
import { type DateForm, type DateValue, dayOf, monthOf } from './date-reading.ts';
import { readEnglishNumber } from './numerals.ts';

const DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  'the day before yesterday': -2,
  昨天: -1,
  昨日: -1,
  yesterday: -1,
  今天: 0,
  今日: 0,
  today: 0,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  后天: 2,
  'the day after tomorrow': 2,
  大后天: 3,
};
const STEPS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  下: 1,
  下下: 2,
  last: -1,
  this: 0,
  next: 1,
};
const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 };
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const CHINESE_NUMBER = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<day>\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';

const onDay = (value: LocalDate, assumed = false): DateValue => ({
  precision: 'day',
  value,
  ...(assumed ? { assumed } : {}),
});
/** Monday is 0. */
const weekdayOf = (day: LocalDate) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
const yearOf = (day: LocalDate) => Number(day.slice(0, 4));

/** The year and month `months` after those of `day`. */
function stepMonths(day: LocalDate, months: number): { year: number; month: number } {
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The same day so many months on, or the last of a shorter month (Civil Code article 202). */
function addMonths(day: LocalDate, months: number): DateValue {
  const { year, month } = stepMonths(day, months);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(year, month, Math.min(last, Number(day.slice(8))));
}

/** Weeks begin on Monday: 上周五 on a Sunday is the Friday nine days ago. */
function readWeekday({ groups = {} }: RegExpMatchArray, asOf: LocalDate): DateValue {
  const named = '一二三四五六'.indexOf(groups.weekday ?? '');
  const weekday = /[1-7]/.test(groups.weekday ?? '') ? Number(groups.weekday) - 1 : named < 0 ? 6 : named;
  return onDay(addDays(asOf, (STEPS[groups.step ?? ''] ?? 0) * 7 + weekday - weekdayOf(asOf)));
}

/** "Last Friday" is the one before today; "next Friday" the one after it, which not everybody means. */
function readEnglishWeekday([, step = '', name = '']: RegExpMatchArray, asOf: LocalDate): DateValue {
  const ahead = WEEKDAYS.indexOf(name.toLowerCase()) - weekdayOf(asOf);
  if (step.toLowerCase() === 'this') return onDay(addDays(asOf, ahead));
  const isPast = step.toLowerCase() === 'last';
  return onDay(addDays(asOf, isPast ? (ahead < 0 ? ahead : ahead - 7) : ahead > 0 ? ahead : ahead + 7), !isPast);
}

function readMonth({ groups = {} }: RegExpMatchArray, asOf: LocalDate): DateValue | null {
  const { year, month } = stepMonths(asOf, STEPS[(groups.step ?? '').toLowerCase()] ?? 0);
  return groups.day === undefined ? monthOf(year, month) : dayOf(year, month, readPart(groups.day));
}

function readYear({ groups = {} }: RegExpMatchArray, asOf: LocalDate): DateValue | null {
  const year = yearOf(asOf) + (YEARS[groups.year ?? ''] ?? 0);
  if (groups.month === undefined)
    return groups.end === undefined ? { precision: 'year', value: String(year) } : monthOf(year, 12, { assumed: true });
  return groups.day === undefined
    ? monthOf(year, readPart(groups.month))
    : dayOf(year, readPart(groups.month), readPart(groups.day));
}

function readDistance({ groups = {} }: RegExpMatchArray, asOf: LocalDate): DateValue | null {
  const { number = '', unit = '', way = '' } = groups;
  const count = /^[a-z]/i.test(number)
    ? (readEnglishNumber(number) ?? (/^an?$/i.test(number) ? 1 : 0))
    : readPart(number);
  if (count < 1) return null;
  const steps = /前|ago/i.test(way) ? -count : count;
  if (/^(?:天|日|day)/i.test(unit)) return onDay(addDays(asOf, steps));
  if (/^(?:周|星期|礼拜|week)/i.test(unit)) return onDay(addDays(asOf, steps * 7));
  return addMonths(asOf, steps * (/^(?:年|year)/i.test(unit) ? 12 : 1));
}

/**
 * Dates reckoned from the day of the question. A distance (3天前) is one only before the word for what happened then (收到): after another day
 * it is reckoned from that one (公告3个月后), and alone it may be a period of law.
 */
export const RELATIVE_FORMS: readonly DateForm[] = [
  {
    holds: ['天', '日', 'day', 'tomorrow'],
    pattern:
      /大?[前后]天|[昨今明][天日]|\bthe day (?:before yesterday|after tomorrow)\b|\b(?:yesterday|today|tomorrow)\b/giu,
    read: ([words], asOf) => onDay(addDays(asOf, DAYS[words.toLowerCase()] ?? 0)),
  },
  {
    holds: ['周', '星期', '礼拜'],
    pattern: /(?<step>上上|上|这|本|下下|下)个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天1-7])/gu,
    read: readWeekday,
  },
  {
    holds: ['day'],
    pattern: new RegExp(`\\b(last|this|next) (${WEEKDAYS.join('|')})\\b`, 'giu'),
    read: readEnglishWeekday,
  },
  {
    holds: ['月'],
    pattern: new RegExp(`(?<step>上上|上|这|本|下下|下)个?月(?:的?\\s*${DAY}\\s*[日号]|[底末初]|[上中下]旬|份)?`, 'gu'),
    read: readMonth,
  },
  {
    holds: ['month'],
    pattern: /\b(?:the (?<day>\d{1,2})(?:st|nd|rd|th) of )?(?<step>last|this|next) month\b/giu,
    read: readMonth,
  },
  {
    holds: ['年'],
    pattern: new RegExp(
      `(?<year>前年|去年|今年|本年|明年|后年)的?(?:${MONTH}\\s*月(?:\\s*${DAY}\\s*[日号]|[底末初]|份)?|年?(?<end>[底末]))`,
      'gu',
    ),
    read: readYear,
  },
  { holds: ['年'], pattern: /(?<!\d)(?<year>前年|去年|今年|本年|明年|后年)/gu, doubtful: 'beside', read: readYear },
  {
    holds: ['年底', '年末'],
    pattern: /(?<!年|\d)年[底末](?!账)/gu,
    read: (_, asOf) => monthOf(yearOf(asOf), 12, { assumed: true }),
  },
  {
    holds: ['前'],
    pattern: new RegExp(
      `(?<![前后内满期止起告庭\\d第])(?<number>${CHINESE_NUMBER})\\s*(?<unit>天|日|周|个?星期|个?礼拜|个月|年)(?:多)?(?<way>之前|以前|前)`,
      'gu',
    ),
    doubtful: 'before',
    read: readDistance,
  },
  {
    holds: ['后'],
    pattern: new RegExp(
      `(?<=^|[\\s,，。；;、！!？?我们司他她它就在于是将约还再])(?<number>${CHINESE_NUMBER})\\s*(?<unit>天|日|周|个?星期|个?礼拜|个月|年)(?<way>之后|以后|后)`,
      'gu',
    ),
    doubtful: 'before',
    read: readDistance,
  },
  {
    holds: ['ago', 'from now'],
    pattern: /\b(?<number>\d{1,3}|an?|[a-z]+) (?<unit>day|week|month|year)s? (?<way>ago|from now)\b/giu,
    read: readDistance,
  },
];
