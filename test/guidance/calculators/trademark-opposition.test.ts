import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computed, refused } from '../shipped-tables.ts';
import { someDay } from '../some-day.ts';

const oppose = (publishedOn: string) => computed('trademark-opposition', { publishedOn });

describe('trademark-opposition', () => {
  it.each([
    ['2026-08-06', { lastDay: '2026-11-06', otherLastDay: null, law: '2019' }],
    ['2026-09-27', { lastDay: '2026-12-28', otherLastDay: null, law: '2019' }],
    ['2026-09-30', { lastDay: '2026-12-30', otherLastDay: null, law: '2019' }],
    ['2026-10-13', { lastDay: '2026-12-14', otherLastDay: '2027-01-13', law: 'both' }],
    ['2026-11-13', { lastDay: '2027-01-13', otherLastDay: '2027-02-15', law: 'both' }],
    ['2026-12-31', { lastDay: '2027-03-01', otherLastDay: '2027-03-31', law: 'both' }],
    ['2027-01-01', { lastDay: '2027-03-01', otherLastDay: null, law: '2026' }],
  ])('of a mark published on %s ends %o', (publishedOn, values) => {
    expect(oppose(publishedOn).values).toEqual(values);
  });

  it('tells both days and names both laws where the new law is silent', () => {
    const { sentence, calculation, notices } = oppose('2026-11-13');
    expect(sentence).toContain('2027年1月13日（星期三）');
    expect(sentence).toContain('2027年2月15日（星期一）');
    expect(calculation.basis).toEqual(expect.arrayContaining(['trademark-law@2019/33', 'trademark-law@2026/36']));
    expect(notices[0]?.kind).toBe('law-change');
  });

  it.each([
    ['1983-02-28', 'publishedOn', 'out-of-law'],
    ['2019-10-31', null, 'not-published'],
    ['2026-02-29', 'publishedOn', 'impossible'],
  ])('refuses a publication on %s', (publishedOn, input, code) => {
    expect(refused('trademark-opposition', { publishedOn })).toMatchObject({ input, code });
  });

  it('never tells a later day first', () => {
    fc.assert(
      fc.property(
        someDay.filter((date) => date >= '2019-11-01'),
        (publishedOn) => {
          const { lastDay, otherLastDay, law } = oppose(publishedOn).values;
          expect(otherLastDay === null || String(lastDay) < String(otherLastDay)).toBe(true);
          expect(law === 'both').toBe(otherLastDay !== null);
        },
      ),
    );
  });
});
