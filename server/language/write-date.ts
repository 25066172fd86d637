/** A day (`YYYY-MM-DD`) as people write it: 2027年1月1日, 1 January 2027. */
export function writeDate(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number);
  if (language === 'zh') return `${year}年${month}月${date}日`;
  return `${date} ${MONTHS[(month ?? 0) - 1] ?? ''} ${year}`;
}

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
];
