import type { DialogueState, QuestionPart } from '../domain/index.ts';
import type { SlotWords } from '../knowledge/index.ts';
import { isOnlySlotValue, readSlots } from './read-slots.ts';
import { joinName, type SubjectLookup } from './recognise-part.ts';

/** Below this a message is not sure of its own intent or service, and takes them from the turn before. */
const OWN_CONFIDENCE = 0.5;
/** How sure one is of what a follow-up takes over unchanged. */
const CARRIED_CONFIDENCE = 0.8;
/** Intents that stand for themselves whatever was said before. */
const SELF_CONTAINED = new Set(['human', 'smalltalk', 'about', 'unsafe', 'out-of-scope', 'opinion', 'policy']);

/**
 * Fills what a message leaves out from the turn before it: "那费用呢" keeps the service, "那外观呢" keeps the intent.
 * The message itself is recognised first; history only resolves what is missing.
 */
export function resolveFollowUp(
  part: QuestionPart,
  state: DialogueState | null,
  subjects: SubjectLookup,
  slotWords: SlotWords,
): QuestionPart {
  if (state === null) return part;
  if (isOnlySlotValue(part.text, slotWords)) return changeSlot(part, state, subjects, slotWords);
  const surelyElsewhere = SELF_CONTAINED.has(part.intent) && part.intentConfidence >= OWN_CONFIDENCE;
  if (surelyElsewhere) return part;
  const needsService = part.service === null || part.serviceConfidence < OWN_CONFIDENCE;
  const needsIntent = part.intentConfidence < OWN_CONFIDENCE || SELF_CONTAINED.has(part.intent);
  if (!needsService && !needsIntent) return part;
  const subject = needsService
    ? { service: state.service, matter: state.matter, ...carried(state, OWN_CONFIDENCE) }
    : part;
  const intent = needsIntent ? { intent: state.intent, intentConfidence: OWN_CONFIDENCE } : part;
  const text = needsService ? joinName(subjects.name(state.matter ?? state.service, part.text), part.text) : part.text;
  return {
    text,
    searchText: text,
    intent: intent.intent,
    intentConfidence: intent.intentConfidence,
    service: subject.service,
    matter: subject.matter,
    serviceConfidence: subject.serviceConfidence,
    serviceProbabilities: subject.serviceProbabilities,
  };
}

/** The question before, asked again for another value: of services that differ by right, the one for the right now named. */
function changeSlot(
  part: QuestionPart,
  state: DialogueState,
  subjects: SubjectLookup,
  slotWords: SlotWords,
): QuestionPart {
  const { right } = readSlots(part.text, { slotWords, cities: [] });
  const siblings = slotWords.servicesByRight.find((services) => Object.values(services).includes(state.service ?? ''));
  const sibling = right === undefined ? undefined : siblings?.[right];
  const subject =
    sibling === undefined ? { service: state.service, matter: state.matter } : { service: sibling, matter: null };
  const text = joinName(subjects.name(subject.matter ?? subject.service, part.text), part.text);
  return {
    ...part,
    text,
    searchText: text,
    ...subject,
    ...carried(subject, CARRIED_CONFIDENCE),
    intent: state.intent,
    intentConfidence: CARRIED_CONFIDENCE,
  };
}

/** How sure one is of a subject that the words themselves do not name. */
const carried = (
  { service, matter }: Pick<QuestionPart, 'service' | 'matter'>,
  confidence: number,
): Pick<QuestionPart, 'serviceConfidence' | 'serviceProbabilities'> => ({
  serviceConfidence: confidence,
  serviceProbabilities: Object.fromEntries([service, matter].filter((id) => id !== null).map((id) => [id, confidence])),
});
