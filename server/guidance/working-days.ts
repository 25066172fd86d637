import { addDays, type Bilingual, type LocalDate } from '../domain/index.ts';
import type { Calendar } from '../knowledge/index.ts';

/** A day moved to the first working day on or after it. */
export interface RolledDay {
  readonly date: LocalDate;
  readonly isMoved: boolean;
  /** Whether the calendar of every day looked at is published. Where it is not, only weekends are known, and a move is not proven. */
  readonly isPublished: boolean;
  /** Why the day is no working day; null when it is one. */
  readonly reason: Bilingual | null;
}

/** Working days by the official calendars held. Years without a published one know weekends only. */
export interface WorkingDays {
  isWorkingDay(date: LocalDate): boolean;
  /** Whether the day is off by an official calendar; a plain weekend is not. */
  isHoliday(date: LocalDate): boolean;
  isPublished(date: LocalDate): boolean;
  /**
   * The day itself where it is a working day, otherwise the first one after it. `working-weekday` passes by weekends that are worked in
   * exchange: Patent Examination Guidelines (2023) part 5, chapter 7, 2.3.
   */
  roll(date: LocalDate, landsOn?: 'working-day' | 'working-weekday'): RolledDay;
  /** The `count`th working day after `date`, which is not counted itself. */
  addWorkingDays(date: LocalDate, count: number): LocalDate;
}

const WEEKEND: Bilingual = { zh: '周末', en: 'a weekend' };

/** The official calendars as one calendar of working days. */
export function createWorkingDays(calendars: readonly Calendar[]): WorkingDays {
  const worked = new Set(calendars.flatMap(({ workingDays }) => workingDays));
  const published = new Set(calendars.filter(({ status }) => status === 'published').map(({ year }) => year));
  const holidays = calendars.flatMap((calendar) => calendar.holidays);
  const isPublished = (date: LocalDate) => published.has(Number(date.slice(0, 4)));
  const holidayOn = (date: LocalDate): Bilingual | null =>
    worked.has(date) ? null : (holidays.find(({ from, to }) => from <= date && date <= to)?.name ?? null);
  const dayOff = (date: LocalDate): Bilingual | null =>
    holidayOn(date) ?? (isWeekend(date) && !worked.has(date) ? WEEKEND : null);
  return {
    isWorkingDay: (date) => dayOff(date) === null,
    isHoliday: (date) => holidayOn(date) !== null,
    isPublished,
    roll(date, landsOn = 'working-day') {
      const reason = dayOff(date);
      const isPassed = (day: LocalDate) => dayOff(day) !== null || (landsOn === 'working-weekday' && isWeekend(day));
      let [day, everyPublished] = [date, isPublished(date)];
      while (reason !== null && isPassed(day)) {
        day = addDays(day, 1);
        everyPublished &&= isPublished(day);
      }
      return { date: day, isMoved: day !== date, isPublished: everyPublished, reason };
    },
    addWorkingDays(date, count) {
      let [day, left] = [date, count];
      while (left > 0) {
        day = addDays(day, 1);
        if (dayOff(day) === null) left -= 1;
      }
      return day;
    },
  };
}

const isWeekend = (date: LocalDate) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
