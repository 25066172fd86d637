/** A day (`YYYY-MM-DD`) as people write it: 2027年1月1日, 1 January 2027. */
export function writeDate(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number);
  if (language === 'zh') return `${year}年${month}月${date}日`;
  return `${date} ${MONTHS[(month ?? 0) - 1] ?? ''} ${year}`;
}

/** The same with its weekday: 2027年1月4日（星期一）; Monday, 4 January 2027. */
export function writeDateWithWeekday(day: string, language: 'zh' | 'en'): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const date = writeDate(day, language);
  return language === 'zh' ? `${date}（星期${'日一二三四五六'[weekday]}）` : `${WEEKDAYS[weekday]}, ${date}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

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
