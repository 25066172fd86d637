import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Interval,
  intersect,
  isInForce,
  localDateIn,
  parseLocalDate,
} from '../../server/domain/index.ts';
import { day } from '../doubles/day.ts';

const FIRST = new Date('1900-01-01T00:00:00Z');
const LAST = new Date('2199-12-31T00:00:00Z');
const anyDay = fc
  .date({ min: FIRST, max: LAST, noInvalidDate: true })
  .map((instant) => day(instant.toISOString().slice(0, 10)));
const openDay = fc.option(anyDay, { nil: null });
const anyInterval = fc.record<Interval>({ effectiveFrom: openDay, effectiveTo: openDay });

describe('parseLocalDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01'])('reads %s', (text) => {
    expect(parseLocalDate(text)).toBe(text);
  });

  it.each(['2023-02-29', '1900-02-29', '2100-02-29'])('refuses the leap day of a common year, %s', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  it.each(['2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '1899-12-31', '0026-01-01'])(
    'refuses %s, which is no day of the calendar law uses',
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
    },
  );

  it.each(['', '2026-1-1', '20260101', ' 2026-01-01', '2026-01-01\n', '2026-01-01T00:00', '２０２６-01-01'])(
    'refuses %j, which is not written YYYY-MM-DD',
    (text) => {
      expect(parseLocalDate(text)).toBeNull();
    },
  );

  it('accepts a day and month of a year exactly when the calendar has them', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const [years, months, days] = [fc.integer({ min: 1900, max: 2400 }), fc.integer({ max: 14, min: 0 }), fc.nat(32)];
    fc.assert(
      fc.property(years, months, days, (year, month, date) => {
        const longest = (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        expect(parseLocalDate(text) !== null).toBe(date >= 1 && date <= longest);
      }),
    );
  });
});

describe('localDateIn', () => {
  it('is still the old day one millisecond before midnight in Beijing', () => {
    expect(localDateIn(new Date('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
  });

  it('is the new day from midnight in Beijing on', () => {
    expect(localDateIn(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
  });

  it('knows the leap day', () => {
    expect(localDateIn(new Date('2028-02-28T16:00:00Z'))).toBe('2028-02-29');
  });

  it('is the day that the time zone database gives Shanghai', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
    // Summer time was last kept in 1991.
    const instants = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: LAST, noInvalidDate: true });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(localDateIn(instant)).toBe(shanghai.format(instant));
      }),
    );
  });
});

describe('addDays', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2026-07-31', 0, '2026-07-31'],
  ])('leads from %s by %i days to %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it('comes back by the same number of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('isInForce', () => {
  const law: Interval = { effectiveFrom: day('2019-11-01'), effectiveTo: day('2026-12-31') };

  it.each([
    ['2019-10-31', false],
    ['2019-11-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('counts both ends: on %s it is %s', (date, expected) => {
    expect(isInForce(law, day(date))).toBe(expected);
  });

  it('knows no end where an end is open', () => {
    expect(isInForce({ effectiveFrom: null, effectiveTo: null }, day('1900-01-01'))).toBe(true);
  });
});

describe('intersect', () => {
  it('keeps the one day that two spans share', () => {
    const shared = day('2026-12-31');
    expect(
      intersect({ effectiveFrom: null, effectiveTo: shared }, { effectiveFrom: shared, effectiveTo: null }),
    ).toEqual({ effectiveFrom: shared, effectiveTo: shared });
  });

  it('is null where one span ends the day before the other begins', () => {
    expect(
      intersect(
        { effectiveFrom: null, effectiveTo: day('2026-12-31') },
        { effectiveFrom: day('2027-01-01'), effectiveTo: null },
      ),
    ).toBeNull();
  });

  it('holds exactly the days that lie in both spans', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, anyDay, (left, right, date) => {
        const both = intersect(left, right);
        expect(both !== null && isInForce(both, date)).toBe(isInForce(left, date) && isInForce(right, date));
      }),
    );
  });
});
