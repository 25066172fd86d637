import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Computed, writeICalendar } from '../../server/guidance/index.ts';
import { day } from '../doubles/day.ts';
import { computed } from './shipped-tables.ts';
import { someDay } from './some-day.ts';

const NOW = new Date('2026-11-22T08:30:15Z');

const renewal = (expiresOn = '2027-03-15') => computed('trademark-renewal', { expiresOn });

/** The lines as a reader of the file puts them together again (RFC 5545 section 3.1). */
const unfold = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

const linesOf = (outcome: Computed) => unfold(writeICalendar(outcome, NOW));

const valuesOf = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));

/** Gives an outcome other words. */
const worded = (words: string): Computed => ({
  ...renewal(),
  sentence: words,
  notices: [],
  dates: [{ name: 'lastDay', title: words, date: day('2027-03-15') }],
});

describe('writeICalendar', () => {
  it('writes one all-day event for each day, ending before the next', () => {
    const lines = linesOf(renewal());
    expect(valuesOf(lines, 'DTSTART;VALUE=DATE:')).toEqual(['20260315', '20270315', '20270915']);
    expect(valuesOf(lines, 'DTEND;VALUE=DATE:')).toEqual(['20260316', '20270316', '20270916']);
    expect(valuesOf(lines, 'SUMMARY:')[1]).toBe('续展期最后一天');
    expect(valuesOf(lines, 'DTSTAMP:')[0]).toBe('20261122T083015Z');
  });

  it('reminds thirty days, seven days and one day before, at nine in the morning', () => {
    expect(valuesOf(linesOf(worded('x')), 'TRIGGER:')).toEqual(['-P29DT15H', '-P6DT15H', '-PT15H']);
  });

  it('nests what begins and ends', () => {
    const open: string[] = [];
    for (const line of linesOf(renewal())) {
      const [keyword, name = ''] = line.split(':');
      if (keyword === 'BEGIN') open.push(name);
      if (keyword === 'END') expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('gives the same calculation the same ids and others other ids', () => {
    const idsOf = (outcome: Computed) => valuesOf(linesOf(outcome), 'UID:');
    const [ids, again, others] = [idsOf(renewal()), idsOf(renewal()), idsOf(renewal('2027-03-16'))];
    expect(ids).toEqual(again);
    expect(new Set([...ids, ...others]).size).toBe(6);
  });

  it('escapes what separates', () => {
    expect(valuesOf(linesOf(worded('a,b;c\\d\r\ne\u0000f')), 'SUMMARY:')).toEqual(['a\\,b\\;c\\\\d\\nef']);
  });

  it('folds lines at 75 octets, within no character, and loses nothing', () => {
    const words = fc.string({ unit: fc.constantFrom('商', 'é', '𠮷', 'x', ' ', ','), minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(words, (text) => {
        const file = writeICalendar(worded(text), NOW);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(file).not.toMatch(/[^\r]\n|\ufffd/);
        expect(valuesOf(unfold(file), 'SUMMARY:')).toEqual([text.replaceAll(',', '\\,')]);
      }),
    );
  });

  it('enters the day before an unproven move', () => {
    const received = { held: 'received', date: '2026-11-20', delivery: 'post' };
    fc.assert(
      fc.property(
        someDay.filter((date) => date >= '2019-11-01'),
        (date) => {
          const { values, dates, notices } = computed('trademark-refusal-review', { ...received, date }, '2199-01-01');
          const isUnproven = notices.some(({ kind }) => kind === 'calendar');
          expect(String(dates[0]?.date) < String(values.lastDay)).toBe(isUnproven);
        },
      ),
    );
  });
});
