import type { Bilingual, LocalDate } from '../../../domain/index.ts';
import { endOfPeriod, type PeriodEnd } from '../../period-end.ts';
import { tellDate, tellPeriod, tellWeekday } from '../../tell-period.ts';
import type { CalculatorContext } from '../calculator.ts';
import type { BilingualNotice, Refusal } from '../computation.ts';
import { findPeriod } from '../find-period.ts';
import { followOnPeriod } from './follow-on-period.ts';
import { olderLawNotices } from './older-law-notices.ts';

/** When an annual fee is due, and until when it may be paid late. */
export interface AnnualFeeDates {
  readonly due: PeriodEnd;
  readonly grace: PeriodEnd;
  readonly notices: readonly BilingualNotice[];
}

/**
 * The last day for the annual fee of a patent year after that of grant: the day of the filing date in the calendar year in which that patent
 * year begins, and six months of grace. Implementing Rules (2023) articles 5 and 115; Guidelines part V chapter 9, 4.2.1 to 4.2.1.3.
 * The grace is counted from the day of the same number even where that day is a holiday: the Guidelines call that very day the end of the time to
 * pay, so the earlier reading is the safe one.
 */
export function annualFeeDates(
  filedOn: LocalDate,
  year: number,
  context: Pick<CalculatorContext, 'lookup' | 'calendar'>,
): AnnualFeeDates | Refusal {
  const period = findPeriod('patent-annual-fee-due', { office: 'patent', input: 'filedOn', date: filedOn }, context);
  if ('kind' in period) return period;
  const due = endOfPeriod({ ...period, length: { amount: year - 1, unit: 'years' } }, filedOn, context.calendar);
  const late = followOnPeriod('patent-annual-fee-grace', due, 'filedOn', context);
  if ('kind' in late) return late;
  const notices = [...late.notices, ...olderLawNotices([late.end], context.lookup)];
  return { due, grace: late.end, notices };
}

/** How both days were found, step by step. */
export function tellAnnualFeeDates({ due, grace }: AnnualFeeDates, year: number): Bilingual[] {
  const [filed, counted] = [tellWeekday(due.event), tellWeekday(due.counted)];
  return [
    {
      zh: `专利年度从申请日（${tellDate(due.event).zh}）起算；第${year}年度的年费在上一年度期满前缴，缴费期限届满日是申请日在当年的相应日：${counted.zh}`,
      en: `Patent years run from the filing date (${filed.en}); the fee for year ${year} is paid before the year before it ends, at the latest on the day of the filing date in that year: ${counted.en}`,
    },
    ...tellPeriod(due).slice(2),
    ...tellPeriod(grace),
  ];
}
