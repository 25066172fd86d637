import { endOfPeriod, type PeriodEnd } from '../../period-end.ts';
import { tellWeekday } from '../../tell-period.ts';
import type { CalculatorContext } from '../calculator.ts';
import type { BilingualNotice, Refusal } from '../computation.ts';
import { findPeriodEnd } from '../find-period.ts';

/** A period that begins where another ends, and what must be said of it. */
export interface FollowOn {
  readonly end: PeriodEnd;
  readonly notices: readonly BilingualNotice[];
}

/**
 * The period of this id, counted from the end of `first`. Where that end was moved for a holiday, no official statement was found on whether the moved day
 * is the one to count from (Implementing Rules (2023) article 5): the earlier reading is computed, the later one told.
 */
export function followOnPeriod(
  id: string,
  first: PeriodEnd,
  input: string,
  context: Pick<CalculatorContext, 'lookup' | 'calendar'>,
): FollowOn | Refusal {
  const end = findPeriodEnd(id, { office: 'patent', input, date: first.counted }, context);
  if ('kind' in end) return end;
  const later = endOfPeriod(end.period, first.lastDay, context.calendar).lastDay;
  if (later === end.lastDay) return { end, notices: [] };
  const [moved, early, late] = [tellWeekday(first.lastDay), tellWeekday(end.lastDay), tellWeekday(later)];
  const { zh, en } = end.period.title;
  const text = {
    zh: `前一个期限因节假日顺延到${moved.zh}。${zh}从顺延前的日子算到${early.zh}，从顺延后的日子算则到${late.zh}；后一种算法没有核到官方说明，稳妥的做法是不晚于${early.zh}办理。`,
    en: `The period before it was moved to ${moved.en} for a day off. ${en} ends on ${early.en} when counted from the day before the move, on ${late.en} when counted from the moved day. No official statement on the latter was found; the safe course is to act by ${early.en}.`,
  };
  return { end, notices: [{ kind: 'unverified', text }] };
}
