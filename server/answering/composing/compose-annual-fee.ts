import type { QuestionPart, Statement } from '../../domain/index.ts';
import {
  type AnnualFee,
  computeAnnualFee,
  computeLateAnnualFee,
  isPatentRight,
  patentRights,
} from '../../guidance/index.ts';
import type { Calculation } from '../../protocol/index.ts';
import { type Composing, chunksOf } from './composing-parts.ts';

/** The service whose fee is computed when the question names right and year. */
const ANNUAL_FEE_SERVICE = 'patent-annual-fee';

/** Questions about annual fees that an amount does not answer. */
const OTHER_QUESTIONS = new Set(['deadline', 'procedure', 'materials', 'eligibility', 'channel', 'complaint']);

/** The annual fee of every patent year the question names, or null when it is not that question or a value is missing. */
export function composeAnnualFee(
  part: QuestionPart,
  composing: Composing,
): { statements: Statement[]; calculation: Calculation | null } | null {
  const { patentYears, slotAnswer } = composing.understood;
  // Where the kind was asked for and not told, the year is answered for every kind.
  const rightsOf = (right: string | null) =>
    right === null && slotAnswer?.skipped.includes('right') ? patentRights : [right].filter(isPatentRight);
  const asked = patentYears.flatMap(({ right, year }) => rightsOf(right).map((one) => ({ right: one, year })));
  if (!isAsked(part, composing) || asked.length === 0 || asked.length < patentYears.length) return null;
  const { monthsLate } = composing.understood.slots;
  const fees = asked.map(({ right, year }) =>
    typeof monthsLate === 'number'
      ? computeLateAnnualFee({ right, year, monthsLate }, composing)
      : computeAnnualFee(right, year, composing),
  );
  const only = fees.length === 1 && fees[0]?.kind === 'computed' ? fees[0].calculation : null;
  return { statements: fees.map((fee) => feeStatement(fee, fees.length > 1, composing)), calculation: only };
}

function feeStatement(fee: AnnualFee, isOneOfSeveral: boolean, composing: Composing): Statement {
  const form = isOneOfSeveral ? 'item' : 'sentence';
  if (fee.kind === 'impossible')
    return {
      text: fee.reason,
      form,
      chunks: chunksOf(['patent-law@2020/42'], composing),
      figuresFrom: [fee.reason],
      core: true,
    };
  const articles = chunksOf(fee.rate.basis, composing).filter(({ kind }) => kind === 'article');
  const chunks = [...chunksOf([`rate:${fee.rate.id}`], composing), ...articles];
  return { text: fee.sentence, form, chunks, figuresFrom: fee.calculation.steps, core: true };
}

/** Asked of the annual fee itself, or of the fee of one kind of patent in a year of its life: filing has no years. */
function isAsked({ intent, service }: QuestionPart, { lookup, understood }: Composing): boolean {
  // Reduction and surcharge change the amount: the plain fee would be a wrong answer.
  const { aspect, monthsLate, 'fee-reduction': reduction } = understood.slots;
  const isLate = aspect === 'surcharge' && typeof monthsLate === 'number' && reduction !== 'asked';
  if (aspect !== undefined && !isLate) return false;
  if (service === ANNUAL_FEE_SERVICE) return !OTHER_QUESTIONS.has(intent);
  const ofOneRight = lookup.knowledge.slotWords.servicesByRight.some((services) =>
    Object.values(services).includes(service ?? ''),
  );
  return intent === 'fee' && (service === null || ofOneRight);
}
