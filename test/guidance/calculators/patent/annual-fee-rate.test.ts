import { describe, expect, it } from 'vitest';
import {
  type AnnualFee,
  computeAnnualFee,
  isPatentRight,
  type PatentRight,
} from '../../../../server/guidance/index.ts';
import { createKnowledgeLookup } from '../../../../server/knowledge/index.ts';
import { calculationSchema } from '../../../../server/protocol/reply.ts';
import { day } from '../../../doubles/day.ts';
import { tinyKnowledge } from '../../../doubles/tiny-knowledge.ts';

const lookup = createKnowledgeLookup(tinyKnowledge);

function compute(right: PatentRight, year: number, date = '2026-08-01', language: 'zh' | 'en' = 'zh'): AnnualFee {
  return computeAnnualFee(right, year, { lookup, date: day(date), language });
}
const amountOf = (fee: AnnualFee) => (fee.kind === 'computed' ? fee.calculation.result : fee.reason);

describe('computeAnnualFee', () => {
  it.each([
    [1, '900元'],
    [3, '900元'],
    [4, '1200元'],
    [6, '1200元'],
    [7, '2万元'],
    [20, '2万元'],
  ])('reads year %i of an invention from its band, ends included', (year, amount) => {
    expect(amountOf(compute('invention', year))).toBe(amount);
  });

  it.each([
    ['2026-07-30', '200元'],
    ['2026-07-31', '1200元'],
  ])('uses on %s the table in force on that day', (date, amount) => {
    expect(amountOf(compute('invention', 5, date))).toBe(amount);
  });

  it('reads each kind of patent from its own table', () => {
    expect(amountOf(compute('utility-model', 5))).toBe('600元');
  });

  it('says year, amount and band, and that it is before reduction', () => {
    expect(compute('invention', 5)).toMatchObject({
      sentence: '发明专利第5年的年费是1200元（第4年至第6年每年1200元，减缴前）。',
    });
  });

  it('says the same in English', () => {
    expect(compute('invention', 5, '2026-08-01', 'en')).toMatchObject({
      sentence:
        'The annual fee for year 5 of an invention patent is CNY 1,200 (years 4 to 6: CNY 1,200 a year, before reduction).',
    });
  });

  it('shows its inputs, what it rests on and the table it was read from', () => {
    const fee = compute('invention', 5);
    expect(fee.kind === 'computed' && calculationSchema.parse(fee.calculation)).toMatchObject({
      id: 'patent-annual-fee',
      inputs: { right: 'invention', year: 5 },
      basis: ['rate:patent-annual-fee-invention-4', 'patent-law@2020/43'],
      tableVersion: '收费标准 2026-07-31',
    });
  });

  it('writes every figure of its sentence in its steps or inputs', () => {
    const fee = compute('invention', 5);
    expect(fee.kind === 'computed' && fee.calculation.steps).toEqual([
      '第5年落在第4年至第6年这一档',
      '这一档每年1200元',
    ]);
  });
});

describe('computeAnnualFee cannot compute', () => {
  it.each<[PatentRight, number]>([
    ['invention', 21],
    ['utility-model', 11],
    ['design', 16],
    ['invention', 0],
    ['invention', -1],
    ['invention', 1.5],
    ['invention', Number.NaN],
  ])('the fee of an %s for year %d, which its term does not have', (right, year) => {
    expect(compute(right, year).kind).toBe('impossible');
  });

  it('says how long the term is', () => {
    expect(compute('invention', 21)).toEqual({
      kind: 'impossible',
      reason: '发明专利的保护期是20年，没有第21年的年费。',
    });
    expect(amountOf(compute('invention', 21, '2026-08-01', 'en'))).toBe(
      'The term of an invention patent is 20 years; there is no annual fee for year 21.',
    );
  });

  it.each<[PatentRight, string]>([
    ['utility-model', 'The term of a utility model is 10 years; there is no annual fee for year 99.'],
    ['design', 'The term of a design patent is 15 years; there is no annual fee for year 99.'],
  ])('and says so in good English of a %s', (right, reason) => {
    expect(amountOf(compute(right, 99, '2026-08-01', 'en'))).toBe(reason);
  });

  it('a fee that is not published', () => {
    expect(compute('design', 3)).toEqual({
      kind: 'impossible',
      reason: '2026-08-01适用的年费标准尚未公布，以官方公布为准。',
    });
  });

  it('a fee that is not published, in English as well', () => {
    expect(amountOf(compute('design', 3, '2026-08-01', 'en'))).toBe(
      'The schedule of annual fees for 2026-08-01 is not yet published; the official announcement applies.',
    );
  });

  it('a fee on a day for which it has no table, in Chinese as well', () => {
    expect(amountOf(compute('invention', 3, '2019-12-31'))).toBe(
      '这里没有收录2019-12-31适用的年费标准，以官方公布为准。',
    );
  });

  it.each<[PatentRight, string]>([
    ['invention', '2019-12-31'],
    ['utility-model', '2026-07-30'],
  ])('the fee of an %s on %s, a day for which it has no table', (right, date) => {
    expect(amountOf(compute(right, 3, date, 'en'))).toBe(
      `The schedule of annual fees for ${date} is not held here; the official announcement applies.`,
    );
  });
});

describe('isPatentRight', () => {
  it.each(['invention', 'utility-model', 'design'])('knows %s', (value) => {
    expect(isPatentRight(value)).toBe(true);
  });

  it.each(['trademark', 'constructor', '', '发明', 3, null, undefined])('does not know %j', (value) => {
    expect(isPatentRight(value)).toBe(false);
  });
});
