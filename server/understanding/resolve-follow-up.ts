import type { QuestionPart, Topic } from '../domain/index.ts';
import type { SlotWords } from '../knowledge/index.ts';
import { hasHan } from '../language/index.ts';
import { subjectFor } from './dialogue/ask-again.ts';
import type { Turn } from './dialogue/turn.ts';
import { weighIntent } from './dialogue/weigh-intent.ts';
import { type WeighingParts, weighTopic } from './dialogue/weigh-topic.ts';
import { joinName, recognisePart, type SubjectLookup } from './recognise-part.ts';

/** From this a message is sure of its own intent or service. */
const OWN_CONFIDENCE = 0.5;
/** The same for a message that points back at the topic, or names no matter. */
const OWN_CONFIDENCE_POINTING = 0.9;
/** How sure one is of what a question asked again takes over unchanged. */
const CARRIED_CONFIDENCE = 0.8;
/** A matter of the topic's own kind of right is meant, where it is at least this probable and the message names no kind (那转让呢). */
const SAME_KIND = 0.15;
/** A text of more words than this is more than a name, though none of them is known from a wording. */
const MAX_NAME_WORDS = 8;
/** Intents that are no question about anything: they stand for themselves whatever was said before. */
const NO_QUESTION = new Set(['human', 'smalltalk', 'about', 'unsafe']);

/** What resolving works with. */
export interface FollowUpParts extends WeighingParts {
  readonly slotWords: SlotWords;
  /** A question that asks an intent of a service or matter, in the language of the text beside it; null where there is none. */
  readonly askAbout: (id: string, intent: string, beside: string) => string | null;
}

/**
 * Fills what a message leaves out from the topic it belongs to: "那费用呢" keeps the service, "那外观呢" the whole question.
 * The message itself is recognised first; whether it is about the topic is weighed, and history only resolves what is missing.
 */
export function resolveFollowUp(part: QuestionPart, turn: Turn, parts: FollowUpParts): QuestionPart {
  const { topic } = turn;
  if (topic === null) return part;
  if (turn.isAskedAgain) return askAgain(part, topic, turn, parts);
  const isPointing = parts.sense.namesNoMatter(part.text) || parts.pointsBack(part.text);
  const sure = isPointing ? OWN_CONFIDENCE_POINTING : OWN_CONFIDENCE;
  if (NO_QUESTION.has(part.intent) && part.intentConfidence >= sure) return part;
  if (isWhollyOutside(part, sure)) return part;
  if (topic.service === null) return answerBack(part, topic, parts);
  const own = ofRightKind(part, topic, parts);
  return isAboutTopic(own, turn, topic, parts) ? aboutTopic(own, topic, parts) : aboutAnother(own, turn, topic, parts);
}

/** Whether a message names one of our matters and is out of scope all the same (美国商标续展怎么办): no fragment that only looks so. */
const isWhollyOutside = (
  { intent, intentConfidence, service, serviceConfidence }: QuestionPart,
  sure: number,
): boolean => intent === OUTSIDE && intentConfidence >= sure && service !== null && serviceConfidence >= OWN_CONFIDENCE;

/** Weighed, but for a correction that is sure of another service: it names what was meant instead. */
function isAboutTopic(own: QuestionPart, { isCorrection }: Turn, topic: Topic, parts: FollowUpParts): boolean {
  const isOther = own.service !== topic.service && own.serviceConfidence >= OWN_CONFIDENCE && own.service !== null;
  if (own.service === topic.service && own.serviceConfidence >= OWN_CONFIDENCE) return true;
  return !(isCorrection && isOther) && weighTopic(own, topic, parts) >= OWN_CONFIDENCE;
}

/** A message about the topic, with the name of its matter before it unless it names it itself. */
function aboutTopic(own: QuestionPart, topic: Topic, parts: FollowUpParts): QuestionPart {
  const { recognise, subjects, pointsBack, kindNamed } = parts;
  const isBare = isName(own.text, parts) && kindNamed(own.text) !== null;
  const manner = isBare ? 'names' : pointsBack(own.text) ? 'points' : 'asks';
  const intent = weighIntent(own, topic, manner, recognise);
  if (own.service === topic.service && own.serviceConfidence >= OWN_CONFIDENCE) return { ...own, ...intent };
  const text = joinName(subjects.name(topic.matter ?? topic.service, own.text), own.text);
  return { ...own, ...intent, ...fromTopic(topic), text, searchText: text };
}

/** A message about something else: of what was said before only the intent is taken, where it leaves that out (专利年费呢). */
function aboutAnother(own: QuestionPart, { isCorrection }: Turn, topic: Topic, parts: FollowUpParts): QuestionPart {
  const id = own.matter ?? own.service;
  const isBare = isName(own.text, parts);
  const isUnlike = own.intent === OUTSIDE && own.serviceConfidence < OWN_CONFIDENCE;
  if (id === null || !(isBare || isCorrection) || isUnlike) return own;
  const intent = weighIntent(own, topic, 'names', parts.recognise);
  const text = (isBare ? parts.askAbout(id, intent.intent, own.text) : null) ?? own.text;
  return { ...own, ...intent, text, searchText: text };
}

/** Whether a text is short and says no word of what is wanted: the name of a matter, or little more (商标许可备案). */
function isName(text: string, { sense }: FollowUpParts): boolean {
  const { known, naming, unknown } = sense.tally(text);
  return known === 0 && naming + unknown <= MAX_NAME_WORDS;
}

/** A message after a question whose service was not known: the two are read together, unless it says all by itself. */
function answerBack(
  part: QuestionPart,
  topic: Topic,
  { recognise, subjects, sense, askAbout }: FollowUpParts,
): QuestionPart {
  const isBare = sense.asksNothing(part.text);
  const asks = !isBare && part.intent !== OUTSIDE && part.intentConfidence >= OWN_CONFIDENCE;
  const isKnown = part.service !== null && part.serviceConfidence >= OWN_CONFIDENCE;
  if (asks && isKnown) return part;
  const text = `${topic.question}${hasHan(part.text) ? '，' : ' '}${part.text}`;
  const both = recognisePart(text, recognise, subjects);
  // What the two say together is a guess where the message is none of our business by itself.
  if (part.intent === OUTSIDE && both.serviceConfidence < OWN_CONFIDENCE) return part;
  const isOwn = isKnown && both.serviceConfidence < part.serviceConfidence;
  const subject = isOwn ? part : both;
  if (subject.service === null) return part;
  const intent = weighIntent(asks ? part : both, topic, isBare ? 'names' : 'points', recognise);
  const asked = isOwn && isBare ? askAbout(subject.matter ?? part.service ?? '', intent.intent, part.text) : null;
  return { ...subject, ...intent, text: asked ?? text, searchText: asked ?? text };
}

/**
 * Of matters worded alike for marks and patents (转让, 无效): the twin of the topic's service for the kind a message names (那商标的呢 after a
 * patent's assignment), and where it names none, the one for the topic's kind, unless the message is certain of itself.
 */
function ofRightKind(
  part: QuestionPart,
  topic: Topic,
  { subjects, kindNamed, pointsBack, slotWords }: FollowUpParts,
): QuestionPart {
  const [kind, own] = [kindOf(topic.service), kindOf(part.service)];
  const named = kindNamed(part.text);
  const twins = slotWords.servicesByRight
    .map((services) => Object.values(services))
    .find((ids) => ids.includes(topic.service ?? ''));
  const isSure = part.serviceConfidence >= OWN_CONFIDENCE;
  if (kind === null || named === kind) return part;
  if (named !== null) {
    const twin = twins?.find((id) => kindOf(id) === named);
    const isLike = (part.serviceProbabilities[twin ?? ''] ?? 0) >= SAME_KIND;
    return twin !== undefined && (isLike || (!isSure && pointsBack(part.text)))
      ? withSubject(part, twin, subjects)
      : part;
  }
  if (own === null || own === kind) return part;
  if (topic.service !== null && twins?.includes(part.service ?? '')) return withSubject(part, topic.service, subjects);
  const [alike] = Object.entries(part.serviceProbabilities)
    .filter(([id, probability]) => kindOf(id) === kind && probability >= SAME_KIND)
    .sort((left, right) => right[1] - left[1]);
  return alike === undefined ? part : withSubject(part, alike[0], subjects);
}

function withSubject(part: QuestionPart, id: string, subjects: SubjectLookup): QuestionPart {
  const within = subjects.within(id);
  const serviceConfidence = Math.max(part.serviceProbabilities[id] ?? 0, OWN_CONFIDENCE);
  return { ...part, service: within ?? id, matter: within === null ? null : id, serviceConfidence };
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

const OUTSIDE = 'out-of-scope';

type Subject = Pick<QuestionPart, 'service' | 'matter' | 'serviceConfidence' | 'serviceProbabilities'>;

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
