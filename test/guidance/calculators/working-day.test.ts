import { describe, expect, it } from 'vitest';
import { computed } from '../shipped-tables.ts';

const roll = (date: string) => computed('working-day', { date });

describe('working-day', () => {
  it.each([
    ['2026-10-01', '2026-10-08', true],
    ['2026-09-20', '2026-09-20', false],
    ['2026-11-21', '2026-11-23', true],
    ['2026-11-23', '2026-11-23', false],
  ])('moves %s to %s (%s)', (date, lastDay, rolled) => {
    expect(roll(date).values).toEqual({ lastDay, rolled });
  });

  it('names the holiday and the articles', () => {
    const { calculation } = roll('2026-10-01');
    expect(calculation.steps.join()).toContain('国庆节');
    expect(calculation.basis).toEqual(['trademark-regulation@2014/12', 'patent-rules@2023/5']);
    expect(calculation.tableVersion).toBe('calendar 2026');
  });

  it('says of a year without a published calendar that the day itself is the safe one', () => {
    expect(
      roll('2027-05-01')
        .notices.map(({ text }) => text)
        .join(),
    ).toContain('不晚于2027年5月1日');
  });
});
