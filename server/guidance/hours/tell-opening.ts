import { addDays, type Bilingual, type LocalDate } from '../../domain/index.ts';
import { writeTime } from '../../knowledge/index.ts';
import { writeDate } from '../../language/index.ts';
import type { OpeningState, OpeningTime } from './opening-state.ts';

/** Up to so many days ahead a day of the week says enough. */
const NEAR_DAYS = 6;

const WEEKDAYS: readonly Bilingual[] = [
  { zh: '周日', en: 'Sunday' },
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
];

/** Whether it is open now and when it next is, in one sentence: 现在是下班时间，最近的开放时间是周一 9:00。 */
export function tellOpening(state: OpeningState, language: 'zh' | 'en'): string {
  if (state.kind === 'unknown')
    return language === 'zh' ? '开放时间以官方公布为准。' : 'For opening hours see the official announcement.';
  if (state.kind === 'open') {
    const until = writeTime(state.until.time);
    return language === 'zh' ? `现在是开放时间，到${until}为止。` : `It is open now, until ${until}.`;
  }
  if (state.next === null)
    return language === 'zh'
      ? '现在是下班时间，近期的开放时间以官方公布为准。'
      : 'It is closed now; for the next opening see the official announcement.';
  const when = tellWhen(state.next, state.today, language);
  const note = state.isPublished ? '' : UNPUBLISHED[language];
  return language === 'zh'
    ? `现在是下班时间，最近的开放时间是${when}${note}。`
    : `It is closed now and opens next ${when}${note}.`;
}

const UNPUBLISHED: Bilingual = {
  zh: '（其间的节假日安排尚未公布，以官方公布为准）',
  en: ' (the holidays until then are not published yet; the official announcement applies)',
};

function tellWhen({ date, time }: OpeningTime, today: LocalDate, language: 'zh' | 'en'): string {
  const at = writeTime(time);
  if (date === today) return language === 'zh' ? `今天 ${at}` : `today at ${at}`;
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]?.[language] ?? '';
  if (date <= addDays(today, NEAR_DAYS)) return language === 'zh' ? `${weekday} ${at}` : `on ${weekday} at ${at}`;
  const day = writeDate(date, language);
  return language === 'zh' ? `${day}（${weekday}）${at}` : `on ${weekday}, ${day}, at ${at}`;
}
