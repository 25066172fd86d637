import {
  type Chunk,
  isInForce,
  type PartEvidence,
  type Passage,
  type QuestionPart,
  type Statement,
} from '../../domain/index.ts';
import { splitSentences } from '../../language/index.ts';
import type { SearchIndex } from '../../retrieval/index.ts';
import { thresholds } from '../thresholds.ts';
import { isUnverified } from './compose-card-part.ts';
import { sayNotHeld } from './compose-named-law.ts';
import type { Composing } from './composing-parts.ts';

/** Intents that a single rule answers. */
const RULE_INTENTS = new Set(['legal-basis', 'deadline', 'eligibility', 'policy']);
/** Passages looked at: further down they only share words with the question. */
const CANDIDATES = 6;
const MAX_SENTENCES = 3;
/** Whole texts up to this length are quoted whole: cutting a short rule loses its exceptions. */
const WHOLE_TEXT_CHARACTERS = 260;
/** Official words without an account, a list often among them, are cut only beyond this length: that of their Chunks. */
const WHOLE_OFFICIAL_CHARACTERS = 800;
/** Cards, rates and reviewed answers are served by their own steps, which look at more than words. */
const QUOTED_KINDS = new Set<Chunk['kind']>(['article', 'guideline', 'notice', 'document']);

/** The articles or tasks that the question names outright, each with its whole account; of a text that has been replaced, by what. */
export function composeNamedPart({ passages }: PartEvidence, composing: Composing): Statement[] {
  const { namedKeys } = composing.understood;
  const isNamed = ({ key }: Chunk) => namedKeys.includes(key) || namedKeys.includes(key.split('#')[0] ?? '');
  const named = passages.filter(({ chunk, score }) => score === null && isNamed(chunk));
  if (named.length > 0) return named.map(({ chunk }) => passageStatement(chunk, labelled(chunk, wordsOf(chunk))));
  return namedKeys.flatMap((key) => sayNotHeld(key, composing)).slice(0, 1);
}

/** The text whose own questions ask the same as this one: the surest sign of what answers it. Nothing when none is near enough. `only`: of this kind. */
export function composeDirectPart(
  { part, passages }: PartEvidence,
  composing: Composing,
  only: Chunk['kind'] | null,
): Statement[] {
  const { index } = composing;
  const candidates = quotable(passages, composing)
    .filter(({ chunk }) => only === null || chunk.kind === only)
    .map(({ chunk }) => ({ chunk, likeness: directness(chunk, part, index) }))
    .filter(({ chunk, likeness }) => likeness >= neededLikeness(chunk, part, composing))
    .sort((left, right) => right.likeness - left.likeness);
  const best = candidates[0];
  return best ? [quote(best.chunk, part, composing)] : [];
}

/** More for a passage of another family of law, and where the card says that what was asked for is not verified. */
function neededLikeness(chunk: Chunk, part: QuestionPart, composing: Composing): number {
  const isDoubtful = isSure(part) && (!isOfFamily(chunk, part, composing) || isUnverified(part, composing));
  return isDoubtful ? thresholds.directLikenessOfOthers : thresholds.directLikeness;
}

/** How nearly a text's own questions are the one asked; a document, which has none, by how much of the question it holds. */
function directness(chunk: Chunk, { searchText }: QuestionPart, index: SearchIndex): number {
  if (chunk.kind === 'document') return index.support(searchText, chunk);
  return Math.max(0, ...chunk.questions.map((question) => index.likeness(searchText, question)));
}

/** The best sentences of the passage found, when it holds enough of what was asked; a passage about the recognised service needs less. Otherwise nothing. */
export function composePassagePart({ part, passages }: PartEvidence, composing: Composing): Statement[] {
  const supported = quotable(passages, composing)
    .slice(0, CANDIDATES)
    .map(({ chunk }) => ({
      chunk,
      support: composing.index.support(part.searchText, chunk),
      needed: neededSupport(chunk, part, composing),
    }))
    .filter(({ support, needed }) => support >= needed)
    .sort((left, right) => right.support - left.support);
  const best = supported[0];
  return best ? [quote(best.chunk, part, composing)] : [];
}

/**
 * How much of a question a passage must hold: little when it is about the service asked, much when a list, a fee or a place was asked
 * for, which a rule seldom is; no more than any rule when the question names its law. A passage of another family of law answers only when it holds nearly all of the question.
 */
function neededSupport(chunk: Chunk, part: QuestionPart, composing: Composing): number {
  const { namedLaws } = composing.understood;
  if (namedLaws.includes(chunk.key.split('/')[0] ?? ''))
    return RULE_INTENTS.has(part.intent) ? thresholds.support : thresholds.supportOfList;
  if (chunk.kind === 'document') return thresholds.support;
  if (!isSure(part)) return RULE_INTENTS.has(part.intent) ? thresholds.support : Number.POSITIVE_INFINITY;
  if (!isOfFamily(chunk, part, composing)) return thresholds.supportOfOthers;
  if (!RULE_INTENTS.has(part.intent)) return thresholds.supportOfList;
  return chunk.services.some((id) => id === part.service || id === part.matter)
    ? thresholds.supportOfService
    : thresholds.support;
}

const isSure = ({ service, serviceConfidence }: QuestionPart) =>
  service !== null && serviceConfidence >= thresholds.service;

/** Whether a passage may speak for the service asked about: it rests on it, or is of a law its card cites or is named for (trademark-…). */
function isOfFamily(chunk: Chunk, { service, matter }: QuestionPart, { lookup }: Composing): boolean {
  // What is said of the asker's own city passed the scope of the search already.
  if (chunk.kind === 'document' || chunk.cities.length > 0) return true;
  if (chunk.services.some((id) => id === service || id === matter)) return true;
  const law = chunk.key.split('@')[0] ?? '';
  const isCited = [service, matter].some((id) => lookup.lawsOf(id).has(law));
  return isCited || chunk.key.startsWith(`${service?.split('-')[0] ?? ''}-`);
}

function quotable(passages: readonly Passage[], { date }: Composing): Passage[] {
  return passages.filter(
    ({ chunk, score }) =>
      score !== null &&
      QUOTED_KINDS.has(chunk.kind) &&
      // What changes between two laws answers who asks for it (composeComparison), not who asks for the rule.
      !chunk.key.startsWith('concordance:') &&
      isInForce(chunk, date),
  );
}

const quote = (chunk: Chunk, part: QuestionPart, { index }: Composing) =>
  passageStatement(chunk, labelled(chunk, extract(chunk, part.searchText, index.likeness)));

const passageStatement = (chunk: Chunk, text: string): Statement => ({
  text,
  form: 'sentence',
  chunks: [chunk],
  figuresFrom: [],
  core: true,
});

/** An article says which it is; what a notice or document says needs no name before it. */
function labelled(chunk: Chunk, text: string): string {
  if (chunk.article === null || chunk.language === 'en') return text;
  return `${chunk.article}：${text}`;
}

/** The official words where they were imported, the project's own otherwise. */
const wordsOf = (chunk: Chunk) => chunk.officialText ?? chunk.text;

/**
 * What a passage answers with: whole where it is short. Of a longer one with an account of our own, the account, which leaves no item of a list out (the
 * official words stand with the citation); else whole sentences, at most three, those nearest the question, in the order they stand.
 */
function extract(chunk: Chunk, question: string, likeness: (left: string, right: string) => number): string {
  const words = wordsOf(chunk);
  const text = words.length <= WHOLE_TEXT_CHARACTERS ? words : chunk.text;
  if (text.length <= (chunk.officialText === text ? WHOLE_OFFICIAL_CHARACTERS : WHOLE_TEXT_CHARACTERS)) return text;
  const sentences = splitSentences(text);
  const chosen = sentences
    .map((sentence, position) => ({ position, near: likeness(question, sentence) }))
    .sort((left, right) => right.near - left.near || left.position - right.position)
    .slice(0, MAX_SENTENCES)
    .map(({ position }) => position)
    .sort((left, right) => left - right);
  return joinSentences(sentences, chosen, chunk.officialText === text ? GAP : '');
}

/** Official words are not joined as though nothing stood between them. */
const GAP = '……';

const joinSentences = (sentences: readonly string[], chosen: readonly number[], gap: string) =>
  chosen
    .map((position, index) => (index > 0 && position !== (chosen[index - 1] ?? 0) + 1 ? gap : '') + sentences[position])
    .join('');
