import type { QuestionPart } from '../domain/index.ts';
import { hasHan, splitClauses } from '../language/index.ts';
import type { Recogniser, Recognition } from './recogniser.ts';

/** Services and matters by id. */
export interface SubjectLookup {
  /** The service a matter is within, or null when the id is a service's own. */
  within(id: string): string | null;
  /** The name of a service or matter, in the language of the text it is put beside. */
  name(id: string | null, beside: string): string | null;
}

/** Intents that turn a question away: wrong, they cost an answer, so a clear service outweighs a faint one of them. */
const TURNING_AWAY = new Set(['out-of-scope', 'opinion', 'navigate', 'unsafe', 'smalltalk', 'about']);
const LIKELY = 0.5;
const CLEAR = 0.6;
const BEYOND_DOUBT = 0.85;
/** An intent with so large a share of the first one's probability may be meant instead; a clear service rules being out of scope out. */
const RIVAL = 0.6;

/** Recognises one text as a part of a question. A matter is given as its service and itself. */
export function recognisePart(text: string, recognise: Recogniser, subjects: SubjectLookup): QuestionPart {
  return toPart(text, recognise(text), subjects);
}

/**
 * Recognises a whole message. In a long story the question stands in one clause and the matter in another: where the whole is not
 * clear about one of them, a clause that is decides it: for the service only one beyond doubt, as more services are spoken of than asked about. A clause that was picked for being clear is
 * not as sure as it looks: its confidence is the mean of its own and what the whole gives it.
 */
export function recogniseMessage(text: string, recognise: Recogniser, subjects: SubjectLookup): QuestionPart {
  const recognition = recognise(text);
  const whole = toPart(text, recognition, subjects);
  const clauses = splitClauses(text).filter((clause) => clause.length >= 4);
  if (clauses.length < 2) return whole;
  const isIntentClear = !TURNING_AWAY.has(whole.intent) && whole.intentConfidence >= CLEAR;
  const isSubjectLikely = whole.service !== null && whole.serviceConfidence >= LIKELY;
  // No clause would decide anything, and a story has many.
  if (isIntentClear && isSubjectLikely) return whole;
  const parts = clauses.map((clause) => recognisePart(clause, recognise, subjects));
  const bySubject = parts
    .filter(({ service, serviceConfidence }) => service !== null && serviceConfidence >= BEYOND_DOUBT)
    .sort((left, right) => right.serviceConfidence - left.serviceConfidence)[0];
  const byIntent = parts
    .filter(({ intent, intentConfidence }) => !TURNING_AWAY.has(intent) && intentConfidence >= CLEAR)
    .at(-1);
  const isTurnedAway = TURNING_AWAY.has(whole.intent) && whole.intentConfidence >= CLEAR && !bySubject;
  const subject = isSubjectLikely || !bySubject ? whole : bySubject;
  const intent = isIntentClear || isTurnedAway || !byIntent ? whole : byIntent;
  return {
    text,
    searchText: text,
    intent: intent.intent,
    intentConfidence: mean(intent.intentConfidence, findIntent(recognition, intent.intent)),
    service: subject.service,
    matter: subject.matter,
    serviceConfidence:
      subject === whole
        ? whole.serviceConfidence
        : mean(subject.serviceConfidence, whole.serviceProbabilities[subject.service ?? ''] ?? 0),
    serviceProbabilities: whole.serviceProbabilities,
  };
}

const mean = (left: number, right: number) => (left + right) / 2;

const findIntent = ({ intents }: Recognition, wanted: string) =>
  intents.find(({ intent }) => intent === wanted)?.probability ?? 0;

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
