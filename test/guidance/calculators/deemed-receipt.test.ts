import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate, computed, refused } from '../shipped-tables.ts';
import { someDay } from '../some-day.ts';

const receive = (office: string, held: string, date: string, delivery: string) =>
  computed('deemed-receipt', { office, held, date, delivery });

describe('deemed-receipt', () => {
  it.each([
    ['trademark', 'issued', 'post', '2026-10-16'],
    ['trademark', 'issued', 'electronic', '2026-10-16'],
    ['trademark', 'issued', 'in-person', '2026-10-01'],
    ['trademark', 'issued', 'unknown', '2026-10-01'],
    ['trademark', 'entered', 'electronic', '2026-10-01'],
    ['trademark', 'postmark', 'post', '2026-10-01'],
    ['patent', 'issued', 'post', '2026-10-16'],
    ['patent', 'issued', 'electronic', '2026-10-01'],
    ['patent', 'issued', 'in-person', '2026-10-01'],
    ['patent', 'issued', 'unknown', '2026-10-01'],
    ['patent', 'entered', 'unknown', '2026-10-01'],
  ])('of a paper of the %s office, 1 October %s, %s: %s', (office, held, delivery, receivedOn) => {
    expect(receive(office, held, '2026-10-01', delivery).values).toEqual({ receivedOn });
  });

  it('stays on a day off', () => {
    expect(receive('patent', 'issued', '2026-09-18', 'post').values.receivedOn).toBe('2026-10-03');
  });

  it('names the article of the office', () => {
    const basisOf = (office: string) => receive(office, 'issued', '2026-10-01', 'post').calculation.basis;
    expect(basisOf('trademark')).toContain('trademark-regulation@2014/10');
    expect(basisOf('patent')).toContain('patent-rules@2023/4');
  });

  it('adds fifteen days or none', () => {
    const someOf = (...values: string[]) => fc.constantFrom(...values);
    const inputs = fc.record({
      office: someOf('trademark', 'patent'),
      held: someOf('issued', 'entered', 'received', 'postmark'),
      date: someDay.filter((date) => date >= '2024-01-20'),
      delivery: someOf('post', 'electronic', 'in-person', 'unknown'),
    });
    fc.assert(
      fc.property(inputs, (given) => {
        const outcome = calculate('deemed-receipt', given, '2199-01-01');
        if (outcome.kind === 'refused') return;
        const days = (Date.parse(String(outcome.values.receivedOn)) - Date.parse(given.date)) / 86_400_000;
        expect(given.held === 'issued' ? [0, 15] : [0]).toContain(days);
      }),
    );
  });

  it.each([
    [{ held: 'entered', delivery: 'post' }, 'held', 'impossible'],
    [{ held: 'postmark', delivery: 'electronic' }, 'held', 'impossible'],
    [{ date: '2030-01-01' }, 'date', 'impossible'],
    [{ date: '1985-03-31' }, 'date', 'out-of-law'],
    [{ date: '2024-01-19' }, null, 'not-published'],
    [{ office: 'customs' }, 'office', 'impossible'],
  ])('refuses %o', (change, input, code) => {
    const inputs = { office: 'patent', held: 'issued', date: '2026-10-01', delivery: 'post', ...change };
    expect(refused('deemed-receipt', inputs)).toMatchObject({ input, code });
  });
});
