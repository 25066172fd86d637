import { describe, expect, it } from 'vitest';
import { calculationSchema } from '../../../../server/protocol/reply.ts';
import { computed, refused } from '../../shipped-tables.ts';

const fifthYear = { right: 'invention', filedOn: '2022-08-10', year: 5 };
const annualFee = (inputs: Record<string, unknown>, asOf?: string) =>
  computed('patent-annual-fee', inputs, asOf).values;
const textsOf = (inputs: Record<string, unknown>) =>
  computed('patent-annual-fee', inputs)
    .notices.map(({ text }) => text)
    .join();

describe('patent-annual-fee: so many months late', () => {
  it.each([
    [1, 0],
    [2, 5],
    [4, 15],
    [6, 25],
  ])('is paid %i months after it was due, at %i per cent', (monthsLate, surchargePercent) => {
    expect(annualFee({ ...fifthYear, monthsLate })).toMatchObject({ surchargePercent });
  });

  it('says from which day that is reckoned, whatever day it is today', () => {
    const { sentence } = computed('patent-annual-fee', { ...fifthYear, monthsLate: 4 }, '2026-08-01');
    expect(sentence).toContain('晚4个月到2026年12月10日缴应缴1380元');
    expect(computed('patent-annual-fee', { ...fifthYear, monthsLate: 4 }, '2027-01-20').sentence).toBe(sentence);
  });

  it('is too late after the six months', () => {
    const late = computed('patent-annual-fee', { ...fifthYear, monthsLate: 7 });
    expect(late.values).toMatchObject({ surcharge: null, total: null });
    expect(late.sentence).toContain('不能再直接补缴');
  });

  it('is told in one way, and of no year of grant', () => {
    const both = { ...fifthYear, monthsLate: 4, paidOn: '2026-12-01' };
    expect(refused('patent-annual-fee', both).input).toBe('monthsLate');
    expect(refused('patent-annual-fee', { ...fifthYear, grantYear: 5, monthsLate: 1 }).input).toBe('monthsLate');
  });
});

describe('patent-annual-fee: when', () => {
  it('is due on the day of the filing date in the year the patent year begins, with six months of grace', () => {
    expect(annualFee(fifthYear)).toMatchObject({ dueOn: '2026-08-10', graceLastDay: '2027-02-10' });
  });

  it('reads the example of the Guidelines: filed on 3 June 1997, the sixth year is due on 3 June 2002', () => {
    expect(annualFee({ right: 'invention', filedOn: '1997-06-03', year: 6 }).dueOn).toBe('2002-06-03');
  });

  it('takes the last day of February where the year has no 29th', () => {
    expect(annualFee({ right: 'invention', filedOn: '2020-02-29', year: 5 }).dueOn).toBe('2024-02-29');
    // 28 February 2026 is a Saturday that is worked.
    expect(annualFee({ right: 'invention', filedOn: '2020-02-29', year: 7 }).dueOn).toBe('2026-02-28');
  });

  it('moves a due day in the May holidays, counts the grace from the day before the move, and says so', () => {
    const inputs = { right: 'invention', filedOn: '2020-05-02', year: 7 };
    expect(annualFee(inputs)).toMatchObject({ dueOn: '2026-05-06', graceLastDay: '2026-11-02' });
    expect(textsOf(inputs)).toContain('2026年11月6日');
  });

  it('has no days in the year of grant, whose fee is paid on registration', () => {
    expect(annualFee({ ...fifthYear, grantYear: 5 })).toEqual({
      dueOn: null,
      graceLastDay: null,
      fee: 1200,
      surchargePercent: 0,
      surcharge: 0,
      total: 1200,
    });
  });

  it('takes the first year for the year of grant', () => {
    expect(annualFee({ ...fifthYear, year: 1 })).toMatchObject({ dueOn: null, fee: 900 });
  });
});

describe('patent-annual-fee: how much', () => {
  it.each([
    ['2026-08-10', 0],
    ['2026-09-10', 0],
    ['2026-09-11', 5],
    ['2026-10-10', 5],
    ['2026-10-11', 10],
    ['2026-11-10', 10],
    ['2026-11-11', 15],
    ['2026-12-11', 20],
    ['2027-01-11', 25],
    ['2027-02-10', 25],
  ])('paid on %s there is a surcharge of %i per cent of the full fee', (paidOn, percent) => {
    expect(annualFee({ ...fifthYear, paidOn })).toMatchObject({
      fee: 1200,
      surchargePercent: percent,
      surcharge: 12 * percent,
      total: 1200 + 12 * percent,
    });
  });

  it('warns on the day on which exactly one month has passed', () => {
    expect(textsOf({ ...fifthYear, paidOn: '2026-09-10' })).toContain('提前一天');
  });

  it('takes no surcharge up to a due day that was moved', () => {
    // 6 February 2027 is a Saturday.
    const inputs = { right: 'utility-model', filedOn: '2023-02-06', year: 5, paidOn: '2027-02-08' };
    expect(annualFee(inputs)).toMatchObject({ dueOn: '2027-02-08', surcharge: 0, fee: 900 });
  });

  it('computes no total after the six months, and speaks of restoration', () => {
    const inputs = { ...fifthYear, paidOn: '2027-02-11' };
    expect(annualFee(inputs)).toMatchObject({ surchargePercent: null, surcharge: null, total: null });
    expect(textsOf(inputs)).toContain('请求恢复');
  });

  it.each([
    ['single', 180],
    ['joint', 360],
    ['open-licence', 1020],
    ['none', 1200],
  ])('reduces the fee of class %s to %i, the surcharge stays on the full fee', (reduction, fee) => {
    expect(annualFee({ ...fifthYear, reduction, paidOn: '2026-09-20' })).toMatchObject({ fee, surcharge: 60 });
  });

  it('reduces the fees of ten years from the year of grant', () => {
    const inputs = {
      right: 'invention',
      filedOn: '2014-03-02',
      reduction: 'single',
      grantYear: 3,
      paidOn: '2026-08-01',
    };
    expect(annualFee({ ...inputs, year: 12 }).fee).toBe(600);
    expect(annualFee({ ...inputs, year: 13 }).fee).toBe(6000);
  });

  it('computes days but no amount on a day for which no table is held', () => {
    const { values, notices } = computed('patent-annual-fee', { ...fifthYear, paidOn: '2026-07-30' });
    expect(values).toMatchObject({ dueOn: '2026-08-10', fee: null, total: null });
    expect(notices.map(({ kind }) => kind)).toContain('not-published');
  });

  it('shows inputs, steps, articles and tables', () => {
    const { calculation, dates } = computed('patent-annual-fee', fifthYear);
    expect(calculationSchema.parse(calculation)).toMatchObject({ id: 'patent-annual-fee', inputs: fifthYear });
    expect(calculation.basis).toEqual(
      expect.arrayContaining(['patent-rules@2023/115', 'patent-rules@2023/5', 'rate:patent-annual-fee-invention-4-6']),
    );
    expect(calculation.tableVersion).toContain('专利和集成电路布图设计收费标准 2026-07-31');
    expect(dates.map(({ date }) => date)).toEqual(['2026-08-10', '2027-02-10']);
  });
});

describe('patent-annual-fee cannot be computed', () => {
  it.each([
    ['year', { ...fifthYear, year: 0 }],
    ['year', { ...fifthYear, year: 21 }],
    ['year', { right: 'utility-model', filedOn: '2020-01-06', year: 11 }],
    ['year', { right: 'design', filedOn: '2021-05-31', year: 11 }],
    ['right', { ...fifthYear, right: 'plant' }],
    ['filedOn', { ...fifthYear, filedOn: '2026-02-30' }],
    ['filedOn', { ...fifthYear, filedOn: '2027-03-01' }],
    ['filedOn', { ...fifthYear, filedOn: '1985-03-31' }],
    ['paidOn', { ...fifthYear, paidOn: '2020-01-01' }],
    ['year', { ...fifthYear, grantYear: 6 }],
    ['grantYear', { right: 'invention', filedOn: '2014-03-02', year: 12, reduction: 'single' }],
    ['colour', { ...fifthYear, colour: 'red' }],
  ])('without a right %s', (input, inputs) => {
    expect(refused('patent-annual-fee', inputs).input).toBe(input);
  });

  it('for a patent older than the texts held', () => {
    expect(refused('patent-annual-fee', { ...fifthYear, filedOn: '1990-01-02' }).code).toBe('not-published');
  });
});
