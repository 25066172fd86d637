import type { LocalDate } from '../../../domain/index.ts';
import type { CalculatorContext } from '../calculator.ts';
import { impossible, type Refusal } from '../computation.ts';
import { choiceField, dateField, integerField, optional } from '../fields.ts';
import { findPeriod } from '../find-period.ts';
import { yearOutsideTerm } from './annual-fee-rate.ts';
import { annualReductionChoices } from './reduce-fee.ts';
import { type PatentRight, patentRightChoices } from './tell-patent-right.ts';

/** The longest term of any patent, in years: Patent Law (2020) article 42. */
const LONGEST_TERM = 20;

/** What every calculator of an annual fee asks. */
export const annualFeeFields = {
  right: choiceField({ zh: '专利类型', en: 'Kind of patent' }, patentRightChoices),
  filedOn: dateField({
    zh: '申请日',
    en: 'Filing date',
    why: {
      zh: '专利年度从申请日起算，与授权日、优先权日无关',
      en: 'Patent years run from the filing date, whatever the dates of grant and priority',
    },
  }),
  year: integerField({ zh: '缴第几年的年费', en: 'Patent year to be paid' }, { from: 1, to: LONGEST_TERM }),
  reduction: optional(choiceField({ zh: '费用减缴', en: 'Fee reduction' }, annualReductionChoices)),
  grantYear: optional(
    integerField(
      {
        zh: '授权当年是第几年',
        en: 'Patent year of grant',
        why: {
          zh: '授权当年的年费在办理登记时缴；减缴只减授权当年起十年',
          en: 'The fee of the year of grant is paid on registration; reduction lasts ten years from it',
        },
      },
      { from: 1, to: LONGEST_TERM },
    ),
  ),
} as const;

/** Refuses a filing date to come or before the law, a payment before it, and a year that the term does not have; null when all is well. */
export function refuseAnnualFeeInputs(
  { right, filedOn, year }: { readonly right: PatentRight; readonly filedOn: LocalDate; readonly year: number },
  paidOn: LocalDate,
  context: CalculatorContext,
): Refusal | null {
  const term = findPeriod(`patent-term-${right}`, { office: 'patent', input: 'filedOn', date: filedOn }, context);
  if ('kind' in term) return term;
  if (year > term.length.amount) return yearOutsideTerm(right, year, term.length.amount);
  if (filedOn > context.asOf)
    return impossible('filedOn', `申请日${filedOn}还没有到`, `The filing date ${filedOn} is a day to come`);
  if (filedOn <= paidOn) return null;
  return impossible(
    'paidOn',
    `缴费日${paidOn}早于申请日${filedOn}`,
    `The day of payment ${paidOn} is before the filing date ${filedOn}`,
  );
}

/** Whether the fee of this year is that of the year of grant, paid on registration: the first year always is. Implementing Rules (2023) article 114. */
export const isYearOfGrant = (year: number, grantYear: number | null): boolean => year === (grantYear ?? 1);
