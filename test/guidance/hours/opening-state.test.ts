import { describe, expect, it } from 'vitest';
import { createWorkingDays, openingState, tellOpening } from '../../../server/guidance/index.ts';
import type { OpeningHours } from '../../../server/knowledge/index.ts';
import { lookup } from '../shipped-tables.ts';

const calendar = createWorkingDays(lookup.knowledge.calendars);

/** Hours of a counter that does not exist. */
const counter: OpeningHours = [
  { days: ['working-days'], from: '09:00', to: '12:00' },
  { days: ['working-days'], from: '13:30', to: '17:00' },
];
const saturdayToo: OpeningHours = [...counter, { days: ['sat'], from: '10:00', to: '15:00' }];

/** An instant by the clock in Beijing. */
const at = (clock: string) => new Date(`${clock.replace(' ', 'T')}:00+08:00`);
const tell = (clock: string, hours = counter, language: 'zh' | 'en' = 'zh') =>
  tellOpening(openingState(hours, at(clock), calendar), language);

describe('opening hours', () => {
  it.each([
    ['on a working morning', '2026-11-24 09:00', '现在是开放时间，到12:00为止。'],
    ['a minute before closing', '2026-11-24 16:59', '现在是开放时间，到17:00为止。'],
    ['at noon', '2026-11-24 12:00', '现在是下班时间，最近的开放时间是今天 13:30。'],
    ['before opening', '2026-11-24 07:05', '现在是下班时间，最近的开放时间是今天 9:00。'],
    ['after closing', '2026-11-24 17:00', '现在是下班时间，最近的开放时间是周三 9:00。'],
    ['on a Friday evening', '2026-11-27 18:00', '现在是下班时间，最近的开放时间是周一 9:00。'],
    ['on a Sunday', '2026-11-29 11:00', '现在是下班时间，最近的开放时间是周一 9:00。'],
    ['on a Sunday that is worked', '2026-01-04 11:00', '现在是开放时间，到12:00为止。'],
    ['on a Friday before a Saturday that is worked', '2026-05-08 20:00', '现在是下班时间，最近的开放时间是周六 9:00。'],
    ['on a holiday', '2026-10-01 10:00', '现在是下班时间，最近的开放时间是2026年10月8日（周四）9:00。'],
    ['late in a holiday', '2026-10-06 10:00', '现在是下班时间，最近的开放时间是周四 9:00。'],
  ])('are told %s', (_, clock, sentence) => {
    expect(tell(clock)).toBe(sentence);
  });

  it('hold on a day of the week that is named, though it is free', () => {
    expect(tell('2026-11-28 11:00', saturdayToo)).toBe('现在是开放时间，到15:00为止。');
  });

  it('do not hold on a day of the week within a holiday', () => {
    expect(tell('2026-10-03 11:00', saturdayToo)).toContain('下班时间');
  });

  it('are told in English', () => {
    expect(tell('2026-11-27 18:00', counter, 'en')).toBe('It is closed now and opens next on Monday at 9:00.');
    expect(tell('2026-11-24 10:00', counter, 'en')).toBe('It is open now, until 12:00.');
  });

  it('run to the end of what follows without a break', () => {
    const whole: OpeningHours = [
      { days: ['tue'], from: '09:00', to: '12:00' },
      { days: ['tue'], from: '12:00', to: '17:00' },
    ];
    expect(tell('2026-11-24 10:00', whole)).toContain('到17:00为止');
  });

  it('say that holidays may come between where the calendar is not published', () => {
    expect(tell('2026-12-31 18:00')).toContain('节假日安排尚未公布');
  });

  it('are never guessed where none are known', () => {
    expect(openingState([], at('2026-11-24 10:00'), calendar)).toEqual({ kind: 'unknown' });
    expect(tell('2026-11-24 10:00', [])).toBe('开放时间以官方公布为准。');
  });

  it('count the day in Beijing, whatever the clock of the machine', () => {
    expect(openingState(counter, new Date('2026-11-23T23:30:00Z'), calendar)).toMatchObject({
      kind: 'closed',
      today: '2026-11-24',
      next: { date: '2026-11-24', time: '09:00' },
    });
  });
});
