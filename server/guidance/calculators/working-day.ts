import type { Bilingual, LocalDate } from '../../domain/index.ts';
import { tellWeekday } from '../tell-period.ts';
import type { RolledDay } from '../working-days.ts';
import { type BilingualNotice, notPublished } from './computation.ts';
import { defineCalculator } from './define-calculator.ts';
import { dateField } from './fields.ts';

/**
 * The first working day on or after a day, by the published calendar: where periods end that roll over. Trademark Regulations (2014)
 * article 12, Patent Rules (2023) article 5.
 */
export const workingDay = defineCalculator({
  id: 'working-day',
  title: { zh: '期限届满日顺延', en: 'Last day moved to a working day' },
  service: 'patent-office-action-response',
  fields: { date: dateField({ zh: '期限届满日', en: 'Last day of the period' }) },
  work({ date }, { calendar, lookup }) {
    // Of years gone by the arrangement was published: what is not held must not be guessed.
    const first = Math.min(...lookup.knowledge.calendars.map(({ year }) => year));
    if (Number(date.slice(0, 4)) < first) return notHeld(date);
    const rolled = calendar.roll(date);
    const to = tellWeekday(rolled.date);
    return {
      kind: 'computed',
      values: { lastDay: rolled.date, rolled: rolled.isMoved },
      steps: [tellMove(date, rolled)],
      result: to,
      sentence: rolled.isMoved
        ? { zh: `可以顺延的期限顺延到${to.zh}。`, en: `A period that may roll over ends on ${to.en}.` }
        : { zh: `${to.zh}是工作日，不用顺延。`, en: `${to.en} is a working day; nothing moves.` },
      ends: [],
      basis: ['trademark-regulation@2014/12', 'patent-rules@2023/5'],
      tables: [`calendar ${rolled.date.slice(0, 4)}${rolled.isPublished ? '' : ' (provisional)'}`],
      notices: [NOT_EVERY, ...(rolled.isPublished ? [] : [provisional(date)])],
    };
  },
});

function tellMove(date: LocalDate, { date: moved, isMoved, reason }: RolledDay): Bilingual {
  const [from, to] = [tellWeekday(date), tellWeekday(moved)];
  if (!isMoved || reason === null) return { zh: `${from.zh}要上班`, en: `${from.en} is worked` };
  return {
    zh: `${from.zh}是${reason.zh}，其后的第一个工作日是${to.zh}`,
    en: `${from.en} falls on ${reason.en}; the first working day after it is ${to.en}`,
  };
}

const NOT_EVERY: BilingualNotice = {
  kind: 'calendar',
  text: {
    zh: '权利的保护期限、商标有效期和视为收到的日期遇到节假日不顺延。',
    en: 'Terms of protection, the validity of a trademark and days of deemed receipt do not move.',
  },
};

const notHeld = (date: LocalDate) =>
  notPublished(
    `这里没有收录${date.slice(0, 4)}年的放假安排，以当年国务院办公厅的通知为准`,
    `The days off of ${date.slice(0, 4)} are not held here; the notice of the General Office of the State Council for that year applies`,
  );

function provisional(date: LocalDate): BilingualNotice {
  const [year, safe] = [date.slice(0, 4), tellWeekday(date)];
  return {
    kind: 'calendar',
    text: {
      zh: `这里没有${year}年公布的放假安排，暂按周末计算，以国务院办公厅通知为准；稳妥的做法是不晚于${safe.zh}办理。`,
      en: `No published calendar of ${year} is held here; weekends alone are counted, and the notice of the General Office of the State Council decides. The safe course is to act by ${safe.en}.`,
    },
  };
}
