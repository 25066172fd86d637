import type { Bilingual, LocalDate } from '../domain/index.ts';
import { type Period, writeFigure } from '../knowledge/index.ts';
import { writeDate, writeDateWithWeekday } from '../language/index.ts';
import type { PeriodEnd } from './period-end.ts';

/** A day in words, in both languages: 2027年1月4日, 4 January 2027. */
export const tellDate = (date: LocalDate): Bilingual => ({ zh: writeDate(date, 'zh'), en: writeDate(date, 'en') });

/** A day in words with its weekday, in both languages. */
export const tellWeekday = (date: LocalDate): Bilingual => ({
  zh: writeDateWithWeekday(date, 'zh'),
  en: writeDateWithWeekday(date, 'en'),
});

/** That a day has passed by `asOf`; nothing while it has not. */
export const tellPast = (date: LocalDate, asOf: LocalDate): Bilingual =>
  date < asOf ? { zh: '这一天已经过去。', en: ' That day has passed.' } : { zh: '', en: '' };

/** The length of a period in words: 15日, 3 months. */
export function tellLength({ length }: Period): Bilingual {
  const unit = { days: 'day', workingDays: 'working-day', months: 'month', years: 'year' }[length.unit];
  const figure = `${length.amount} ${unit}`;
  return { zh: writeFigure(figure, 'zh'), en: writeFigure(figure, 'en') };
}

/** The counting of a period, step by step: length and event, start, end, what became of a day off. */
export function tellPeriod(end: PeriodEnd): Bilingual[] {
  return [tellEvent(end), tellCount(end), ...tellRoll(end)];
}

function tellEvent({ period, event }: PeriodEnd): Bilingual {
  const [length, day] = [tellLength(period), tellDate(event)];
  const isBefore = period.runs === 'before';
  return {
    zh: `${period.title.zh}是${length.zh}，从${period.counts.zh}（${day.zh}）${isBefore ? '往前算' : '起算'}`,
    en: `${period.title.en}: ${length.en}, counted ${isBefore ? 'back ' : ''}from ${period.counts.en} (${day.en})`,
  };
}

const STARTS: Readonly<Record<Period['startRule']['rule'], Bilingual>> = {
  'day-after': { zh: '当天不算，从下一日数起', en: 'That day itself is not counted' },
  'same-day': { zh: '当天计算在内', en: 'That day itself is counted' },
};

const ENDS: Readonly<Record<Period['endRule']['rule'], Bilingual>> = {
  'last-counted-day': { zh: '数满的那一天', en: 'the day on which the count is full' },
  'corresponding-day': { zh: '最后一月的相应日', en: 'the day of the same number in the last month' },
  'day-before-corresponding': {
    zh: '最后一月相应日的前一日',
    en: 'the day before the day of the same number in the last month',
  },
};

const SHORT_MONTH: Bilingual = {
  zh: '该月没有相应日，取该月最后一日',
  en: 'the last day of the month, which has no day of the same number',
};

function tellCount({ period, counted, isShortMonth }: PeriodEnd): Bilingual {
  const [start, end, day] = [
    STARTS[period.startRule.rule],
    isShortMonth ? SHORT_MONTH : ENDS[period.endRule.rule],
    tellWeekday(counted),
  ];
  const isBefore = period.runs === 'before';
  return {
    zh: `${start.zh}；${isBefore ? '往前到' : '期满在'}${end.zh}：${day.zh}`,
    en: `${start.en}; the period ${isBefore ? 'begins' : 'ends'} on ${end.en}: ${day.en}`,
  };
}

function tellRoll({ period, rolled, counted, lastDay }: PeriodEnd): Bilingual[] {
  if (rolled === null)
    return period.runs === 'before'
      ? []
      : [
          {
            zh: '这个日期遇到节假日不顺延',
            en: 'This day stays where it is even if it is no working day',
          },
        ];
  if (!rolled.isMoved || rolled.reason === null) return [];
  const [from, to] = [tellDate(counted), tellWeekday(lastDay)];
  const passes = period.rollOver.rule === 'next-working-weekday';
  return [
    {
      zh: `${from.zh}是${rolled.reason.zh}，顺延到其后的第一个工作日${passes ? '（调休上班的周末不算）' : ''}：${to.zh}`,
      en: `${from.en} falls on ${rolled.reason.en}; it moves to the first working day after it${passes ? ' (weekends worked in exchange apart)' : ''}: ${to.en}`,
    },
  ];
}
