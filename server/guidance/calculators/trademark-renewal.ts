import type { Bilingual, LocalDate } from '../../domain/index.ts';
import type { Period } from '../../knowledge/index.ts';
import { writeYuan } from '../../knowledge/index.ts';
import { addMonths } from '../add-months.ts';
import { endOfPeriod, type PeriodEnd } from '../period-end.ts';
import { tellDate, tellPeriod, tellWeekday } from '../tell-period.ts';
import type { CalculatorContext } from './calculator.ts';
import { type BilingualNotice, type Computation, impossible, type Refusal } from './computation.ts';
import { defineCalculator } from './define-calculator.ts';
import { dateField, type FieldValues, integerField, optional } from './fields.ts';
import { basisOfFee, type Fee, findFee, noticesOfFees, tableOfFee, unpublishedFee } from './find-fee.ts';
import { beforeLaw } from './find-period.ts';
import { safeDay } from './notices-of.ts';
import { CLASSES, channelField } from './trademark-fields.ts';

const fields = {
  expiresOn: dateField({ zh: '有效期届满日', en: 'Day of expiry of the registration' }),
  classes: optional(integerField({ zh: '类别数', en: 'Number of classes' }, CLASSES)),
  channel: optional(channelField),
  decidedOn: optional(dateField({ zh: '打算办理的日期', en: 'Day on which you mean to act' })),
};

/** A renewal reaches ten years beyond a registration that has up to one year left. */
const LONGEST_AHEAD_MONTHS = 132;

type Stage = 'before' | 'window' | 'grace' | 'expired';

interface Renewal {
  readonly opens: PeriodEnd;
  readonly grace: PeriodEnd;
  readonly stage: Stage;
  readonly expiresOn: LocalDate;
  readonly decidedOn: LocalDate;
  /** The articles in force when one acts, or may first act. */
  readonly acting: readonly string[];
  readonly notices: readonly BilingualNotice[];
}

/**
 * The renewal window, its last day (that of expiry, which never moves: Implementing Regulations (2014) article 12 paragraph 2), the grace
 * period, and what renewal costs on the day one means to act. Trademark Law (2019) article 40, (2026) article 44. `fee` is without the
 * surcharge; both are null where nothing can be renewed or the schedule is not published. Without classes or channel: one class, on paper.
 */
export const trademarkRenewal = defineCalculator({
  id: 'trademark-renewal',
  title: { zh: '商标续展的时间和费用', en: 'When to renew a trademark, and what it costs' },
  service: 'trademark-renewal',
  fields,
  work(values, context) {
    const renewal = placeInTime(values, context);
    if ('kind' in renewal) return renewal;
    return withFees(renewal, values, context);
  },
});

function placeInTime(values: FieldValues<typeof fields>, context: CalculatorContext): Renewal | Refusal {
  const { expiresOn } = values;
  const decidedOn = values.decidedOn ?? context.asOf;
  const refused = beforeLaw('trademark', 'expiresOn', expiresOn) ?? beforeLaw('trademark', 'decidedOn', decidedOn);
  if (refused) return refused;
  const furthest = addMonths(decidedOn > context.asOf ? decidedOn : context.asOf, LONGEST_AHEAD_MONTHS);
  if (expiresOn > furthest) {
    const [day, last] = [tellDate(expiresOn), tellDate(furthest)];
    return impossible(
      'expiresOn',
      `有效期届满日不可能是${day.zh}：最晚也不会晚于${last.zh}，请核对注册证`,
      `A registration cannot expire on ${day.en}: ${last.en} is the latest possible; look at the certificate`,
    );
  }
  const [window, grace] = ['trademark-renewal-window', 'trademark-renewal-grace'].map((id) =>
    ruleOf(id, expiresOn, context),
  );
  if (!window || !grace) return { kind: 'refused', input: null, code: 'not-published', reason: NO_RULE };
  const [opens, end] = [window, grace].map((rule) => endOfPeriod(rule, expiresOn, context.calendar)) as [
    PeriodEnd,
    PeriodEnd,
  ];
  const isOld = expiresOn < window.effectiveFrom;
  const actsOn = decidedOn < opens.lastDay ? opens.lastDay : decidedOn;
  return {
    opens,
    grace: end,
    stage: stageOf(decidedOn, opens, end),
    expiresOn,
    decidedOn,
    acting: context.lookup.period(window.id, actsOn)?.basis ?? [],
    notices: isOld ? [OLD_LAW] : [],
  };
}

const NO_RULE: Bilingual = { zh: '这里没有收录续展的期限规定', en: 'The rules on renewal are not held here' };

/** The rule of the day of expiry; for earlier days the earliest held, since that such a mark has expired is certain all the same. */
function ruleOf(id: string, expiresOn: LocalDate, { lookup }: CalculatorContext): Period | undefined {
  return lookup.period(id, expiresOn) ?? lookup.knowledge.periods.find((period) => period.id === id);
}

const OLD_LAW: BilingualNotice = {
  kind: 'unverified',
  text: {
    zh: '这里没有收录届满时适用的旧法条文，续展期和宽展期是按收录的最早规定推算的，以官方公布为准。',
    en: 'The law of the time of expiry is not held here; window and grace period are computed by the earliest rule held, and the official texts apply.',
  },
};

function stageOf(day: LocalDate, opens: PeriodEnd, grace: PeriodEnd): Stage {
  if (day < opens.lastDay) return 'before';
  if (day <= opens.event) return 'window';
  return day <= grace.lastDay ? 'grace' : 'expired';
}

/** What renewal costs on the day of acting, or on the first on which it is possible. */
function withFees(renewal: Renewal, values: FieldValues<typeof fields>, context: CalculatorContext): Computation {
  const { stage, opens, decidedOn } = renewal;
  if (stage === 'expired') return tell(renewal, { fee: null, surcharge: null, steps: [], fees: [], notices: [] });
  const [classes, channel] = [values.classes ?? 1, values.channel ?? 'paper'];
  const day = stage === 'before' ? opens.lastDay : decidedOn;
  const fee = findFee(`trademark-renewal-${channel}`, day, context);
  const late = stage === 'grace' ? findFee(`trademark-renewal-grace-${channel}`, day, context) : null;
  if (fee.kind === 'refused' || late?.kind === 'refused')
    return tell(renewal, {
      fee: null,
      surcharge: stage === 'grace' ? null : 0,
      steps: [],
      fees: [],
      notices: fee.kind === 'refused' ? [unpublishedFee(fee)] : [],
    });
  const fees = late === null ? [fee] : [fee, late];
  return tell(renewal, {
    fee: fee.amount * classes,
    surcharge: (late?.amount ?? 0) * classes,
    steps: fees.map((one) => tellFee(one, classes)),
    fees,
    notices: noticesOfFees(fees),
    taken: takenFor(values),
  });
}

function tellFee({ rate, amount }: Fee, classes: number): Bilingual {
  const [each, total] = [amount, amount * classes];
  return {
    zh: `${rate.nameZh}：${writeYuan(each, 'zh')}×${classes}类＝${writeYuan(total, 'zh')}`,
    en: `${rate.nameEn}: ${writeYuan(each, 'en')} × ${classes} ${classes === 1 ? 'class' : 'classes'} = ${writeYuan(total, 'en')}`,
  };
}

interface Costs {
  readonly fee: number | null;
  readonly surcharge: number | null;
  readonly steps: readonly Bilingual[];
  readonly fees: readonly Fee[];
  readonly notices: readonly BilingualNotice[];
  /** What was taken where nobody said how many classes, or how it is filed. */
  readonly taken?: Bilingual;
}

const NOTHING_TAKEN: Bilingual = { zh: '', en: '' };

/** One class on paper, as far as nothing else was said. */
function takenFor({ classes, channel }: FieldValues<typeof fields>): Bilingual {
  const zh = [...(classes === null ? ['1个类别'] : []), ...(channel === null ? ['纸件'] : [])];
  const en = [...(classes === null ? ['1 class'] : []), ...(channel === null ? ['on paper'] : [])];
  return zh.length === 0 ? NOTHING_TAKEN : { zh: `（按${zh.join('、')}算）`, en: ` (for ${en.join(', ')})` };
}

function tell(renewal: Renewal, { fee, surcharge, steps, fees, notices, taken }: Costs): Computation {
  const { opens, grace, stage, expiresOn } = renewal;
  const sentence = SENTENCES[stage](renewal, tellCosts(fee, surcharge, taken ?? NOTHING_TAKEN));
  const last = { zh: '续展期最后一天', en: 'Last day of the renewal window' };
  const graceLast = { zh: '宽展期最后一天', en: 'Last day of the grace period for renewal' };
  return {
    kind: 'computed',
    values: { opensOn: opens.lastDay, lastDay: expiresOn, graceLastDay: grace.lastDay, stage, fee, surcharge },
    steps: [...tellPeriod(opens), NEVER_MOVES, ...tellPeriod(grace), ...steps],
    result: sentence,
    sentence,
    ends: [opens, grace],
    basis: [...renewal.acting, ...fees.flatMap(basisOfFee)],
    tables: fees.map(tableOfFee),
    notices: [...renewal.notices, ...notices],
    dates: [
      { name: 'opensOn', title: { zh: '续展期第一天', en: 'First day of the renewal window' }, date: opens.lastDay },
      { name: 'lastDay', title: last, date: expiresOn },
      { name: 'graceLastDay', title: graceLast, date: safeDay(grace) },
    ],
  };
}

const NEVER_MOVES: Bilingual = {
  zh: '续展期最后一天就是有效期届满日，遇到节假日不顺延',
  en: 'The last day of the window is that of expiry, which stays where it is even if it is no working day',
};

function tellCosts(fee: number | null, surcharge: number | null, taken: Bilingual): Bilingual {
  if (fee === null) return { zh: '', en: '' };
  const late = surcharge === null || surcharge === 0 ? null : surcharge;
  return {
    zh: `续展费${writeYuan(fee, 'zh')}${late === null ? '' : `，另加迟延费${writeYuan(late, 'zh')}`}${taken.zh}。`,
    en: ` The fee is ${writeYuan(fee, 'en')}${late === null ? '' : `, with a surcharge of ${writeYuan(late, 'en')}`}${taken.en}.`,
  };
}

/** The result in one or two sentences, by where the day of acting stands. */
const SENTENCES: Readonly<Record<Stage, (renewal: Renewal, costs: Bilingual) => Bilingual>> = {
  before: ({ opens, expiresOn }, costs) => {
    const [first, last] = [tellWeekday(opens.lastDay), tellWeekday(expiresOn)];
    return {
      zh: `还不能续展：从${first.zh}起可以办，到${last.zh}为止。${costs.zh}`,
      en: `It is too early: renewal is open from ${first.en} until ${last.en}.${costs.en}`,
    };
  },
  window: ({ grace, expiresOn }, costs) => {
    const [last, late] = [tellWeekday(expiresOn), tellWeekday(grace.lastDay)];
    return {
      zh: `现在可以续展，最后一天是${last.zh}；之后有宽展期，到${late.zh}为止，要另缴迟延费。${costs.zh}`,
      en: `Renewal is open until ${last.en}; after it the grace period runs until ${late.en}, at a surcharge.${costs.en}`,
    };
  },
  grace: ({ grace, expiresOn }, costs) => {
    const [expired, late] = [tellWeekday(expiresOn), tellWeekday(grace.lastDay)];
    return {
      zh: `有效期已在${expired.zh}届满，现在是宽展期，最后一天是${late.zh}。${costs.zh}`,
      en: `The registration expired on ${expired.en}; the grace period runs until ${late.en}.${costs.en}`,
    };
  },
  expired: ({ grace, expiresOn }) => {
    const [expired, late] = [tellWeekday(expiresOn), tellWeekday(grace.lastDay)];
    return {
      zh: `有效期已在${expired.zh}届满，宽展期也在${late.zh}结束，不能再续展；还要用这个商标，只能重新申请注册。`,
      en: `The registration expired on ${expired.en} and the grace period ended on ${late.en}: it cannot be renewed any more. To go on using the mark, apply for registration anew.`,
    };
  },
};
