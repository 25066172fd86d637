import type { LocalDate } from '../../../domain/index.ts';
import { addMonths } from '../../add-months.ts';
import type { PeriodEnd } from '../../period-end.ts';
import { tellPeriod, tellWeekday } from '../../tell-period.ts';
import { type BilingualNotice, type Computation, impossible, type Refusal } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { dateField, optional } from '../fields.ts';
import { findPeriodEnd } from '../find-period.ts';
import { safeDay } from '../notices-of.ts';
import { olderLawNotices } from './older-law-notices.ts';
import { type PublishedRate, readRate, restOnRate, tellYuan } from './read-rate.ts';

/** What is computed, by the name of its value. */
const PERIODS = {
  filingLastDay: 'pct-filing',
  nationalPhaseLastDay: 'pct-national-phase',
  extendedLastDay: 'pct-national-phase-late',
  examinationRequestLastDay: 'pct-examination-request',
} as const;

/** Months by which an international filing may miss the priority period and priority still be restored. Implementing Rules (2023) article 128. */
const RESTORABLE_MONTHS = 2;

/**
 * The days of an international application that enters China, all counted from the priority date (the filing date where no priority is claimed), and the
 * extension fee in yuan. Patent Law (2020) articles 29 and 35; Implementing Rules (2023) articles 5, 12, 120, 122 and 128; schedule of fees, 7.
 */
export const pctDates = defineCalculator({
  id: 'pct-dates',
  title: { zh: 'PCT申请的各个期限', en: 'Dates of an international (PCT) application' },
  service: 'pct-national-phase',
  fields: {
    priorityDate: dateField({
      zh: '优先权日（没有优先权的填国际申请日）',
      en: 'Priority date (the international filing date where there is none)',
    }),
    filedOn: optional(dateField({ zh: '国际申请日', en: 'International filing date' })),
  },
  work({ priorityDate, filedOn }, context) {
    const ends: Record<string, PeriodEnd> = {};
    for (const [name, id] of Object.entries(PERIODS)) {
      const end = findPeriodEnd(id, { office: 'patent', input: 'priorityDate', date: priorityDate }, context);
      if ('kind' in end) return end;
      ends[name] = end;
    }
    const counted = ends as Record<keyof typeof PERIODS, PeriodEnd>;
    const refused = filedOn === null ? null : refuseFiling(priorityDate, filedOn, counted.filingLastDay);
    if (refused) return refused;
    const rate = readRate('pct-national-extension', context.asOf, context.lookup);
    const notices = [
      ...(filedOn !== null && filedOn > counted.filingLastDay.lastDay ? [RESTORE] : []),
      ...olderLawNotices(Object.values(counted), context.lookup),
    ];
    return present(counted, rate, notices);
  },
});

/** Refuses an international filing before its priority, or too long after it for priority to be restored. */
function refuseFiling(priorityDate: LocalDate, filedOn: LocalDate, filing: PeriodEnd): Refusal | null {
  if (filedOn < priorityDate)
    return impossible(
      'filedOn',
      `国际申请日${filedOn}早于优先权日${priorityDate}`,
      `The international filing date ${filedOn} is before the priority date ${priorityDate}`,
    );
  // Both ends of the period are given two months and the rest by which a holiday may move it, so that nothing restorable is refused.
  if (filedOn <= addMonths(filing.lastDay, RESTORABLE_MONTHS) || filedOn <= filing.lastDay) return null;
  return {
    kind: 'refused',
    input: 'filedOn',
    code: 'out-of-law',
    reason: {
      zh: `国际申请日${filedOn}超过优先权期限两个月以上，不能要求这项优先权，期限要从国际申请日起算`,
      en: `The international filing date ${filedOn} is more than two months after the priority period: that priority cannot be claimed, and the periods run from the international filing date`,
    },
  };
}

function present(
  ends: Record<keyof typeof PERIODS, PeriodEnd>,
  rate: PublishedRate | Refusal,
  notices: readonly BilingualNotice[],
): Computation {
  const [fee, held] = ['kind' in rate ? null : tellYuan(rate.yuan), restOnRate(rate)];
  const [enter, late] = [tellWeekday(ends.nationalPhaseLastDay.lastDay), tellWeekday(ends.extendedLastDay.lastDay)];
  return {
    kind: 'computed',
    values: {
      ...Object.fromEntries(Object.entries(ends).map(([name, { lastDay }]) => [name, lastDay])),
      extensionFee: 'kind' in rate ? null : rate.yuan,
    },
    steps: [
      ...Object.values(ends).flatMap(tellPeriod),
      ...(fee ? [{ zh: `宽限费${fee.zh}`, en: `Extension fee: ${fee.en}` }] : []),
    ],
    result: enter,
    sentence: {
      zh: `进入中国国家阶段最晚${enter.zh}；缴${fee ? fee.zh : ''}宽限费的，最晚${late.zh}。`,
      en: `Entry into the Chinese national phase: by ${enter.en}; on payment of the extension fee${fee ? ` of ${fee.en}` : ''}, by ${late.en}.`,
    },
    ends: Object.values(ends),
    basis: held.basis,
    tables: held.tables,
    notices: [...held.notices, ...notices, INVENTIONS],
    dates: Object.entries(ends).map(([name, end]) => ({ name, title: end.period.title, date: safeDay(end) })),
  };
}

const INVENTIONS: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '实质审查只用于要求获得发明专利的申请，实用新型没有这一步。三十二个月仍没办理的，在中国的效力终止，除不可抗拒的事由外不能恢复。',
    en: 'Substantive examination is for inventions alone; utility models have none. After thirty-two months without entry the effect in China ends and cannot be restored except after an irresistible event.',
  },
};

/** Implementing Rules (2023) article 128. */
const RESTORE: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '国际申请日在优先权期限届满之后两个月内：受理局已批准恢复优先权的不用再请求；没有批准的，有正当理由可以自进入日起两个月内请求恢复。',
    en: 'The international filing date lies within two months after the priority period: nothing more is needed where the receiving Office restored priority; otherwise restoration may be requested within two months of entry for a justified reason.',
  },
};
