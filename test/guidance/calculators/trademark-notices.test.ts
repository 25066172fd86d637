import { describe, expect, it } from 'vitest';
import { calculationSchema } from '../../../server/protocol/reply.ts';
import { computed, refused } from '../shipped-tables.ts';

const receivedOn = (date: string) => ({ held: 'received', date, delivery: 'post' });

describe('trademark-refusal-review', () => {
  it('counts 15 days from the day after receipt', () => {
    expect(computed('trademark-refusal-review', receivedOn('2026-11-02')).values).toEqual({
      receivedOn: '2026-11-02',
      lastDay: '2026-11-17',
    });
  });

  it('moves a last day on a weekend to the Monday after it', () => {
    expect(computed('trademark-refusal-review', receivedOn('2026-11-06')).values.lastDay).toBe('2026-11-23');
  });

  it('moves a last day in the holidays of National Day to the first working day after them', () => {
    expect(computed('trademark-refusal-review', receivedOn('2026-09-16')).values.lastDay).toBe('2026-10-08');
  });

  it('keeps a last day on a Saturday that is worked', () => {
    expect(computed('trademark-refusal-review', receivedOn('2026-09-25')).values.lastDay).toBe('2026-10-10');
  });

  it('adds 15 days to a date of issue, and never to a date of receipt', () => {
    const issued = { held: 'issued', date: '2026-10-12', delivery: 'electronic' };
    expect(computed('trademark-refusal-review', issued).values).toEqual({
      receivedOn: '2026-10-27',
      lastDay: '2026-11-11',
    });
    expect(computed('trademark-refusal-review', { ...issued, held: 'entered' }).values.receivedOn).toBe('2026-10-12');
  });

  it('takes the day of issue where the way of delivery is not known, and says so', () => {
    const outcome = computed('trademark-refusal-review', { held: 'issued', date: '2026-10-12', delivery: 'unknown' });
    expect(outcome.values.receivedOn).toBe('2026-10-12');
    expect(outcome.notices.map(({ text }) => text).join()).toContain('最早的可能');
  });

  it('tells of a day moved by the weekends of a year without a calendar, and enters the safe day', () => {
    const outcome = computed('trademark-refusal-review', receivedOn('2026-12-18'), '2026-12-20');
    expect(outcome.values.lastDay).toBe('2027-01-04');
    expect(outcome.sentence).toContain('2027年1月4日（星期一）');
    expect(outcome.notices.map(({ kind }) => kind)).toEqual(['calendar', 'law-change']);
    expect(outcome.dates).toEqual([{ name: 'lastDay', title: '最后一天：申请驳回复审', date: '2027-01-02' }]);
  });

  it('rests on the law in force on the day of receipt', () => {
    const basisOn = (date: string) => computed('trademark-refusal-review', receivedOn(date), date).calculation.basis;
    expect(basisOn('2026-12-31')).toContain('trademark-law@2019/34');
    expect(basisOn('2027-01-01')).toContain('trademark-law@2026/37');
  });

  it('keeps the contract of a calculation', () => {
    const { calculation } = computed('trademark-refusal-review', receivedOn('2026-11-02'), undefined, 'en');
    expect(calculationSchema.parse(calculation)).toEqual(calculation);
    expect(calculation).toMatchObject({
      id: 'trademark-refusal-review',
      inputs: { held: 'received', date: '2026-11-02', delivery: 'post' },
      result: 'Tuesday, 17 November 2026',
      basis: ['trademark-law@2019/34', 'trademark-regulation@2014/12', 'trademark-regulation@2014/10'],
      tableVersion: 'trademark-refusal-review 2019-11-01; calendar 2026',
    });
  });

  it.each([
    [{ ...receivedOn('2026-02-30') }, 'date', 'impossible'],
    [{ ...receivedOn('1983-02-28') }, 'date', 'out-of-law'],
    [{ ...receivedOn('2015-01-05') }, null, 'not-published'],
    [{ ...receivedOn('2026-11-23') }, 'date', 'impossible'],
    [{ held: 'entered', date: '2026-11-02', delivery: 'post' }, 'held', 'impossible'],
    [{ held: 'received', date: '2026-11-02' }, 'delivery', 'missing'],
    [{ ...receivedOn('2026-11-02'), colour: 'red' }, 'colour', 'impossible'],
    [{ held: '__proto__', date: '2026-11-02', delivery: 'post' }, 'held', 'impossible'],
  ])('refuses %o', (inputs, input, code) => {
    expect(refused('trademark-refusal-review', inputs)).toMatchObject({ input, code });
  });
});
