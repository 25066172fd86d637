import { addDays, type LocalDate } from '../domain/index.ts';
import type { Period } from '../knowledge/index.ts';
import { addMonths, hasSameDay } from './add-months.ts';
import type { RolledDay, WorkingDays } from './working-days.ts';

/** The last day of a period, and how it was come by. */
export interface PeriodEnd {
  readonly period: Period;
  /** The day of the event it is counted from. */
  readonly event: LocalDate;
  /** The last day by counting alone. */
  readonly counted: LocalDate;
  /** The last day after rolling over; the same as `counted` where nothing moves it. */
  readonly lastDay: LocalDate;
  /** How a last day that is no working day was moved; null for periods that never roll. */
  readonly rolled: RolledDay | null;
  /** Whether the month in which it ends has no day of the same number. */
  readonly isShortMonth: boolean;
}

/** The last day of `period` for an event on `event`, by the rules of that very period. */
export function endOfPeriod(period: Period, event: LocalDate, calendar: WorkingDays): PeriodEnd {
  const months = monthsOf(period);
  const isShortMonth = months !== null && !hasSameDay(event, months);
  const counted =
    months === null ? countDays(period, event, calendar) : countMonths(period, event, months, isShortMonth);
  const { rule } = period.rollOver;
  const rolled =
    rule === 'never'
      ? null
      : calendar.roll(counted, rule === 'next-working-weekday' ? 'working-weekday' : 'working-day');
  return { period, event, counted, lastDay: rolled?.date ?? counted, rolled, isShortMonth };
}

/** Signed length in months, or null for a period in days. */
function monthsOf({ length, runs }: Period): number | null {
  const sign = runs === 'before' ? -1 : 1;
  if (length.unit === 'months') return sign * length.amount;
  return length.unit === 'years' ? sign * length.amount * 12 : null;
}

function countDays({ length, runs, startRule }: Period, event: LocalDate, calendar: WorkingDays): LocalDate {
  const first = startRule.rule === 'same-day' ? addDays(event, -1) : event;
  if (length.unit === 'workingDays') return calendar.addWorkingDays(first, length.amount);
  return addDays(first, runs === 'before' ? -length.amount : length.amount);
}

/** In a month without a day of the same number the last day of the month is the end, for terms too: none is lost. */
function countMonths({ endRule }: Period, event: LocalDate, months: number, isShortMonth: boolean): LocalDate {
  const corresponding = addMonths(event, months);
  return endRule.rule === 'day-before-corresponding' && !isShortMonth ? addDays(corresponding, -1) : corresponding;
}
