import { describe, expect, it } from 'vitest';
import { computed, refused } from '../../shipped-tables.ts';

const received = (date: string) => ({ held: 'received', date, delivery: 'post' });
const lastDay = (id: string, inputs: Record<string, unknown>) => computed(id, inputs).values.lastDay;

describe('periods that run from a notice of the patent office', () => {
  it.each([
    ['patent-grant-registration', '2026-10-12', '2026-12-14'],
    ['patent-reexamination', '2026-08-20', '2026-11-20'],
    ['patent-reexamination', '2026-07-02', '2026-10-08'],
    ['patent-court-action', '2026-08-31', '2026-11-30'],
  ])('%s after receipt on %s ends on %s', (id, date, end) => {
    expect(lastDay(id, received(date))).toBe(end);
  });

  it('adds 15 days to the date of issue of a posted paper, none to an electronic one', () => {
    const issued = { held: 'issued', date: '2026-10-12' };
    expect(computed('patent-reexamination', { ...issued, delivery: 'post' }).values).toEqual({
      receivedOn: '2026-10-27',
      lastDay: '2027-01-27',
    });
    expect(computed('patent-reexamination', { ...issued, delivery: 'electronic' }).values).toEqual({
      receivedOn: '2026-10-12',
      lastDay: '2027-01-12',
    });
    expect(computed('patent-reexamination', { ...issued, delivery: 'unknown' }).values.receivedOn).toBe('2026-10-12');
  });
});

describe('patent-examination-request', () => {
  it.each([
    ['1998-06-01', '2001-06-01'],
    ['2024-02-29', '2027-03-01'],
    ['2023-10-03', '2026-10-08'],
  ])('three years from %s end on %s', (earliestDate, end) => {
    expect(lastDay('patent-examination-request', { earliestDate })).toBe(end);
  });

  it('says that the law of then is not held where the time ran out before the law of today', () => {
    const kinds = (earliestDate: string) =>
      computed('patent-examination-request', { earliestDate }).notices.map(({ kind }) => kind);
    expect(kinds('1998-06-01')).toContain('unverified');
    expect(kinds('2024-06-03')).not.toContain('unverified');
  });
});

describe('patent-office-action', () => {
  const first = { ...received('2026-10-12'), round: 'first' };

  it('gives four months for the first opinion and two for a further one', () => {
    expect(lastDay('patent-office-action', first)).toBe('2027-02-12');
    expect(lastDay('patent-office-action', { ...first, round: 'later' })).toBe('2026-12-14');
  });

  it('reads the example of the Guidelines: two months from 31 December end on 28 February', () => {
    const inputs = { held: 'entered', date: '2022-12-31', delivery: 'electronic', round: 'later' };
    expect(lastDay('patent-office-action', inputs)).toBe('2023-02-28');
  });

  it('adds the months of an extension, at 300 yuan each', () => {
    expect(computed('patent-office-action', { ...first, extraMonths: 2 }).values).toMatchObject({
      extendedLastDay: '2027-04-12',
      extensionFee: 600,
    });
    expect(computed('patent-office-action', { ...first, extraMonths: 0 }).values).toMatchObject({
      extendedLastDay: null,
      extensionFee: null,
    });
  });

  it('takes the earlier of two readings where the period ended in a short month', () => {
    // Four months from 31 October end on 28 February; one more from there on 28 March, five from receipt on 31 March. 28 March 2027 is a Sunday.
    const inputs = { ...received('2026-10-31'), round: 'first', extraMonths: 1 };
    expect(computed('patent-office-action', inputs).values.extendedLastDay).toBe('2027-03-29');
  });

  it('allows two months at most', () => {
    expect(refused('patent-office-action', { ...first, extraMonths: 3 }).input).toBe('extraMonths');
  });
});
