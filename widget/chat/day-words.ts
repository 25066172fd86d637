import type { Language } from '../kit/language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day (YYYY-MM-DD) as people write it in a language; what is no day stays as it is. */
export function writeDay(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year || !month || !date) return day;
  if (language === 'en') return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return `${year}年${Number(month)}月${Number(date)}日`;
}

const IN_CHINESE = /(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const IN_ENGLISH = new RegExp(`(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})`, 'g');

/** The days (YYYY-MM-DD) that stand in the words of a result, in the order in which they stand. */
export function daysIn(text: string): string[] {
  const chinese = [...text.matchAll(IN_CHINESE)].map(([, year = '', month = '', date = '']) => [year, month, date]);
  const english = [...text.matchAll(IN_ENGLISH)].map(([, date = '', month = '', year = '']) => [
    year,
    String(MONTHS.indexOf(month as (typeof MONTHS)[number]) + 1),
    date,
  ]);
  return [...chinese, ...english].map((parts) => parts.map((part) => part.padStart(2, '0')).join('-'));
}
