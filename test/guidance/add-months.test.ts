import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, hasSameDay } from '../../server/guidance/add-months.ts';
import { day } from '../doubles/day.ts';
import { someDay } from './some-day.ts';

describe('addMonths', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', -48, '2024-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-10-31', 0, '2026-10-31'],
  ])('moves %s by %i months to %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('stays within the month it aims at, whatever the day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [year = 0, month = 0] = date.split('-').map(Number);
        const aimed = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
        const moved = addMonths(date, months);
        expect(moved.slice(0, 7)).toBe(aimed);
        expect(moved.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: -600, max: 600 }), (one, other, months) => {
        const [earlier, later] = [one, other].sort();
        expect(addMonths(day(earlier as string), months) <= addMonths(day(later as string), months)).toBe(true);
      }),
    );
  });
});

describe('hasSameDay', () => {
  it('tells months that are too short for the day', () => {
    expect([hasSameDay(day('2026-11-30'), 3), hasSameDay(day('2026-11-28'), 3)]).toEqual([false, true]);
  });
});
