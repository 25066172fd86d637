import { addDays, type LocalDate } from '../../../domain/index.ts';
import type { Period } from '../../../knowledge/index.ts';
import { endOfPeriod, type PeriodEnd } from '../../period-end.ts';
import { tellDate, tellPeriod, tellWeekday } from '../../tell-period.ts';
import type { CalculatorContext } from '../calculator.ts';
import { type BilingualNotice, type Computation, impossible, notPublished, type Refusal } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { choiceField, dateField, optional } from '../fields.ts';
import { beforeLaw, findPeriod } from '../find-period.ts';
import { patentRightChoices } from './tell-patent-right.ts';

const RIGHTS = {
  ...patentRightChoices,
  'layout-design': { zh: '集成电路布图设计', en: 'layout design' },
  trademark: { zh: '注册商标', en: 'registered trademark' },
} as const;

type Right = keyof typeof RIGHTS;

/**
 * The last day on which a right is protected: it never moves for a holiday. Compensation of a patent term is not computed; a trademark is renewed by periods of
 * ten years. Layout designs are refused: the text of the Regulations in force since 2026-10-15 is not held. Patent Law (2020) article 42, Guidelines
 * part V chapter 9, 4.1; Trademark Law (2019) article 39, (2026) article 43, Implementing Regulations (2014) article 12.
 */
export const patentTermEnd = defineCalculator({
  id: 'patent-term-end',
  title: { zh: '保护期到哪天', en: 'End of the term of protection' },
  service: 'patent-annual-fee',
  fields: {
    right: choiceField({ zh: '哪种权利', en: 'Which right' }, RIGHTS),
    filedOn: dateField({
      zh: '申请日（商标填核准注册日）',
      en: 'Filing date (for a trademark, the date of registration)',
    }),
    firstExploitedOn: optional(
      dateField({ zh: '首次商业利用的日期（布图设计）', en: 'First commercial exploitation (layout design)' }),
    ),
  },
  work({ right, filedOn, firstExploitedOn }, context) {
    if (right === 'layout-design') return LAYOUT_DESIGN;
    if (firstExploitedOn !== null)
      return impossible(
        'firstExploitedOn',
        '只有布图设计才问首次商业利用的日期',
        'Only a layout design has a date of first commercial exploitation',
      );
    const period =
      right === 'trademark'
        ? findTrademarkTerm(filedOn, context)
        : findPeriod(`patent-term-${right}`, { office: 'patent', input: 'filedOn', date: filedOn }, context);
    return 'kind' in period ? period : present(right, endOfPeriod(period, filedOn, context.calendar));
  },
});

/** The Regulations as revised in 2026 are known by their day of force alone. */
const LAYOUT_DESIGN = notPublished(
  '新的集成电路布图设计保护条例自2026年10月15日起施行，保护期怎么算这里没有核到条文，以官方公布为准',
  'New Regulations on layout designs have applied since 15 October 2026; their text on the term is not held here, and the official text applies',
);

/** A mark registered before the law of today is valid by it: the first span held stands for it. Trademark Law (2026) article 87. */
function findTrademarkTerm(registeredOn: LocalDate, context: CalculatorContext): Period | Refusal {
  const refused = beforeLaw('trademark', 'filedOn', registeredOn);
  if (refused) return refused;
  const first = context.lookup.knowledge.periods.find(({ id }) => id === 'trademark-term');
  const date = first && registeredOn < first.effectiveFrom ? (first.effectiveFrom as LocalDate) : registeredOn;
  return findPeriod('trademark-term', { office: 'trademark', input: 'filedOn', date }, context);
}

function present(right: Exclude<Right, 'layout-design'>, end: PeriodEnd): Computation {
  const [last, next, { zh, en }] = [tellWeekday(end.lastDay), tellDate(addDays(end.lastDay, 1)), RIGHTS[right]];
  return {
    kind: 'computed',
    values: { endsOn: end.lastDay },
    steps: tellPeriod(end),
    result: last,
    sentence: {
      zh: `这项${zh}受保护的最后一天是${last.zh}，从${next.zh}起不再受保护${right === 'trademark' ? '（按时续展的除外）' : ''}。`,
      en: `The last day on which this ${en} is protected is ${last.en}; from ${next.en} it is not${right === 'trademark' ? ', unless it is renewed in time' : ''}.`,
    },
    ends: [end],
    notices: [
      ...(right === 'trademark' ? [] : patentNotices(right, end)),
      ...(end.isShortMonth && right !== 'trademark' ? [SHORT_MONTH] : []),
    ],
    dates: [{ name: 'endsOn', title: { zh: '保护期最后一日', en: 'Last day of protection' }, date: end.lastDay }],
  };
}

function patentNotices(right: string, { period }: PeriodEnd): BilingualNotice[] {
  const unless: BilingualNotice = {
    kind: 'condition',
    text: {
      zh: '前提是每年按时缴年费、没有提前终止或者被宣告无效；专利权期限补偿没有算进去，以专利登记簿为准。',
      en: 'This holds if annual fees are paid and the patent neither ends earlier nor is invalidated; compensation of the term is not included. The patent register decides.',
    },
  };
  return right === 'design' && period.effectiveTo !== null ? [unless, OLD_DESIGN] : [unless];
}

/** The text of the law before 2021-06-01 is not held. */
const OLD_DESIGN: BilingualNotice = {
  kind: 'unverified',
  text: {
    zh: '2021年6月1日以前申请的外观设计，这里按十年算；当时的条文没有收录，以专利登记簿为准。',
    en: 'Designs filed before 1 June 2021 are taken to last ten years; the text of then is not held here, and the patent register decides.',
  },
};

const SHORT_MONTH: BilingualNotice = {
  kind: 'unverified',
  text: {
    zh: '期满那年没有申请日的相应日，这里取该月最后一日；差一天的可能，以专利登记簿为准。',
    en: 'The year of expiry has no day of the same number, and the last day of the month is taken; it may differ by a day, and the patent register decides.',
  },
};
