import type { QuestionPart } from '../domain/index.ts';
import { hasHan, splitClauses } from '../language/index.ts';
import type { RankedIntent, Recogniser, Recognition } from './recogniser.ts';

/** Services and matters by id. */
export interface SubjectLookup {
  /** The service a matter is within, or null when the id is a service's own. */
  within(id: string): string | null;
  /** The name of a service or matter, in the language of the text it is put beside. */
  name(id: string | null, beside: string): string | null;
}

/** Intents that turn a question away: wrong, they cost an answer, so a clear service outweighs a faint one of them. */
const TURNING_AWAY = new Set(['out-of-scope', 'opinion', 'navigate', 'unsafe', 'smalltalk', 'about']);
const CLEAR = 0.6;
const BEYOND_DOUBT = 0.85;
/** An intent with so large a share of the first one's probability may be meant instead; a clear service rules being out of scope out. */
const RIVAL = 0.6;

/** Recognises one text as a part of a question. A matter is given as its service and itself. */
export function recognisePart(text: string, recognise: Recogniser, subjects: SubjectLookup): QuestionPart {
  return toPart(text, recognise(text), subjects);
}

/** How much of what a message wants is told by the whole of it and by its last clause, up to so many characters: exponents of the probabilities that each gives. */
const INTENT_WEIGHTS = [
  { characters: 50, whole: 0.8, last: 0.3 },
  { characters: Number.POSITIVE_INFINITY, whole: 0.64, last: 0.48 },
] as const;
/** A clause of fewer characters says nothing by itself. */
const LEAST_CLAUSE = 3;
/** English takes so many characters where Chinese takes one. */
const ENGLISH_CHARACTERS = 2.5;

/**
 * Recognises a whole message. People tell first and ask last: what is wanted goes by the whole and by the last clause together, the service by the whole alone. The
 * weights were learnt on the development questions by the logarithmic loss (two halves, each by the weights of the other: 0.864 of the intents instead of 0.847; of
 * messages over 50 characters 0.84 instead of 0.71; an asking clause, the first, the mean and the highest of all in place of the last, or beside it, are no better).
 */
export function recogniseMessage(text: string, recognise: Recogniser, subjects: SubjectLookup): QuestionPart {
  const whole = recognise(text);
  const clauses = splitClauses(text).filter((clause) => clause.length >= LEAST_CLAUSE);
  const last = clauses.at(-1);
  if (last === undefined || clauses.length < 2) return toPart(text, whole, subjects);
  const intents = weighTogether(whole.intents, recognise(last).intents, text);
  return toPart(text, { ...whole, intents }, subjects);
}

/** Intents by the product of both probabilities, each to the power of its weight. */
function weighTogether(
  whole: readonly RankedIntent[],
  last: readonly RankedIntent[],
  text: string,
): readonly RankedIntent[] {
  const characters = hasHan(text) ? text.length : text.length / ENGLISH_CHARACTERS;
  const weights = INTENT_WEIGHTS.find((one) => characters <= one.characters) ?? INTENT_WEIGHTS[1];
  const inLast = new Map(last.map(({ intent, probability }) => [intent, probability]));
  const joined = whole.map(({ intent, probability }) => ({
    intent,
    probability: (probability + FAINT) ** weights.whole * ((inLast.get(intent) ?? 0) + FAINT) ** weights.last,
  }));
  const total = joined.reduce((sum, { probability }) => sum + probability, 0);
  return joined
    .map(({ intent, probability }) => ({ intent, probability: probability / total }))
    .sort((left, right) => right.probability - left.probability);
}

/** Keeps an intent that one of the two rules out from being lost for that alone. */
const FAINT = 1e-4;

function toPart(text: string, recognition: Recognition, subjects: SubjectLookup): QuestionPart {
  const { subject, subjectConfidence } = recognition;
  const within = subject === null ? null : subjects.within(subject);
  const { intent, probability } = chooseIntent(recognition);
  return {
    text,
    searchText: text,
    intent,
    intentConfidence: probability,
    service: within ?? subject,
    matter: within === null ? null : subject,
    serviceConfidence: subjectConfidence,
    serviceProbabilities: addUpWithin(recognition.subjects, subjects),
  };
}

/** Each service and matter with its probability; what is within a service is it too. */
function addUpWithin(ranked: Recognition['subjects'], subjects: SubjectLookup): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { subject, probability } of ranked)
    for (const id of [subject, subjects.within(subject)]) if (id !== null) total[id] = (total[id] ?? 0) + probability;
  return total;
}

function chooseIntent({ intents, subject, subjectConfidence }: Recognition) {
  const first = intents[0] ?? { intent: 'navigate', probability: 0 };
  // A service named beyond doubt (续展 alone) is never none of our business.
  const isOutweighed = first.intent === 'out-of-scope' && subjectConfidence >= BEYOND_DOUBT;
  const isFaint = TURNING_AWAY.has(first.intent) && (first.probability < CLEAR || isOutweighed);
  const isSubjectClear = subject !== null && subjectConfidence >= CLEAR;
  const other = intents.find(({ intent }) => !TURNING_AWAY.has(intent)) ?? first;
  const isRival = first.intent === 'out-of-scope' || other.probability >= RIVAL * first.probability;
  return isFaint && isSubjectClear && isRival ? other : first;
}

/** A text with the name of its subject before it, where it has one: Chinese joins them, English puts a colon. */
export function joinName(name: string | null, text: string): string {
  if (name === null) return text;
  return hasHan(name) ? `${name}${text}` : `${name.toLowerCase()}: ${text}`;
}
