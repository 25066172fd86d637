import type { LocalDate } from '../../../domain/index.ts';
import type { PeriodEnd } from '../../period-end.ts';
import { tellPast, tellPeriod, tellWeekday } from '../../tell-period.ts';
import type { CalculatorContext } from '../calculator.ts';
import { type BilingualNotice, type Computation, impossible, missing, type Refusal } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { choiceField, dateField, type FieldValues, optional } from '../fields.ts';
import { findPeriodEnd } from '../find-period.ts';
import { safeDay } from '../notices-of.ts';
import { type NoticeValues, noticeFields, readReceipt } from '../receipt.ts';
import { beyondRestoration, missedPeriods } from './missed-periods.ts';
import { readRate, restOnRate, tellYuan } from './read-rate.ts';

const fields = {
  missed: choiceField({ zh: '错过的是哪种期限', en: 'Which period was missed' }, missedPeriods),
  held: optional(noticeFields.held),
  date: dateField({
    zh: '日期（权利丧失通知的日期；错过复审请求期的、因不可抗拒的事由的，填被耽误期限的届满日）',
    en: 'Date (of the notice of loss; for re-examination and irresistible events, the last day of the period missed)',
  }),
  delivery: optional(noticeFields.delivery),
  reason: optional(
    choiceField(
      { zh: '原因', en: 'Reason' },
      {
        normal: { zh: '正当理由', en: 'a justified reason' },
        'force-majeure': { zh: '不可抗拒的事由', en: 'an irresistible event' },
      },
    ),
  ),
  obstacleRemovedOn: optional(dateField({ zh: '障碍消除的日期', en: 'Day on which the obstacle was removed' })),
} as const;

type Values = FieldValues<typeof fields>;

/**
 * Until when restoration of a lost right may be requested, and the fee in yuan (none after an irresistible event). Implementing Rules (2023) articles 6, 116 and
 * 122; Guidelines part V chapter 7, 6.
 */
export const patentRestoration = defineCalculator({
  id: 'patent-restoration',
  title: { zh: '请求恢复权利的最后一天', en: 'Last day to request restoration of rights' },
  service: 'patent-rights-restoration',
  fields,
  work(values, context) {
    const isForce = values.reason === 'force-majeure';
    const refused = beyondRestoration(values.missed, isForce) ?? refuseDates(values, isForce);
    if (refused) return refused;
    if (isForce) return afterObstacle(values, context);
    return values.missed === 'reexamination' ? afterDeadline(values.date, context) : afterLoss(values, context);
  },
});

/** Refuses inputs that do not go with the way in which this case is counted. */
function refuseDates({ missed, held, obstacleRemovedOn }: Values, isForce: boolean): Refusal | null {
  if (isForce && obstacleRemovedOn === null)
    return missing(
      'obstacleRemovedOn',
      '不可抗拒的事由从障碍消除那天算起，还缺障碍消除的日期（obstacleRemovedOn）',
      'After an irresistible event the time runs from the removal of the obstacle (obstacleRemovedOn), which is missing',
    );
  if (!isForce && obstacleRemovedOn !== null)
    return impossible(
      'obstacleRemovedOn',
      '只有不可抗拒的事由才看障碍消除的日期',
      'The removal of an obstacle counts only after an irresistible event',
    );
  if (held !== null && (isForce || missed === 'reexamination'))
    return impossible(
      'held',
      '这种情形从被耽误期限的届满日算，日期填届满日，不填通知的日期',
      'This case is counted from the last day of the period missed: give that day, not the date of a notice',
    );
  if (held === null && !isForce && missed !== 'reexamination')
    return missing(
      'held',
      '从收到权利丧失通知之日算起，还缺手上的日期是哪一个（held）',
      'The time runs from receipt of the notice of loss; which date is held (held) is missing',
    );
  return null;
}

function afterDeadline(date: LocalDate, context: CalculatorContext): Computation | Refusal {
  const end = findPeriodEnd('patent-restoration-reexamination', { office: 'patent', input: 'date', date }, context);
  return 'kind' in end ? end : withFee([end], { receivedOn: null, lastDay: end.lastDay }, {}, context);
}

function afterLoss(values: Values, context: CalculatorContext): Computation | Refusal {
  const notice = { held: values.held, date: values.date, delivery: values.delivery ?? 'unknown' } as NoticeValues;
  const receipt = readReceipt('patent', notice, context);
  if (receipt.kind === 'refused') return receipt;
  const end = findPeriodEnd(
    'patent-restoration-notice',
    { office: 'patent', input: 'date', date: receipt.receivedOn },
    context,
  );
  if ('kind' in end) return end;
  const lapsed = values.missed === 'annual-fee' ? [FULL_SURCHARGE] : [];
  return withFee(
    [end],
    { receivedOn: receipt.receivedOn, lastDay: end.lastDay },
    { receipt, notices: lapsed },
    context,
  );
}

/** Both limits bind: two months from the removal, two years from the end of the period missed. */
function afterObstacle({ date, obstacleRemovedOn }: Values, context: CalculatorContext): Computation | Refusal {
  const removed = obstacleRemovedOn ?? date;
  if (removed > context.asOf)
    return impossible(
      'obstacleRemovedOn',
      `障碍消除的日期${removed}还没有到`,
      `The obstacle cannot have been removed on ${removed}, a day to come`,
    );
  const limit = findPeriodEnd('patent-restoration-limit', { office: 'patent', input: 'date', date }, context);
  if ('kind' in limit) return limit;
  const end = findPeriodEnd(
    'patent-restoration-obstacle',
    { office: 'patent', input: 'obstacleRemovedOn', date: removed },
    context,
  );
  if ('kind' in end) return end;
  const lastDay = end.lastDay < limit.lastDay ? end.lastDay : limit.lastDay;
  const last = tellWeekday(lastDay);
  return {
    ...tellLastDay(lastDay, context.asOf),
    values: { receivedOn: null, lastDay, fee: 0 },
    steps: [
      ...[end, limit].flatMap(tellPeriod),
      { zh: `两个期限取早的：${last.zh}`, en: `The earlier of the two: ${last.en}` },
    ],
    ends: [end, limit],
    notices: [...(removed > limit.lastDay ? [TOO_LATE] : []), SAME_ACTS],
    dates: [dated(end.lastDay < limit.lastDay ? end : limit)],
  };
}

interface Around {
  readonly receipt?: Pick<Computation, 'steps' | 'ends'> & {
    readonly basis: readonly string[];
    readonly notices: readonly BilingualNotice[];
  };
  readonly notices?: readonly BilingualNotice[];
}

function withFee(
  ends: readonly [PeriodEnd],
  values: Computation['values'],
  { receipt, notices = [] }: Around,
  context: CalculatorContext,
): Computation {
  const [end] = ends;
  const rate = readRate('patent-restoration', context.asOf, context.lookup);
  const [fee, held] = ['kind' in rate ? null : tellYuan(rate.yuan), restOnRate(rate)];
  return {
    ...tellLastDay(end.lastDay, context.asOf),
    values: { ...values, fee: 'kind' in rate ? null : rate.yuan },
    steps: [
      ...(receipt?.steps ?? []),
      ...tellPeriod(end),
      ...(fee ? [{ zh: `恢复权利请求费${fee.zh}，不能减缴`, en: `Restoration fee: ${fee.en}, not reduced` }] : []),
    ],
    ends: [...(receipt?.ends ?? []), end],
    basis: [...(receipt?.basis ?? []), ...held.basis],
    tables: held.tables,
    notices: [...(receipt?.notices ?? []), ...held.notices, ...notices, SAME_ACTS],
    dates: [dated(end)],
  };
}

function tellLastDay(lastDay: LocalDate, asOf: LocalDate) {
  const [last, past] = [tellWeekday(lastDay), tellPast(lastDay, asOf)];
  return {
    kind: 'computed' as const,
    result: last,
    sentence: {
      zh: `请求恢复权利的最后一天是${last.zh}。${past.zh}`,
      en: `The last day to request restoration is ${last.en}.${past.en}`,
    },
  };
}

const dated = (end: PeriodEnd) => ({
  name: 'lastDay',
  title: { zh: '请求恢复权利的最后一日', en: 'Last day to request restoration' },
  date: safeDay(end),
});

/** Implementing Rules (2023) article 6, paragraph 3. */
const SAME_ACTS: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '请求恢复时要写明理由，并在同一期限内补办当初没办的手续（例如补答复、补缴费）；是否准予恢复由国家知识产权局决定。',
    en: 'The request states the reason, and what was left undone (an answer, a fee) is done in the same time; whether the right is restored is for CNIPA.',
  },
};

/** Guidelines part V chapter 9, 4.2.1.3. */
const FULL_SURCHARGE: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '因年费终止的，恢复时还要补缴年费，滞纳金补足到全额年费的25%。',
    en: 'After lapse for an annual fee, the fee is paid as well and the surcharge made up to 25 per cent of the full fee.',
  },
};

const TOO_LATE: BilingualNotice = {
  kind: 'condition',
  text: {
    zh: '障碍消除时，自期限届满起的两年已经过了，不能再请求恢复。',
    en: 'When the obstacle was removed, the two years from the end of the period had passed; restoration can no longer be requested.',
  },
};
