import { type LocalDate, parseLocalDate } from '../domain/index.ts';

/** Why words that are meant as a date name no day: it is not in the calendar, it is one of the lunar calendar, or it could be either of two (5/11/2026). */
export type DateFault = 'no-such-day' | 'lunar' | 'ambiguous-day';

/** Which of the years that fit a date without a year is meant. */
export type DateSense = 'past' | 'future' | 'nearest';

/** What a date comes to: a day (YYYY-MM-DD), a month (YYYY-MM), a year (YYYY), or a fault that has to be asked about. */
export type DateValue =
  | {
      readonly precision: 'day' | 'month' | 'year';
      readonly value: string;
      /** Month (and day) as written, where the year was left out and `value` has the nearest. */
      readonly yearless?: { readonly month: number; readonly day: number | null };
      /** Whether more than the words say went into it: a year, the end of a month, which Friday is next. */
      readonly assumed?: boolean;
    }
  | { readonly precision: 'fault'; readonly fault: DateFault };

/** Words that name a date, and where. */
export type DateReading = DateValue & {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is the day before or after which something is done (3月1日前), not the one on which it was. */
  readonly isBound: boolean;
  /** Words that are a date only beside others that say so: 11/5, 11月, 3天前; a fraction, a span or a distance without. */
  readonly doubtful?: 'beside' | 'before';
};

/** One form in which dates are written. `read` gives null where a match is no date after all. */
export interface DateForm {
  /** Characters one of which every match holds: most messages hold none, and are passed over at once. */
  readonly holds: readonly string[];
  readonly pattern: RegExp;
  readonly doubtful?: 'beside' | 'before';
  readonly read: (match: RegExpMatchArray, asOf: LocalDate) => DateValue | null;
}

const pad = (part: number) => String(part).padStart(2, '0');

/** The day of these numbers, or the fault that there is none. */
export function dayOf(year: number, month: number, day: number, more: { readonly assumed?: boolean } = {}): DateValue {
  const value = parseLocalDate(`${year}-${pad(month)}-${pad(day)}`);
  return value === null ? { precision: 'fault', fault: 'no-such-day' } : { precision: 'day', value, ...more };
}

/** The month of these numbers, or null when there is no such month. */
export function monthOf(year: number, month: number, more: { readonly assumed?: boolean } = {}): DateValue | null {
  return month >= 1 && month <= 12 ? { precision: 'month', value: `${year}-${pad(month)}`, ...more } : null;
}

/** Leap days lie up to eight years apart (1896 and 1904). */
const FARTHEST_YEARS = 8;

/** A month, or a day of one, in the year in which it lies nearest to `asOf` in the sense meant; a fault when no year has such a day. */
export function withYear(month: number, day: number | null, asOf: LocalDate, sense: DateSense): DateValue | null {
  const thisYear = Number(asOf.slice(0, 4));
  const today = Date.parse(asOf);
  const years = Array.from({ length: 2 * FARTHEST_YEARS + 1 }, (_, n) => thisYear - FARTHEST_YEARS + n);
  const candidates = years.flatMap((year) => {
    const found = day === null ? monthOf(year, month) : dayOf(year, month, day);
    if (found === null || found.precision === 'fault') return [];
    const from = asOf.slice(0, found.value.length);
    const isMeant = sense === 'nearest' || (sense === 'past' ? found.value <= from : found.value >= from);
    const distance = Math.abs(Date.parse(day === null ? `${found.value}-15` : found.value) - today);
    return isMeant ? [{ found, distance }] : [];
  });
  const nearest = candidates.sort((left, right) => left.distance - right.distance)[0];
  if (nearest) return { ...nearest.found, yearless: { month, day }, assumed: true };
  return day === null ? null : { precision: 'fault', fault: 'no-such-day' };
}

const BOUND = /^\s*(?:之?[前后内]|以[前后内]|起)/u;

/** Every match of the forms, in the order of the forms. */
export function matchForms(text: string, forms: readonly DateForm[], asOf: LocalDate): DateReading[] {
  const lower = text.toLowerCase();
  const held = forms.filter(({ holds }) => holds.some((characters) => lower.includes(characters)));
  return held.flatMap(({ pattern, doubtful, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = read(match, asOf);
      if (value === null) return [];
      const end = match.index + match[0].length;
      const place = { words: match[0], start: match.index, end, isBound: BOUND.test(text.slice(end)) };
      return [{ ...value, ...place, ...(doubtful === undefined ? {} : { doubtful }) }];
    }),
  );
}
