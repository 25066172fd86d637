import type { Bilingual, LocalDate } from '../../../domain/index.ts';
import { isInForce } from '../../../domain/index.ts';
import type { KnowledgeLookup, Reduction } from '../../../knowledge/index.ts';
import type { Refusal } from '../computation.ts';
import { rateNotHeld, tellYuan } from './read-rate.ts';

/** The classes of reduction that applicants and patentees may ask for, as they are chosen. */
export const reductionChoices = {
  none: { zh: '不减缴', en: 'none' },
  single: { zh: '单个申请人或者专利权人', en: 'one applicant or patentee' },
  joint: { zh: '两个以上的申请人或者专利权人', en: 'two or more applicants or patentees' },
} as const satisfies Record<string, Bilingual>;

/** The same with the reduction of annual fees under an open licence. */
export const annualReductionChoices = {
  ...reductionChoices,
  'open-licence': { zh: '开放许可实施期间', en: 'open licence in effect' },
} as const satisfies Record<string, Bilingual>;

/** The class of reduction of an annual fee. */
export type AnnualReduction = keyof typeof annualReductionChoices;

/** The row of the ladder of reductions in force on `date`, null for none, or a refusal where none of that day is held. Measures on fee reduction; schedule of fees. */
export function readReduction(
  reduction: AnnualReduction | null,
  date: LocalDate,
  { knowledge }: KnowledgeLookup,
): Reduction | Refusal | null {
  if (reduction === null || reduction === 'none') return null;
  return knowledge.reductions.find((row) => row.id === reduction && isInForce(row, date)) ?? rateNotHeld(date);
}

/** Yuan that remain to be paid of a reducible fee. */
export const reduceYuan = (yuan: number, reduction: Reduction | null): number =>
  reduction === null ? yuan : Math.round(yuan * (100 - reduction.percent)) / 100;

/** The reduction of one fee as a step. */
export function tellReduction(yuan: number, reduction: Reduction): Bilingual {
  const [full, left] = [tellYuan(yuan), tellYuan(reduceYuan(yuan, reduction))];
  return {
    zh: `减缴${reduction.percent}%：${full.zh}减为${left.zh}`,
    en: `Reduced by ${reduction.percent} per cent: ${full.en} becomes ${left.en}`,
  };
}
