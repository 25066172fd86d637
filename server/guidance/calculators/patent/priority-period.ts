import type { PeriodEnd } from '../../period-end.ts';
import { tellPeriod, tellWeekday } from '../../tell-period.ts';
import type { CalculatorContext } from '../calculator.ts';
import type { BilingualNotice } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { choiceField, dateField } from '../fields.ts';
import { findPeriodEnd, type Office } from '../find-period.ts';
import { safeDay } from '../notices-of.ts';
import { followOnPeriod } from './follow-on-period.ts';
import { olderLawNotices } from './older-law-notices.ts';
import { patentRightChoices } from './tell-patent-right.ts';

const KINDS = { ...patentRightChoices, trademark: { zh: '商标', en: 'trademark' } } as const;

/**
 * Until when a later filing can claim priority, and until when lost priority may be restored (inventions and utility models alone; null for the others).
 * Patent Law (2020) article 29, Implementing Rules (2023) articles 5 and 36; Trademark Law (2019) article 25, (2026) article 29.
 */
export const priorityPeriod = defineCalculator({
  id: 'priority-period',
  title: { zh: '优先权期限', en: 'Priority period' },
  service: 'patent-divisional-priority',
  fields: {
    kind: choiceField({ zh: '申请什么', en: 'What is filed' }, KINDS),
    firstFiledOn: dateField({ zh: '第一次提出申请的日期', en: 'Date of the first filing' }),
  },
  work({ kind, firstFiledOn }, context) {
    const office: Office = kind === 'trademark' ? 'trademark' : 'patent';
    const id = kind === 'trademark' ? 'trademark-priority' : `patent-priority-${kind}`;
    const end = findPeriodEnd(id, { office, input: 'firstFiledOn', date: firstFiledOn }, context);
    if ('kind' in end) return end;
    const restoration = kind === 'invention' || kind === 'utility-model' ? restorationAfter(end, context) : null;
    const ends = restoration ? [end, restoration.end] : [end];
    const [last, until] = [tellWeekday(end.lastDay), restoration && tellWeekday(restoration.end.lastDay)];
    return {
      kind: 'computed',
      values: { lastDay: end.lastDay, restorationLastDay: restoration?.end.lastDay ?? null },
      steps: ends.flatMap(tellPeriod),
      result: last,
      sentence: {
        zh: `要求优先权的在后申请最晚${last.zh}提出${until ? `；有正当理由错过的，最晚${until.zh}请求恢复优先权` : ''}。`,
        en: `A later application claiming priority is filed by ${last.en}${until ? `; where it is missed for a justified reason, restoration is requested by ${until.en}` : ''}.`,
      },
      ends,
      notices: [
        ...(restoration ? [...restoration.notices, NOT_BY_ARTICLE_6] : []),
        ...(kind === 'trademark' ? [] : olderLawNotices([end], context.lookup)),
      ],
      dates: [
        { name: 'lastDay', title: { zh: '优先权期限届满', en: 'End of the priority period' }, date: safeDay(end) },
        ...(restoration
          ? [
              {
                name: 'restorationLastDay',
                title: { zh: '请求恢复优先权的最后一日', en: 'Last day to request restoration of priority' },
                date: safeDay(restoration.end),
              },
            ]
          : []),
      ],
    };
  },
});

/** The time for restoration, or null where the rule on it was not yet in force. */
function restorationAfter(end: PeriodEnd, context: CalculatorContext) {
  const restoration = followOnPeriod('patent-priority-restoration', end, 'firstFiledOn', context);
  return 'kind' in restoration ? null : restoration;
}

/** Implementing Rules (2023) articles 6 and 36; Guidelines part I chapter 1, 6.2.6.2. */
const NOT_BY_ARTICLE_6: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '恢复优先权要有正当理由，在后申请须已提出，并且国家知识产权局还没做好公布准备；恢复的期限错过了，不能再请求恢复。',
    en: 'Restoration of priority needs a justified reason and a later application that has been filed and is not yet prepared for publication; if the time for it is missed, that cannot be restored.',
  },
};
