import fc from 'fast-check';
import { addDays } from '../../server/domain/index.ts';
import { day } from '../doubles/day.ts';

/** Any day from 1990 to 2060; ends of months and of years, 29 February and the days around 2027-01-01 come often. */
export const someDay = fc.oneof(
  fc.integer({ min: 0, max: 25_567 }).map((days) => addDays(day('1990-01-01'), days)),
  fc.integer({ min: 0, max: 851 }).map((months) => addDays(day(firstOf(months)), -1)),
  fc.constantFrom('2024-02-29', '2028-02-29', '2026-12-31', '2027-01-01', '2026-09-30', '2025-10-01').map(day),
);

const firstOf = (months: number) => new Date(Date.UTC(1990, 1 + months, 1)).toISOString().slice(0, 10);
