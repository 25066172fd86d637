import type { QuestionPart, Statement } from '../../domain/index.ts';
import { computeAnnualFee, isPatentRight } from '../../guidance/index.ts';
import type { Calculation } from '../../protocol/index.ts';
import { type Composing, chunksOf } from './composing-parts.ts';

/** The service whose fee is computed when the question names right and year. */
const ANNUAL_FEE_SERVICE = 'patent-annual-fee';

/** Questions about annual fees that an amount does not answer. */
const OTHER_QUESTIONS = new Set(['deadline', 'procedure', 'materials', 'eligibility', 'channel', 'complaint']);

/** The annual fee of the patent year the question names, or null when it is not that question or a value is missing. */
export function composeAnnualFee(
  part: QuestionPart,
  composing: Composing,
): { statements: Statement[]; calculation: Calculation | null } | null {
  const { right, patentYear } = composing.understood.slots;
  if (!isAsked(part, composing) || !isPatentRight(right) || typeof patentYear !== 'number') return null;
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

/** Asked of the annual fee itself, or of the fee of one kind of patent in a year of its life: filing has no years. */
function isAsked({ intent, service }: QuestionPart, { lookup }: Composing): boolean {
  if (service === ANNUAL_FEE_SERVICE) return !OTHER_QUESTIONS.has(intent);
  const ofOneRight = lookup.knowledge.slotWords.servicesByRight.some((services) =>
    Object.values(services).includes(service ?? ''),
  );
  return intent === 'fee' && (service === null || ofOneRight);
}
