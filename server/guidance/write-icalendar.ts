import { createHash } from 'node:crypto';
import { addDays, type LocalDate } from '../domain/index.ts';
import type { Computed } from './calculators/calculator.ts';

/** So many days before a day, at nine in the morning, a reminder is shown. */
const REMINDERS_DAYS = [30, 7, 1] as const;

/** RFC 5545 section 3.1: a line longer than this is folded. */
const LINE_OCTETS = 75;

/**
 * The days of a calculation as an iCalendar file (RFC 5545): one all-day event each, with reminders. The same calculation always has the
 * same UIDs, so that importing it again replaces the events.
 */
export function writeICalendar({ calculation, sentence, notices, dates }: Computed, now: Date): string {
  const description = [sentence, ...notices.map(({ text }) => text), calculation.basis.join(', ')].join('\n');
  const seed = JSON.stringify([calculation.id, Object.entries(calculation.inputs).sort()]);
  const events = dates.flatMap(({ name, title, date }) => [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(`${seed}#${name}`).digest('hex').slice(0, 32)}@zhida`,
    `DTSTAMP:${writeInstant(now)}`,
    `DTSTART;VALUE=DATE:${writeDay(date)}`,
    `DTEND;VALUE=DATE:${writeDay(addDays(date, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    ...REMINDERS_DAYS.flatMap((days) => writeAlarm(days, title)),
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhida//Calculators//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** An all-day event begins at midnight: nine in the morning so many days before is fifteen hours less. */
function writeAlarm(days: number, title: string): string[] {
  const before = days === 1 ? '-PT15H' : `-P${days - 1}DT15H`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${before}`, `DESCRIPTION:${escapeText(title)}`, 'END:VALARM'];
}

const writeDay = (date: LocalDate) => date.replaceAll('-', '');

const writeInstant = (instant: Date) => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545 section 3.3.11; other control characters have no place in a text. */
const escapeText = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\n|\r/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** Cuts a line after at most 75 octets, never within a character; what follows is led in by a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
