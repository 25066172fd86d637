import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../server/domain/index.ts';
import { day } from '../doubles/day.ts';
import { calendar } from './shipped-tables.ts';
import { someDay } from './some-day.ts';

describe('createWorkingDays', () => {
  it.each([
    ['2026-02-14', true, 'a Saturday that is worked'],
    ['2026-02-15', false, 'the first day of the Spring Festival'],
    ['2026-02-24', true, 'the day after the holidays'],
    ['2026-02-28', true, 'a worked Saturday at the end of a month'],
    ['2026-09-20', true, 'a worked Sunday'],
    ['2026-10-07', false, 'the last day of the holidays'],
    ['2027-01-01', true, 'a day whose year has no calendar: weekends alone are known'],
    ['2027-01-02', false, 'a weekend of such a year'],
  ])('knows that work on %s is %s: %s', (date, isWorked) => {
    expect(calendar.isWorkingDay(day(date))).toBe(isWorked);
  });

  it.each([
    ['2026-10-01', '2026-10-08'],
    ['2026-02-14', '2026-02-14'],
    ['2026-02-15', '2026-02-24'],
    ['2026-05-01', '2026-05-06'],
    ['2026-01-01', '2026-01-04'],
    ['2025-10-01', '2025-10-09'],
    ['2025-01-28', '2025-02-05'],
  ])('moves %s to %s', (from, to) => {
    expect(calendar.roll(day(from))).toMatchObject({ date: to, isPublished: true, isMoved: from !== to });
  });

  it('does not call a move proven that needs a calendar which is not published', () => {
    expect(calendar.roll(day('2027-01-02'))).toMatchObject({ date: '2027-01-04', isMoved: true, isPublished: false });
  });

  it.each([
    ['2026-01-02', '2026-01-05', 'past a Sunday that is worked'],
    ['2026-02-28', '2026-02-28', 'not at all: a Saturday that is worked'],
    ['2026-10-03', '2026-10-08', 'to a weekday as usual'],
  ])('moves %s, landing on a weekday, to %s, %s', (from, to) => {
    expect(calendar.roll(day(from), 'working-weekday').date).toBe(to);
  });

  it('moves to a working day, past days off only', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        const { date: moved, isMoved } = calendar.roll(date);
        expect(calendar.isWorkingDay(moved)).toBe(true);
        expect(isMoved).toBe(moved !== date);
        for (let passed = date; passed < moved; passed = addDays(passed, 1))
          expect(calendar.isWorkingDay(passed)).toBe(false);
      }),
    );
  });

  it('counts working days one by one', () => {
    expect(calendar.addWorkingDays(day('2026-09-30'), 3)).toBe('2026-10-10');
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const before = calendar.addWorkingDays(date, count - 1);
        expect(calendar.addWorkingDays(date, count)).toBe(calendar.roll(addDays(before, 1)).date);
      }),
    );
  });
});
