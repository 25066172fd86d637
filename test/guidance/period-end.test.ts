import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../server/domain/index.ts';
import { addMonths } from '../../server/guidance/add-months.ts';
import { endOfPeriod } from '../../server/guidance/period-end.ts';
import { tellPeriod } from '../../server/guidance/tell-period.ts';
import type { Period } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { calendar, lookup } from './shipped-tables.ts';
import { someDay } from './some-day.ts';

const { periods } = lookup.knowledge;
const somePeriod = fc.constantFrom(...periods);

function periodOn(id: string, date: string): Period {
  const period = lookup.period(id, day(date));
  if (period === null) throw new Error(`no ${id} on ${date}`);
  return period;
}

const endOf = (id: string, date: string) => endOfPeriod(periodOn(id, date), day(date), calendar);

describe('endOfPeriod', () => {
  it.each([
    ['trademark-nonuse-evidence', '2025-12-31', '2026-02-28', '2026-02-28'],
    ['trademark-nonuse-evidence', '2026-08-01', '2026-10-01', '2026-10-08'],
    ['trademark-opposition', '2025-11-30', '2026-02-28', '2026-02-28'],
    ['trademark-refusal-review', '2026-12-31', '2027-01-15', '2027-01-15'],
    ['trademark-court-invalidation', '2026-01-02', '2026-02-01', '2026-02-02'],
  ])('counts %s from %s to %s and moves it to %s', (id, event, counted, lastDay) => {
    expect(endOf(id, event)).toMatchObject({ counted, lastDay });
  });

  it.each([
    ['2026-11-22', '2036-11-21'],
    ['2020-02-29', '2030-02-28'],
    ['2020-03-01', '2030-02-28'],
    ['2026-01-01', '2035-12-31'],
  ])('ends ten years from %s on %s, working day or not', (registered, last) => {
    expect(endOf('trademark-term', registered)).toMatchObject({ lastDay: last, rolled: null });
  });

  it('is never before the event it runs from, and never after the one it runs up to', () => {
    fc.assert(
      fc.property(somePeriod, someDay, (period, event) => {
        const { lastDay } = endOfPeriod(period, event, calendar);
        expect(period.runs === 'before' ? lastDay < event : lastDay > event).toBe(true);
      }),
    );
  });

  it('ends on a working day where it rolls over, and where it was counted to where it does not', () => {
    fc.assert(
      fc.property(somePeriod, someDay, (period, event) => {
        const { counted, lastDay, rolled } = endOfPeriod(period, event, calendar);
        if (period.rollOver.rule === 'never') expect([lastDay, rolled]).toEqual([counted, null]);
        else expect([calendar.isWorkingDay(lastDay), lastDay >= counted]).toEqual([true, true]);
      }),
    );
  });

  it('never ends earlier for a later event', () => {
    fc.assert(
      fc.property(somePeriod, someDay, (period, event) => {
        const [one, next] = [event, addDays(event, 1)].map((date) => endOfPeriod(period, date, calendar).lastDay);
        expect((one as string) <= (next as string)).toBe(true);
      }),
    );
  });

  it('leaves no day between a term and the one that follows it', () => {
    fc.assert(
      fc.property(someDay, (registered) => {
        const last = endOfPeriod(periodOn('trademark-term', '2026-01-01'), registered, calendar).lastDay;
        const corresponding = addMonths(registered, 120);
        expect([addDays(last, 1), last]).toContain(corresponding);
      }),
    );
  });

  it('is told in steps of both languages', () => {
    fc.assert(
      fc.property(somePeriod, someDay, (period, event) => {
        for (const { zh, en } of tellPeriod(endOfPeriod(period, event, calendar)))
          expect([zh, en].join()).not.toMatch(/undefined|null|NaN/);
      }),
    );
  });
});
