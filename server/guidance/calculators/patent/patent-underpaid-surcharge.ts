import type { LocalDate } from '../../../domain/index.ts';
import { tellWeekday } from '../../tell-period.ts';
import { type Computation, impossible, type Refusal } from '../computation.ts';
import { defineCalculator } from '../define-calculator.ts';
import { amountField, dateField, optional } from '../fields.ts';
import { safeDay } from '../notices-of.ts';
import { type AnnualFeeDates, annualFeeDates, tellAnnualFeeDates } from './annual-fee-dates.ts';
import { annualFeeFields, isYearOfGrant, refuseAnnualFeeInputs } from './annual-fee-fields.ts';
import { type AnnualFeePayment, annualFeePayment } from './annual-fee-payment.ts';
import { tellYuan } from './read-rate.ts';

/**
 * What is still missing of an annual fee that was paid short: fee and surcharge at the band of the day of the further payment (default: the day asked
 * for), less what was paid. `missing`
 * is in yuan, 0 when the first payment was enough. Implementing Rules (2023) article 115; Guidelines part V chapter 9, 4.2.1.3.
 */
export const patentUnderpaidSurcharge = defineCalculator({
  id: 'patent-underpaid-surcharge',
  title: { zh: '年费没缴足要补多少', en: 'What is missing of an annual fee paid short' },
  service: 'patent-annual-fee',
  fields: {
    ...annualFeeFields,
    paidOn: dateField({ zh: '第一次缴费的日期', en: 'Day of the first payment' }),
    paid: amountField({ zh: '当时缴了多少元', en: 'Yuan paid then' }),
    topUpOn: optional(dateField({ zh: '打算补缴的日期', en: 'Day of the further payment' })),
  },
  work(values, context) {
    const { filedOn, year, grantYear, paidOn } = values;
    const topUpOn = values.topUpOn ?? context.asOf;
    const refused =
      refuseAnnualFeeInputs(values, paidOn, context) ??
      refuseDays(paidOn, topUpOn, context.asOf) ??
      refuseYearOfGrant(year, grantYear);
    if (refused) return refused;
    const dates = annualFeeDates(filedOn, year, context);
    if ('kind' in dates) return dates;
    const over = refuseAfterGrace(dates, topUpOn);
    if (over) return over;
    const [first, further] = [paidOn, topUpOn].map((day) => annualFeePayment(values, dates, day, context));
    if (!first || !further) throw new Error('both payments are computed');
    if ('kind' in further) return further;
    // By the table of the first day, where it is held, a sufficient payment leaves nothing open.
    const wasEnough = !('kind' in first) && values.paid >= owed(first);
    return present({ ...values, topUpOn, wasEnough }, dates, further);
  },
});

const owed = ({ fee, surcharge }: AnnualFeePayment): number => fee + (surcharge ?? 0);

function refuseDays(paidOn: LocalDate, topUpOn: LocalDate, asOf: LocalDate): Refusal | null {
  if (paidOn > asOf)
    return impossible(
      'paidOn',
      `第一次缴费的日期${paidOn}还没有到`,
      `The first payment cannot have been made on ${paidOn}, a day to come`,
    );
  return topUpOn >= paidOn
    ? null
    : impossible(
        'topUpOn',
        `补缴日${topUpOn}早于第一次缴费日${paidOn}`,
        `The further payment on ${topUpOn} is before the first on ${paidOn}`,
      );
}

const refuseYearOfGrant = (year: number, grantYear: number | null): Refusal | null =>
  isYearOfGrant(year, grantYear)
    ? impossible(
        'year',
        `第${year}年是授权当年，年费在办理登记时缴足，没有滞纳期可以补缴`,
        `Year ${year} is the year of grant: its fee is paid in full on registration and cannot be topped up in a grace period`,
      )
    : null;

function refuseAfterGrace({ grace }: AnnualFeeDates, topUpOn: LocalDate): Refusal | null {
  if (topUpOn <= grace.lastDay) return null;
  const day = tellWeekday(grace.lastDay);
  return impossible(
    'topUpOn',
    `补缴期已于${day.zh}届满，只能看能不能请求恢复权利`,
    `The time for paying late ended on ${day.en}; only restoration may be open`,
  );
}

function present(
  { year, paid, topUpOn, wasEnough }: { year: number; paid: number; topUpOn: LocalDate; wasEnough: boolean },
  dates: AnnualFeeDates,
  further: AnnualFeePayment,
): Computation {
  const missing = wasEnough ? 0 : Math.max(0, Math.round((owed(further) - paid) * 100) / 100);
  const [due, had, left, day] = [tellYuan(owed(further)), tellYuan(paid), tellYuan(missing), tellWeekday(topUpOn)];
  const compared = wasEnough
    ? { zh: `第一次已经缴足（${had.zh}）`, en: `The first payment of ${had.en} was enough` }
    : {
        zh: `应缴共${due.zh}，已缴${had.zh}，还差${left.zh}`,
        en: `${due.en} in all, ${had.en} paid, ${left.en} missing`,
      };
  return {
    kind: 'computed',
    values: { dueOn: dates.due.lastDay, missing },
    steps: [...tellAnnualFeeDates(dates, year), ...further.steps, compared],
    result: { zh: `${day.zh}补缴，还要缴${left.zh}`, en: `${left.en} still to pay on ${day.en}` },
    sentence: {
      zh: `${day.zh}补缴的，还要缴${left.zh}（按补缴当天所在的滞纳金档计算）。`,
      en: `On ${day.en} ${left.en} is still to be paid, at the surcharge of that day.`,
    },
    ends: [dates.due, dates.grace],
    basis: further.basis,
    tables: further.tables,
    notices: [...further.notices, ...dates.notices],
    dates: [
      { name: 'graceLastDay', title: { zh: '补缴的最后一日', en: 'Last day to top up' }, date: safeDay(dates.grace) },
    ],
  };
}
