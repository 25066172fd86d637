import type { LocalDate } from '../domain/index.ts';

/**
 * The day of the same number `months` later (earlier when negative), or the last day of that month where it has no such day:
 * 31 January and a month is 28 or 29 February. Trademark Regulations (2014) article 12, Patent Rules (2023) article 5.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const target = Math.min(day, daysIn(targetYear, targetMonth));
  return `${String(targetYear).padStart(4, '0')}-${twoDigits(targetMonth)}-${twoDigits(target)}` as LocalDate;
}

/** Whether the month `months` after `date` has a day of the same number. */
export function hasSameDay(date: LocalDate, months: number): boolean {
  return addMonths(date, months).slice(8) === date.slice(8);
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const twoDigits = (number: number) => String(number).padStart(2, '0');
