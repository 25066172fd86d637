import type { PartEvidence, QuestionPart, RetrievedQuestion, Slots, Statement } from '../../domain/index.ts';
import { textFeatures, withoutBrackets } from '../../language/index.ts';
import type { Calculation, ReplyNotice } from '../../protocol/index.ts';
import type { AnswerContent, Draft } from '../draft.ts';
import { thresholds } from '../thresholds.ts';
import { composeAnnualFee } from './compose-annual-fee.ts';
import { composeCalculation } from './compose-calculation.ts';
import { composeCardPart, composeRatePart, isUnverified } from './compose-card-part.ts';
import { composeComparison } from './compose-comparison.ts';
import { composeLawStanding, composeUnheldLaws } from './compose-named-law.ts';
import { composeDirectPart, composeNamedPart, composePassagePart } from './compose-passage-part.ts';
import { composeSubsidyPart } from './compose-subsidy-part.ts';
import { type Composing, subjectOf } from './composing-parts.ts';
import { findNotices } from './find-notices.ts';
import { findLeadingAnswer, findReviewedAnswer, type ReviewedMatch } from './find-reviewed-answer.ts';
import { renderReplyCard } from './render-reply-card.ts';

/** Intents whose answer is a list the card keeps whole; a single article would give a part of it. */
const CARD_FIRST = new Set(['fee', 'materials', 'channel', 'procedure']);

/** One part with the statements that answer it. */
interface ComposedPart {
  readonly statements: readonly Statement[];
  readonly calculation: Calculation | null;
  readonly reviewed: ReviewedMatch | null;
  /** What the calculation adds that must be known beside it. */
  readonly notices?: readonly ReplyNotice[];
}

/**
 * Answers each part from what is surest: the article or task it names, a reviewed answer whose scope agrees, a calculation,
 * the card of its service, the rate table, and last the passages found. A part that none of them answers stays empty.
 */
export function composeAnswer(retrieved: RetrievedQuestion, composing: Composing): Draft {
  const parts = retrieved.evidence.map((evidence) => composePart(evidence, composing));
  const statements = parts.flatMap((part) => part.statements);
  const cards = retrieved.evidence
    .map(({ part }) => composing.lookup.card(subjectOf(part) ?? ''))
    .filter((card) => card !== null);
  const card = cards[0];
  const isReviewed = parts.length > 0 && parts.every(({ reviewed }) => reviewed !== null);
  const content: AnswerContent = {
    retrieved,
    origin: isReviewed ? 'reviewed' : 'composed',
    reviewedOn: isReviewed ? (parts[0]?.reviewed?.answer.checkedOn ?? null) : null,
    parts: parts.map((part) => part.statements),
    card: card && isSure(retrieved.evidence[0]) ? renderReplyCard(card, composing) : null,
    calculation: parts.find(({ calculation }) => calculation !== null)?.calculation ?? null,
    notices: eachOnce([...parts.flatMap(({ notices = [] }) => notices), ...findNotices(statements, cards, composing)]),
  };
  // The one cast that makes a Draft.
  return content as unknown as Draft;
}

const eachOnce = (notices: readonly ReplyNotice[]) => [
  ...new Map(notices.map((notice) => [notice.text, notice])).values(),
];

const isSure = ({ part }: PartEvidence) => part.serviceConfidence >= thresholds.service;

/** Whether a section of a card can be what is wanted: of a question that might ask anything none is (是用哪种编程语言写的). */
const isSectionMeant = (evidence: PartEvidence) =>
  isSure(evidence) && evidence.part.intentConfidence >= thresholds.sectionIntent;

function composePart(evidence: PartEvidence, composing: Composing): ComposedPart {
  const compared = composeComparison(evidence.part, composing);
  if (compared.length > 0) return plain(compared);
  const named = composeNamedPart(evidence, composing);
  // A question about an article or task that is not there is not answered by another one.
  if (named.length > 0 || composing.understood.namedKeys.length > 0) return plain(named);
  const standing = composeLawStanding(composing);
  if (standing.length > 0) return plain(standing);
  const subsidies = isSure(evidence) ? composeSubsidyPart(evidence.part, composing) : [];
  if (subsidies.length > 0) return plain(subsidies);
  const computed = composeCalculation(evidence.part, composing);
  // A sum holds the fees it is made of; a last day is told with the period behind it, and what could not be computed with the rule.
  if (computed !== null && computed.calculation !== null && evidence.part.intent === 'fee')
    return { ...computed, reviewed: null };
  const fee = composeAnnualFee(evidence.part, composing);
  const rule = fee ? { ...fee, reviewed: null } : composeRule(evidence, composing);
  if (computed === null) return rule;
  return { ...computed, statements: [...computed.statements, ...rule.statements], reviewed: null };
}

const plain = (statements: readonly Statement[]): ComposedPart => ({ statements, calculation: null, reviewed: null });

/** The rule that holds for everybody: a reviewed answer, what was added about the very thing, the card, the rate table, the passages found. */
function composeRule(evidence: PartEvidence, composing: Composing): ComposedPart {
  if (isVague(evidence.part)) return plain([]);
  const asksForTheList = asksNoMore(evidence.part, composing);
  // Who asks for a list and nothing beside it (软著怎么申请) is told no answer about a case, unless it is worded so.
  const isPlain = asksForTheList && !saysOfWhom(composing.understood.slots);
  const isPlainList = isPlain && CARD_FIRST.has(evidence.part.intent);
  const reviewed = findReviewedAnswer(evidence, composing, isPlainList ? thresholds.reviewedAsWorded : undefined);
  const leading = isPlain || reviewed?.isAsWorded ? null : findLeadingAnswer(evidence, composing);
  if (reviewed && (leading === null || leading.answer === reviewed.answer))
    return { statements: [reviewedStatement(reviewed, composing)], calculation: null, reviewed };
  // Reduction and surcharge are told by a rule, not by the list of full fees, unless they stand in the matter's own name.
  const isList =
    asksForTheList || (CARD_FIRST.has(evidence.part.intent) && composing.understood.slots.aspect === undefined);
  const lead = leading ? [reviewedStatement(leading, composing)] : [];
  // What an administrator added about the very thing goes before any list.
  const direct = composeDirectPart(evidence, composing, isList ? 'document' : null);
  if (direct.length > 0) return plain([...direct, ...sayUnverified(evidence, composing)]);
  const unheld = evidence.part.intent === 'legal-basis' ? composeUnheldLaws(composing) : [];
  if (unheld.length > 0) return plain(unheld);
  if (lead.length > 0 && !CARD_FIRST.has(evidence.part.intent)) return plain(lead);
  const fromService = isSectionMeant(evidence)
    ? [composeCardPart, composeRatePart].map((compose) => compose(evidence.part, composing))
    : [];
  const answered = fromService.find((statements) => statements.length > 0);
  // Whether one may do a thing: the card says who may apply, which answers only questions in those words.
  const speaksOfIt =
    evidence.part.intent !== 'eligibility' ||
    asksForTheList ||
    speaksOf(evidence.part.searchText, answered ?? [], composing);
  if (answered && speaksOfIt) return plain([...lead, ...answered]);
  if (lead.length > 0) return plain(lead);
  const quoted = composePassagePart(evidence, composing);
  return plain(quoted.length > 0 ? quoted : (answered ?? []));
}

/** Who asks, on which side, or of what of a thing: then an answer about just that is wanted. */
const saysOfWhom = ({ applicant, role, aspect }: Slots): boolean =>
  [applicant, role, aspect].some((value) => value !== undefined);

/** What the card does not vouch for is said beside a text that speaks of the matter: it may not hold what was asked. */
function sayUnverified(evidence: PartEvidence, composing: Composing): Statement[] {
  const isDoubtful = isSure(evidence) && isUnverified(evidence.part, composing);
  return isDoubtful ? composeCardPart(evidence.part, composing) : [];
}

/** Fewer words than these, with no service known, ask for anything and nothing (多少钱, 怎么办): whatever shared them would be a guess. */
const VAGUE_FEATURES = 5;

const saysLittle = (text: string, features = VAGUE_FEATURES) =>
  new Set(textFeatures(text).filter((feature) => feature.length > 1)).size < features;

/** Around a name a little more may stand and still ask nothing but who may (who may apply for). */
const PLAIN_FEATURES = 9;

const isVague = ({ text, service, intent }: QuestionPart): boolean =>
  service === null && intent !== 'policy' && saysLittle(text);

/** Whether a question holds a name of its matter, official or not, and hardly anything else (谁可以办商标续展): then the card's list is what was asked for. */
function asksNoMore(part: QuestionPart, { lookup }: Composing): boolean {
  const subject = subjectOf(part) ?? '';
  const row = lookup.service(subject);
  const { zh, en } = lookup.card(subject)?.aliases ?? { zh: [], en: [] };
  const text = part.text.toLowerCase();
  const name = [...(row ? [row.zh, row.en].map(withoutBrackets) : []), ...zh, ...en]
    .map((candidate) => candidate.toLowerCase())
    .filter((candidate) => text.includes(candidate))
    .sort((left, right) => right.length - left.length)[0];
  return name !== undefined && saysLittle(text.replace(name, ' '), PLAIN_FEATURES);
}

/** Whether one of the statements holds a fair share of what was asked. */
function speaksOf(question: string, statements: readonly Statement[], { index }: Composing): boolean {
  return statements.some(
    ({ text, form }) => form !== 'heading' && index.coverage(question, text) >= thresholds.cardCoverage,
  );
}

/** A reviewed answer is cited by the articles it rests on, and its figures are its reviewers'. */
function reviewedStatement({ answer, chunk }: ReviewedMatch, { index, scope }: Composing): Statement {
  const basis = answer.basis.map((key) => index.byKey(key, scope)).filter((found) => found !== null);
  return {
    text: chunk.text,
    form: 'sentence',
    chunks: basis.length > 0 ? basis.slice(0, 4) : [chunk],
    figuresFrom: [chunk.text],
    core: true,
  };
}
