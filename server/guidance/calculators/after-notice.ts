import type { Bilingual } from '../../domain/index.ts';
import { tellDate, tellLength, tellPast, tellPeriod, tellWeekday } from '../tell-period.ts';
import type { Calculator, CalculatorContext } from './calculator.ts';
import type { Computation, Refusal } from './computation.ts';
import { defineCalculator } from './define-calculator.ts';
import type { Fields, FieldValues } from './fields.ts';
import { findPeriodEnd, type Office } from './find-period.ts';
import { safeDay } from './notices-of.ts';
import { type NoticeValues, noticeFields, readReceipt } from './receipt.ts';

/** One period that runs from the receipt of a notice. */
export interface AfterNotice {
  readonly office: Office;
  /** Id of the period. */
  readonly period: string;
  /** What must be done by the last day: 申请驳回复审. */
  readonly act: Bilingual;
}

/** Counts a period from the receipt of a notice: `receivedOn` and `lastDay`. */
export function computeAfterNotice(
  { office, period, act }: AfterNotice,
  values: NoticeValues,
  context: CalculatorContext,
): Computation | Refusal {
  const receipt = readReceipt(office, values, context);
  if (receipt.kind === 'refused') return receipt;
  const end = findPeriodEnd(period, { office, input: 'date', date: receipt.receivedOn }, context);
  if ('kind' in end) return end;
  const [received, last, length] = [tellWeekday(receipt.receivedOn), tellWeekday(end.lastDay), tellLength(end.period)];
  const past = tellPast(end.lastDay, context.asOf);
  return {
    kind: 'computed',
    values: { receivedOn: receipt.receivedOn, lastDay: end.lastDay },
    steps: [...receipt.steps, ...tellPeriod(end)],
    result: last,
    sentence: {
      zh: `${act.zh}的最后一天是${last.zh}（收到日${tellDate(receipt.receivedOn).zh}，期限${length.zh}）。${past.zh}`,
      en: `The last day to ${act.en} is ${last.en} (received on ${received.en}; the period is ${length.en}).${past.en}`,
    },
    ends: [...receipt.ends, end],
    basis: receipt.basis,
    notices: receipt.notices,
    dates: [
      {
        name: 'lastDay',
        title: { zh: `最后一天：${act.zh}`, en: `Last day to ${act.en}` },
        date: safeDay(end),
      },
    ],
  };
}

/** A calculator of one kind of notice: `choose` names the period for what else was put in. */
export function defineAfterNotice<F extends Fields>(definition: {
  readonly id: string;
  readonly title: Bilingual;
  readonly service: string;
  readonly fields: F;
  choose(values: FieldValues<F>): AfterNotice;
}): Calculator {
  const { id, title, service, choose } = definition;
  return defineCalculator<F & typeof noticeFields>({
    id,
    title,
    service,
    fields: { ...definition.fields, ...noticeFields },
    work: (values, context) =>
      computeAfterNotice(choose(values as unknown as FieldValues<F>), values as unknown as NoticeValues, context),
  });
}
