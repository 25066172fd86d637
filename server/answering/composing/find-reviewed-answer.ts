import type { Chunk, PartEvidence, QuestionPart, Slots } from '../../domain/index.ts';
import type { ReviewedAnswer } from '../../knowledge/index.ts';
import { numbersAgree } from '../../language/index.ts';
import { thresholds } from '../thresholds.ts';
import type { Composing } from './composing-parts.ts';

/** A reviewed answer that may be served as it stands, and its Chunk for the day asked. */
export interface ReviewedMatch {
  readonly answer: ReviewedAnswer;
  readonly chunk: Chunk;
  /** Whether the question is all but word for word one of its phrasings. */
  readonly isAsWorded: boolean;
}

/**
 * The reviewed answer for a question, or null. Likeness alone cannot tell year 8 from year 9 or opposition from defence, so
 * service, matter, right, applicant, city and every number must agree with the scope that was recorded with the answer.
 *
 * @param leastLikeness how like one of its phrasings the question must be, 0 to 1
 */
export function findReviewedAnswer(
  { part, passages }: PartEvidence,
  composing: Composing,
  leastLikeness: number = thresholds.reviewedLikeness,
): ReviewedMatch | null {
  const { index, lookup, understood } = composing;
  const candidates = passages
    .filter(({ chunk }) => chunk.kind === 'answer')
    .map(({ chunk }) => ({
      chunk,
      likeness: Math.max(
        ...chunk.questions.flatMap((question) => [
          index.likeness(part.text, question),
          index.likeness(part.searchText, question),
        ]),
      ),
    }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((left, right) => right.likeness - left.likeness);
  const agreeing = candidates.flatMap(({ chunk, likeness }) => {
    const answer = lookup.knowledge.answers.find(({ id }) => chunk.key === `answer:${id}`);
    return answer && agrees(answer, part, understood.slots, composing, likeness)
      ? [{ answer, chunk, likeness, isAsWorded: likeness >= thresholds.reviewedAsWorded }]
      : [];
  });
  const [best, second] = agreeing;
  return best && isClear(best.likeness, second?.likeness ?? 0) ? best : null;
}

/** Whether the likest of several answers is it beyond doubt: two that are nearly as like may be told apart by a word that likeness does not weigh. */
const isClear = (best: number, second: number) =>
  best >= thresholds.reviewedLikenessAlone || best - second >= thresholds.reviewedMargin;

function agrees(
  answer: ReviewedAnswer,
  part: QuestionPart,
  slots: Slots,
  composing: Composing,
  likeness: number,
): boolean {
  const { scope } = answer;
  // A question that is all but word for word a reviewed phrasing has the service its reviewers gave it.
  const nearlySame = likeness >= thresholds.reviewedAsWorded;
  const serviceAgrees =
    nearlySame ||
    scope.service === null ||
    (scope.service === part.service && (scope.matter === null || scope.matter === part.matter));
  const intentAgrees = nearlySame || scope.intent === part.intent;
  return (
    serviceAgrees &&
    intentAgrees &&
    (nearlySame || familyAgrees(answer.basis, part, slots)) &&
    caseAgrees(answer, part, slots, composing)
  );
}

/** Whether the case that an answer was written for is that of the question: right, role, applicant, city and every number. */
function caseAgrees(
  { scope }: ReviewedAnswer,
  part: QuestionPart,
  slots: Slots,
  { scope: { city } }: Composing,
): boolean {
  const rightAgrees = scope.right === null || slots.right === undefined || slots.right === scope.right;
  const roleAgrees = scope.role === null || slots.role === undefined || slots.role === scope.role;
  const applicantAgrees =
    scope.applicant === null
      ? !isFromElsewhere(slots.applicant) || !WHO_MATTERS.has(part.intent)
      : slots.applicant === scope.applicant;
  const cityAgrees = scope.city === null || city === scope.city;
  return rightAgrees && roleAgrees && applicantAgrees && cityAgrees && numbersAgree(part.text, scope.numbers);
}

/**
 * The reviewed answer that search ranks first of all by far, however it is worded, or null. Its case must be that of the question; its matter is
 * told by the ranking, which has learnt from all questions people ask of it.
 */
export function findLeadingAnswer({ part, passages }: PartEvidence, composing: Composing): ReviewedMatch | null {
  const [first, second] = passages.filter(({ score }) => score !== null);
  if (first?.chunk.kind !== 'answer' || first.score === null) return null;
  if (first.score - (second?.score ?? 0) < thresholds.leadingMargin) return null;
  const { lookup, understood } = composing;
  const answer = lookup.knowledge.answers.find(({ id }) => first.chunk.key === `answer:${id}`);
  if (!answer) return null;
  const mayLead =
    placeAgrees(answer.basis, part.text, composing) &&
    familyAgrees(answer.basis, part, understood.slots) &&
    caseAgrees(answer, part, understood.slots, composing);
  return mayLead ? { answer, chunk: first.chunk, isAsWorded: false } : null;
}

/** An answer that rests on the rules of one place alone speaks only for who asks of that place, or in a city there. */
function placeAgrees(basis: readonly string[], text: string, { lookup, scope, language }: Composing): boolean {
  const laws = basis.map((key) => lookup.law(key.split('@')[0] ?? ''));
  const local = laws.flatMap((law) => (law?.kind === 'local' ? [law.title] : []));
  if (local.length === 0 || local.length < basis.length) return true;
  const city = lookup.city(scope.city);
  const asked = [text, city?.name[language], city?.province[language]].join(' ').toLowerCase();
  return local.some((title) => asked.includes(placeOf(title, language)));
}

/** The place that the title of a local law begins with: 广东, Guangdong. */
const placeOf = ({ zh, en }: { readonly zh: string; readonly en: string }, language: 'zh' | 'en') =>
  language === 'zh' ? zh.slice(0, 2) : (en.split(' ')[0] ?? en).toLowerCase();

/** The two families of law whose matters are worded alike: renewal and annual fee, refusal review and re-examination. */
const FAMILIES = ['trademark', 'patent'] as const;

/** Whether an answer rests on the law of the right asked about, where both are known: a trademark's period is not told from the Patent Law. */
function familyAgrees(basis: readonly string[], { service }: QuestionPart, { right }: Slots): boolean {
  const named = right === 'trademark' ? 'trademark' : right === undefined ? null : 'patent';
  const asked = named ?? FAMILIES.find((family) => service?.startsWith(`${family}-`));
  const rests = FAMILIES.find((family) => basis.every((key) => key.replace('rate:', '').startsWith(`${family}-`)));
  return asked === undefined || rests === undefined || asked === rests;
}

/** Intents whose answer differs for applicants from outside the mainland: many must act through an agency. */
const WHO_MATTERS = new Set(['eligibility', 'procedure', 'materials', 'legal-basis']);

const isFromElsewhere = (applicant: unknown) => applicant === 'foreign' || applicant === 'hk-mo-tw';
