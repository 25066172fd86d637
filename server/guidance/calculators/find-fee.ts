import type { LocalDate } from '../../domain/index.ts';
import type { Rate } from '../../knowledge/index.ts';
import { tellDate } from '../tell-period.ts';
import type { CalculatorContext } from './calculator.ts';
import { type BilingualNotice, notPublished, type Refusal } from './computation.ts';

/** A fee in force, with its amount in yuan. */
export interface Fee {
  readonly kind: 'fee';
  readonly rate: Rate;
  readonly amount: number;
}

/** The fee of exactly this id on `date`, or a refusal: its amount is not published, or no table of that day is held. */
export function findFee(id: string, date: LocalDate, { lookup }: Pick<CalculatorContext, 'lookup'>): Fee | Refusal {
  const rate = lookup.rates(id, date).find((candidate) => candidate.id === id);
  if (rate && rate.amount !== null) return { kind: 'fee', rate, amount: rate.amount };
  const day = tellDate(date);
  return notPublished(
    `${day.zh}适用的收费标准尚未公布或者没有收录，以官方公布为准`,
    `The fees that apply on ${day.en} are not published or not held here; the official announcement applies`,
  );
}

/** What a fee rests on: its row and the articles of that. */
export const basisOfFee = ({ rate }: Fee): string[] => [`rate:${rate.id}`, ...rate.basis];

/** The table a fee stands in. */
export const tableOfFee = ({ rate }: Fee): string => `${rate.titleZh} ${rate.effectiveFrom}`;

/** What must be said of fees that were not read in an official copy. */
export const noticesOfFees = (fees: readonly Fee[]): BilingualNotice[] =>
  fees.some(({ rate }) => rate.status === 'third-party') ? [THIRD_PARTY] : [];

const THIRD_PARTY: BilingualNotice = {
  kind: 'not-official',
  text: {
    zh: '收费标准来自转载，缴费以官方公布的标准和缴费通知为准。',
    en: 'The fees are taken from a republication; what is due is for the official schedule and the notice of payment to say.',
  },
};

/** That a fee is not published, where the rest could be computed. */
export const unpublishedFee = ({ reason }: Refusal): BilingualNotice => ({
  kind: 'not-published',
  text: { zh: `${reason.zh}。`, en: `${reason.en}.` },
});
