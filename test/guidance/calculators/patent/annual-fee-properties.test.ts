import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../server/domain/index.ts';
import { day } from '../../../doubles/day.ts';
import { calendar, computed } from '../../shipped-tables.ts';

// Whose sixth year falls due once the table of 2026-07-31 is in force.
const filedOn = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2021-08-01'), days));
const lateness = fc.integer({ min: 0, max: 160 });

describe('annual fees whenever filed and paid', () => {
  it('are due on a working day, and cost no less the later they are paid', () => {
    fc.assert(
      fc.property(filedOn, lateness, lateness, (filed, one, other) => {
        const inputs = { right: 'invention', filedOn: filed, year: 6 };
        const due = day(String(computed('patent-annual-fee', inputs).values.dueOn));
        const paid = (days: number) =>
          Number(computed('patent-annual-fee', { ...inputs, paidOn: addDays(due, days) }).values.total);
        expect(calendar.isWorkingDay(due)).toBe(true);
        expect(paid(Math.min(one, other))).toBeLessThanOrEqual(paid(Math.max(one, other)));
        expect(paid(0)).toBe(1200);
      }),
    );
  });

  it('leave nothing missing when topped up on the same day by what is missing', () => {
    fc.assert(
      fc.property(filedOn, lateness, fc.integer({ min: 0, max: 1500 }), (filed, late, paid) => {
        const inputs = { right: 'invention', filedOn: filed, year: 6 };
        const due = day(String(computed('patent-annual-fee', inputs).values.dueOn));
        const on = addDays(due, late);
        const { total } = computed('patent-annual-fee', { ...inputs, paidOn: on }).values;
        const short = { ...inputs, paidOn: on, paid, topUpOn: on };
        const { missing } = computed('patent-underpaid-surcharge', short, on).values;
        expect(Number(missing)).toBe(Math.max(0, Number(total) - paid));
      }),
    );
  });
});
