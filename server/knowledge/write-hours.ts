import type { OpeningHours } from './records.ts';

const DAYS: Readonly<Record<OpeningHours[number]['days'][number], { zh: string; en: string }>> = {
  'working-days': { zh: '工作日', en: 'working days' },
  mon: { zh: '周一', en: 'Monday' },
  tue: { zh: '周二', en: 'Tuesday' },
  wed: { zh: '周三', en: 'Wednesday' },
  thu: { zh: '周四', en: 'Thursday' },
  fri: { zh: '周五', en: 'Friday' },
  sat: { zh: '周六', en: 'Saturday' },
  sun: { zh: '周日', en: 'Sunday' },
};

/** A time of the day as people write it: 9:00. */
export const writeTime = (time: string): string => time.replace(/^0/, '');

/** Opening hours in words: 工作日9:00-12:00、13:30-17:00; nothing where none are known. */
export function writeHours(hours: OpeningHours, language: 'zh' | 'en'): string {
  const spans = new Map<string, string[]>();
  for (const { days, from, to } of hours) {
    const names = days.map((day) => DAYS[day][language]).join(language === 'zh' ? '、' : ', ');
    spans.set(names, [...(spans.get(names) ?? []), `${writeTime(from)}-${writeTime(to)}`]);
  }
  return [...spans]
    .map(([names, times]) => (language === 'zh' ? names + times.join('、') : `${names} ${times.join(', ')}`))
    .join(language === 'zh' ? '；' : '; ');
}
