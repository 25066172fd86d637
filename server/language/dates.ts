import { readPart } from './absolute-dates.ts';
import { dayOf } from './date-reading.ts';

/** A day that a text names, and where. */
export interface NamedDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const DAY =
  /((?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/gu;

/** The full days a Chinese text names, in figures or in numerals (2014年4月29日, 二〇一四年四月二十九日), in their order; days that do not exist are left out. */
export function readDays(text: string): NamedDay[] {
  return [...text.matchAll(DAY)].flatMap((match) => {
    const [, year, month, day] = match;
    const found = dayOf(readPart(year), readPart(month), readPart(day));
    return found.precision === 'day'
      ? [{ day: found.value, start: match.index, end: match.index + match[0].length }]
      : [];
  });
}
