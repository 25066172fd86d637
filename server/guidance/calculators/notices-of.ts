import type { LocalDate } from '../../domain/index.ts';
import type { PeriodEnd } from '../period-end.ts';
import { tellWeekday } from '../tell-period.ts';
import type { CalculatorContext } from './calculator.ts';
import type { BilingualNotice, Computation } from './computation.ts';

/** What must be said with a computation: its own notices, unproven moves of days, and what the law list says of the articles it rests on. */
export function noticesOf(
  computation: Computation,
  basis: readonly string[],
  { lookup, asOf }: Pick<CalculatorContext, 'lookup' | 'asOf'>,
): BilingualNotice[] {
  const days = [asOf, ...computation.ends.flatMap(({ event, lastDay }) => [event, lastDay])];
  const latest = days.reduce((left, right) => (left > right ? left : right));
  const ofLaws = basis
    .flatMap((key) => lookup.lawVersion(key)?.notes ?? [])
    .filter(({ from }) => from <= latest)
    .map(({ text }): BilingualNotice => ({ kind: 'law-change', text }));
  const all = [...(computation.notices ?? []), ...computation.ends.flatMap(unprovenMove), ...ofLaws];
  return [...new Map(all.map((notice) => [notice.text.zh, notice])).values()];
}

/** The day up to which it is safe to act: where a move rests on an unpublished calendar, the day it was moved from. */
export function safeDay({ counted, lastDay, rolled }: PeriodEnd): LocalDate {
  return rolled !== null && !rolled.isPublished ? counted : lastDay;
}

function unprovenMove({ counted, lastDay, rolled }: PeriodEnd): BilingualNotice[] {
  if (rolled === null || !rolled.isMoved || rolled.isPublished) return [];
  const [year, from, to] = [lastDay.slice(0, 4), tellWeekday(counted), tellWeekday(lastDay)];
  return [
    {
      kind: 'calendar',
      text: {
        zh: `这里没有${year}年公布的放假安排，顺延到${to.zh}是暂按周末计算的，以国务院办公厅通知为准。稳妥的做法是不晚于${from.zh}办理。`,
        en: `No published calendar of ${year} is held here; moving to ${to.en} goes by weekends alone, and the notice of the General Office of the State Council decides. The safe course is to act by ${from.en}.`,
      },
    },
  ];
}
