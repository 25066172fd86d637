import { describe, expect, it } from 'vitest';
import { computed, refused } from '../../shipped-tables.ts';

// Filed on 10 August 2022: year 5 of a utility model, 900 yuan, was due on 10 August 2026.
const underpaid = { right: 'utility-model', filedOn: '2022-08-10', year: 5, paidOn: '2026-10-01', paid: 925 };
const missing = (inputs: Record<string, unknown>) => computed('patent-underpaid-surcharge', inputs).values.missing;

describe('patent-underpaid-surcharge', () => {
  it('reads the example of the Guidelines: 25 of 45 yuan paid, topped up in the next band, 65 are missing', () => {
    expect(missing({ ...underpaid, topUpOn: '2026-10-12' })).toBe(65);
  });

  it('takes the same band where the day is still in it', () => {
    expect(missing({ ...underpaid, topUpOn: '2026-10-10' })).toBe(20);
  });

  it('misses nothing where the first payment was enough', () => {
    expect(missing({ ...underpaid, paid: 945, topUpOn: '2026-12-30' })).toBe(0);
  });

  it('counts the reduced fee and the surcharge on the full one', () => {
    expect(missing({ ...underpaid, reduction: 'single', paid: 135, topUpOn: '2026-10-12' })).toBe(90);
  });

  it('takes the day asked for where no other is named', () => {
    expect(missing(underpaid)).toBe(110);
  });

  it.each([
    ['topUpOn', { ...underpaid, topUpOn: '2026-09-30' }],
    ['topUpOn', { ...underpaid, topUpOn: '2027-02-11' }],
    ['paid', { ...underpaid, paid: -1, topUpOn: '2026-10-12' }],
    ['year', { ...underpaid, grantYear: 5, topUpOn: '2026-10-12' }],
    ['paidOn', { ...underpaid, paidOn: '2026-11-23', topUpOn: '2026-11-24' }],
    ['paidOn', { ...underpaid, paidOn: '2022-08-09', topUpOn: '2026-10-12' }],
  ])('is not computed without a right %s', (input, inputs) => {
    expect(refused('patent-underpaid-surcharge', inputs).input).toBe(input);
  });
});
