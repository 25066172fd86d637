import type { QuestionPart, Topic } from '../domain/index.ts';
import type { SlotWords } from '../knowledge/index.ts';
import { subjectFor } from './dialogue/ask-again.ts';
import type { Turn } from './dialogue/turn.ts';
import { joinName, recognisePart, type SubjectLookup } from './recognise-part.ts';
import type { Recogniser } from './recogniser.ts';
import type { WordingSense } from './wording-sense.ts';

/** Below this a message is not sure of its own intent or service, and takes them from the topic. */
const OWN_CONFIDENCE = 0.5;
/** The same for a message that points back at the topic, or names no matter. */
const OWN_CONFIDENCE_POINTING = 0.9;
/** How sure one is of what a question asked again takes over unchanged. */
const CARRIED_CONFIDENCE = 0.8;
/** A matter of the topic's own kind of right is meant, where it is at least this probable and the message names no kind (那转让呢). */
const SAME_KIND = 0.15;
/** Intents that stand for themselves whatever was said before. */
const SELF_CONTAINED = new Set(['human', 'smalltalk', 'about', 'unsafe', 'out-of-scope', 'opinion', 'policy']);

/** What resolving works with. */
export interface FollowUpParts {
  readonly subjects: SubjectLookup;
  readonly slotWords: SlotWords;
  readonly sense: WordingSense;
  /** Whether a text holds a word that points at what was said before (那个, it). */
  readonly pointsBack: (text: string) => boolean;
  /** The kind of right a text names at large, as ids of services begin (trademark, patent); null where it names none. */
  readonly kindNamed: (text: string) => string | null;
  readonly recognise: Recogniser;
  /** A question that asks an intent of a service or matter, in the language of the text beside it; null where there is none. */
  readonly askAbout: (id: string, intent: string, beside: string) => string | null;
}

/**
 * Fills what a message leaves out from the topic it belongs to: "那费用呢" keeps the service, "那外观呢" the whole question.
 * The message itself is recognised first; history only resolves what is missing.
 */
export function resolveFollowUp(part: QuestionPart, turn: Turn, parts: FollowUpParts): QuestionPart {
  const { topic } = turn;
  if (topic === null) return part;
  if (turn.isAskedAgain) return askAgain(part, topic, turn, parts);
  const isPointing = parts.sense.namesNoMatter(part.text) || parts.pointsBack(part.text);
  const selfContained = isPointing ? OWN_CONFIDENCE_POINTING : OWN_CONFIDENCE;
  if (SELF_CONTAINED.has(part.intent) && part.intentConfidence >= selfContained) return part;
  const own = ofSameKind(part, topic, parts);
  const isOwn = isOfOtherMatter(own, topic, parts);
  const subject = isOwn ? own : fromTopic(topic);
  const isBare = parts.sense.asksNothing(part.text) && (turn.isCorrection || isPointing || topic.service === null);
  const beside = isOwn
    ? part.text
    : joinName(parts.subjects.name(subject.matter ?? subject.service, part.text), part.text);
  const intent = isBare ? null : (sureIntent(own) ?? (isOwn ? null : sureIntent(ofText(beside, parts))));
  const taken = intent ?? { intent: topic.intent, intentConfidence: OWN_CONFIDENCE };
  const id = subject.matter ?? subject.service;
  const text = (isBare && id !== null ? parts.askAbout(id, taken.intent, part.text) : null) ?? beside;
  const { service, matter, serviceConfidence, serviceProbabilities } = subject;
  return { ...taken, text, searchText: text, service, matter, serviceConfidence, serviceProbabilities };
}

type Intent = Pick<QuestionPart, 'intent' | 'intentConfidence'>;

/** An intent that a message is sure of, and that needs what was said before; null for any other. */
const sureIntent = ({ intent, intentConfidence }: Intent): Intent | null =>
  intentConfidence < OWN_CONFIDENCE || SELF_CONTAINED.has(intent) ? null : { intent, intentConfidence };

/** What is wanted shows in a short message (它要多久) once the name of its matter stands before it. */
const ofText = (text: string, { recognise, subjects }: FollowUpParts): Intent =>
  recognisePart(text, recognise, subjects);

type Subject = Pick<QuestionPart, 'service' | 'matter' | 'serviceConfidence' | 'serviceProbabilities'>;

/** Whether a message is about something else than the topic: it is sure of a service of its own, or names another kind of right. */
function isOfOtherMatter(part: QuestionPart, topic: Topic, { sense, kindNamed }: FollowUpParts): boolean {
  const kind = kindNamed(part.text);
  if (kind !== null && kindOf(topic.service) !== null && kind !== kindOf(topic.service)) return true;
  if (part.service === null || part.serviceConfidence < OWN_CONFIDENCE) return false;
  return topic.service === null || !sense.namesNoMatter(part.text);
}

/**
 * Of matters worded alike for marks and patents (转让, 无效) the one for the topic's kind of right, unless the message names a kind or is
 * certain of itself.
 */
function ofSameKind(part: QuestionPart, { service }: Topic, { subjects, kindNamed }: FollowUpParts): QuestionPart {
  const kind = kindOf(service);
  const own = kindOf(part.service);
  if (kind === null || own === null || own === kind || kindNamed(part.text) !== null) return part;
  const [alike] = Object.entries(part.serviceProbabilities)
    .filter(([id, probability]) => kindOf(id) === kind && probability >= SAME_KIND)
    .sort((left, right) => right[1] - left[1]);
  if (alike === undefined) return part;
  const within = subjects.within(alike[0]);
  return {
    ...part,
    service: within ?? alike[0],
    matter: within === null ? null : alike[0],
    serviceConfidence: Math.max(alike[1], OWN_CONFIDENCE),
  };
}

/** The kinds of right that share the words of procedure. */
const KINDS = ['trademark', 'patent'] as const;
const kindOf = (service: string | null) => KINDS.find((kind) => service?.startsWith(`${kind}-`)) ?? null;

/** The question of the topic asked again: of services that differ by right, the one for the right now named. */
function askAgain(part: QuestionPart, topic: Topic, { given }: Turn, { slotWords }: FollowUpParts): QuestionPart {
  const subject = subjectFor(topic, given, slotWords);
  return {
    ...part,
    ...subject,
    ...carried(subject, CARRIED_CONFIDENCE),
    intent: topic.intent,
    intentConfidence: CARRIED_CONFIDENCE,
  };
}

const fromTopic = ({ service, matter }: Topic): Subject => ({
  service,
  matter,
  ...carried({ service, matter }, OWN_CONFIDENCE),
});

/** How sure one is of a subject that the words themselves do not name. */
const carried = (
  { service, matter }: Pick<QuestionPart, 'service' | 'matter'>,
  confidence: number,
): Pick<QuestionPart, 'serviceConfidence' | 'serviceProbabilities'> => ({
  serviceConfidence: confidence,
  serviceProbabilities: Object.fromEntries([service, matter].filter((id) => id !== null).map((id) => [id, confidence])),
});
