import { addDays, type LocalDate, localDateIn } from '../../domain/index.ts';
import type { OpeningHours } from '../../knowledge/index.ts';
import type { WorkingDays } from '../working-days.ts';

/** An instant of opening or closing, in Beijing. */
export interface OpeningTime {
  readonly date: LocalDate;
  /** HH:MM. */
  readonly time: string;
}

/** Whether something is open at an instant, and when that changes. */
export type OpeningState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'open'; readonly until: OpeningTime }
  | {
      readonly kind: 'closed';
      readonly today: LocalDate;
      /** The next opening; null where none is within the days looked at. */
      readonly next: OpeningTime | null;
      /** Whether the calendar of every day up to the next opening is published; where it is not, a holiday may come between. */
      readonly isPublished: boolean;
    };

/** The longest official holiday and the weekends around it are far shorter. */
const LOOKS_AHEAD_DAYS = 31;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Whether something with these hours is open at `now`, by the official calendar. Hours that are not known are never guessed. */
export function openingState(hours: OpeningHours, now: Date, calendar: WorkingDays): OpeningState {
  if (hours.length === 0) return { kind: 'unknown' };
  const today = localDateIn(now);
  const time = timeIn(now);
  const spansToday = spansOf(today, hours, calendar);
  const until = closingOf(spansToday, time);
  if (until !== null) return { kind: 'open', until: { date: today, time: until } };
  const days = Array.from({ length: LOOKS_AHEAD_DAYS + 1 }, (_, ahead) => addDays(today, ahead));
  const openings = days.flatMap((date) =>
    spansOf(date, hours, calendar)
      .filter(({ from }) => date > today || from > time)
      .slice(0, 1)
      .map(({ from }) => ({ date, time: from })),
  );
  const [next = null] = openings;
  const passed = days.filter((date) => next === null || date <= next.date);
  return { kind: 'closed', today, next, isPublished: passed.every((date) => calendar.isPublished(date)) };
}

/** The time of the day in Beijing (UTC+8, no summer time), HH:MM. */
const timeIn = (now: Date) => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The spans of one day, earliest first. */
function spansOf(date: LocalDate, hours: OpeningHours, calendar: WorkingDays): Span[] {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';
  const isWorked = calendar.isWorkingDay(date);
  // On an official day off nothing is open but what says so of itself; a free weekend is none.
  const isDayOff = calendar.isHoliday(date);
  return hours
    .filter(({ days }) => (isWorked && days.includes('working-days')) || (!isDayOff && days.includes(weekday)))
    .sort((left, right) => left.from.localeCompare(right.from));
}

/** When what is open at `time` closes; spans that follow each other without a break are one. Null when nothing is open. */
function closingOf(spans: readonly Span[], time: string): string | null {
  const follow = (until: string | null, { from, to }: Span) =>
    (from <= time && time < to) || (until !== null && from <= until) ? later(until, to) : until;
  return spans.reduce<string | null>(follow, null);
}

const later = (until: string | null, to: string) => (until === null || to > until ? to : until);
