import { tellPast, tellPeriod, tellWeekday } from '../../tell-period.ts';
import { defineCalculator } from '../define-calculator.ts';
import { dateField } from '../fields.ts';
import { findPeriodEnd } from '../find-period.ts';
import { safeDay } from '../notices-of.ts';
import { olderLawNotices } from './older-law-notices.ts';

/**
 * The last day to request substantive examination of an invention and to pay its fee. Patent Law (2020) article 35; Implementing Rules (2023) articles 5,
 * 12 and 113.
 */
export const patentExaminationRequest = defineCalculator({
  id: 'patent-examination-request',
  title: { zh: '请求实质审查的最后一天', en: 'Last day to request substantive examination' },
  service: 'patent-substantive-examination',
  fields: {
    earliestDate: dateField({
      zh: '申请日（要求优先权的，填最早的优先权日）',
      en: 'Filing date (the earliest priority date where priority is claimed)',
      why: {
        zh: '有优先权的，三年从最早的优先权日起算',
        en: 'Where priority is claimed, the three years run from the earliest priority date',
      },
    }),
  },
  work({ earliestDate }, context) {
    const end = findPeriodEnd(
      'patent-examination-request',
      { office: 'patent', input: 'earliestDate', date: earliestDate },
      context,
    );
    if ('kind' in end) return end;
    const [last, past] = [tellWeekday(end.lastDay), tellPast(end.lastDay, context.asOf)];
    return {
      kind: 'computed',
      values: { lastDay: end.lastDay },
      steps: tellPeriod(end),
      result: last,
      sentence: {
        zh: `请求实质审查并缴实质审查费的最后一天是${last.zh}。${past.zh}`,
        en: `The last day to request substantive examination and pay its fee is ${last.en}.${past.en}`,
      },
      ends: [end],
      basis: ['patent-rules@2023/113'],
      notices: olderLawNotices([end], context.lookup),
      dates: [
        {
          name: 'lastDay',
          title: { zh: '请求实质审查并缴费的最后一日', en: 'Last day to request examination and pay' },
          date: safeDay(end),
        },
      ],
    };
  },
});
