import type { QuestionPart, Statement } from '../../domain/index.ts';
import { computeAnnualFee, isPatentRight } from '../../guidance/index.ts';
import type { Calculation } from '../../protocol/index.ts';
import { type Composing, chunksOf } from './composing-parts.ts';

/** The service whose fee is computed when the question names right and year. */
const ANNUAL_FEE_SERVICE = 'patent-annual-fee';

/** The annual fee of the patent year the question names, or null when it is not that question or a value is missing. */
export function composeAnnualFee(
  part: QuestionPart,
  composing: Composing,
): { statements: Statement[]; calculation: Calculation | null } | null {
  const { right, patentYear } = composing.understood.slots;
  const isAsked = part.service === ANNUAL_FEE_SERVICE && (part.intent === 'fee' || part.intent === 'deadline');
  if (!isAsked || part.intent !== 'fee' || !isPatentRight(right) || typeof patentYear !== 'number') return null;
  const fee = computeAnnualFee(right, patentYear, composing);
  if (fee.kind === 'impossible') {
    const term = chunksOf(['patent-law@2020/42'], composing);
    return {
      statements: [{ text: fee.reason, form: 'sentence', chunks: term, figuresFrom: [fee.reason], core: true }],
      calculation: null,
    };
  }
  const articles = chunksOf(fee.rate.basis, composing).filter(({ kind }) => kind === 'article');
  const chunks = [...chunksOf([`rate:${fee.rate.id}`], composing), ...articles];
  return {
    statements: [{ text: fee.sentence, form: 'sentence', chunks, figuresFrom: fee.calculation.steps, core: true }],
    calculation: fee.calculation,
  };
}
