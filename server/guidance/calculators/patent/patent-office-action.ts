import { endOfPeriod, type PeriodEnd } from '../../period-end.ts';
import { tellPeriod, tellWeekday } from '../../tell-period.ts';
import { computeAfterNotice } from '../after-notice.ts';
import type { CalculatorContext } from '../calculator.ts';
import type { BilingualNotice, Computation, Refusal } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { choiceField, integerField, optional } from '../fields.ts';
import { safeDay } from '../notices-of.ts';
import { noticeFields } from '../receipt.ts';
import { readRate, restOnRate, tellYuan } from './read-rate.ts';

/** Months by which a period that an examiner set may be extended: Guidelines part V chapter 7, 4.2. */
const LONGEST_EXTENSION = 2;

/**
 * The last day to answer an examination opinion on an invention, and the last day and fee in yuan (first extension) after an extension, null without one.
 * Patent Law (2020) article 37; Implementing Rules (2023) articles 5, 6 and 116; Guidelines part II chapter 8, 4.10.3 and 4.11.3.2, part V chapter 7, 1.2 and 4.
 */
export const patentOfficeAction = defineCalculator({
  id: 'patent-office-action',
  title: { zh: '答复审查意见通知书的最后一天', en: 'Last day to answer an examination opinion' },
  service: 'patent-office-action-response',
  fields: {
    round: choiceField(
      { zh: '第几次审查意见', en: 'Which opinion' },
      { first: { zh: '第一次审查意见', en: 'first opinion' }, later: { zh: '再次审查意见', en: 'a further opinion' } },
    ),
    ...noticeFields,
    extraMonths: optional(
      integerField({ zh: '想延长几个月', en: 'Months of extension' }, { from: 0, to: LONGEST_EXTENSION }),
    ),
  },
  work(values, context) {
    const period = values.round === 'first' ? 'patent-first-office-action' : 'patent-further-office-action';
    const act = { zh: '答复审查意见', en: 'answer the examination opinion' };
    const plain = computeAfterNotice({ office: 'patent', period, act }, values, context);
    if (plain.kind === 'refused') return plain;
    const notices = [...(plain.notices ?? []), AS_THE_NOTICE_SAYS];
    const values0 = { ...plain.values, extendedLastDay: null, extensionFee: null };
    if (!values.extraMonths) return { ...plain, values: values0, notices };
    return extend({ ...plain, values: values0, notices }, values.extraMonths, context);
  },
});

function extend(plain: Computation, months: number, context: CalculatorContext): Computation | Refusal {
  const [end, rate] = [plain.ends.at(-1), readRate('patent-extension-first', context.asOf, context.lookup)];
  if (!end) throw new Error('a period from a notice has an end');
  const extended = extendedEnd(end, months, context);
  const fee = 'kind' in rate ? null : rate.yuan * months;
  const [yuan, held] = [fee === null ? null : tellYuan(fee), restOnRate(rate)];
  const [day, much] = [
    tellWeekday(extended.lastDay),
    { zh: `${months}个月`, en: `${months} ${months === 1 ? 'month' : 'months'}` },
  ];
  return {
    ...plain,
    values: { ...plain.values, extendedLastDay: extended.lastDay, extensionFee: fee },
    steps: [
      ...plain.steps,
      { zh: `请求延长${much.zh}，获准的话到${day.zh}`, en: `With an extension of ${much.en}, if allowed: ${day.en}` },
      ...tellPeriod(extended).slice(2),
      ...(yuan
        ? [{ zh: `延长期限请求费（第一次延长）共${yuan.zh}`, en: `Fee for the first extension: ${yuan.en}` }]
        : []),
    ],
    sentence: {
      zh: `${plain.sentence.zh}获准延长${much.zh}的，到${day.zh}${yuan ? `，延长费${yuan.zh}` : ''}。`,
      en: `${plain.sentence.en} Extended by ${much.en}, if allowed, it ends on ${day.en}${yuan ? `; the fee is ${yuan.en}` : ''}.`,
    },
    ends: [...plain.ends, extended],
    basis: [...(plain.basis ?? []), ...EXTENSION_BASIS, ...held.basis],
    tables: held.tables,
    notices: [...(plain.notices ?? []), ...held.notices, BEFORE_IT_ENDS],
    dates: [...(plain.dates ?? []), { name: 'extendedLastDay', title: EXTENDED, date: safeDay(extended) }],
  };
}

const EXTENDED = { zh: '获准延长后的最后一日', en: 'Last day after an extension' };

const EXTENSION_BASIS = [
  'patent-rules@2023/6',
  'patent-rules@2023/116',
  'patent-examination-guidelines@2023/5-7-4-1',
  'patent-examination-guidelines@2023/5-7-4-2',
];

/** The texts do not say whether an extension is counted anew from receipt or added to the day before; the earlier end of the two is taken. */
function extendedEnd(
  { period, event, counted }: PeriodEnd,
  months: number,
  { calendar }: CalculatorContext,
): PeriodEnd {
  const length = { amount: period.length.amount + months, unit: 'months' } as const;
  const fromReceipt = endOfPeriod({ ...period, length }, event, calendar);
  const added = endOfPeriod({ ...period, length: { amount: months, unit: 'months' } }, counted, calendar);
  return added.counted < fromReceipt.counted ? { ...fromReceipt, ...pick(added) } : fromReceipt;
}

const pick = ({ counted, lastDay, rolled }: PeriodEnd) => ({ counted, lastDay, rolled });

const AS_THE_NOTICE_SAYS: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '这是发明实质审查的答复期限。通知书写了别的期限的，按通知书；初步审查、补正和优先审查的期限不同。',
    en: 'These are the periods in the substantive examination of inventions. If the notice states another, it decides; preliminary examination, corrections and priority examination have others.',
  },
};

/** Implementing Rules (2023) articles 6, 75 and 116; Guidelines part V chapter 7, 4. */
const BEFORE_IT_ENDS: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '延长要在原期限届满前提出并缴费，要有正当理由，一般只准一次；不批准的仍按原期限。无效宣告程序中指定的期限不得延长。',
    en: 'An extension is requested and paid for before the period ends, needs a justified reason and is as a rule allowed once; if refused, the period stands. Periods set in invalidation proceedings are not extended.',
  },
};
