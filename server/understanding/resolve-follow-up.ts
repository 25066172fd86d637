import type { DialogueState, QuestionPart } from '../domain/index.ts';
import type { SubjectLookup } from './recognise-part.ts';

/** Below this a message is not sure of its own intent or service, and takes them from the turn before. */
const OWN_CONFIDENCE = 0.5;
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
): QuestionPart {
  if (state === null) return part;
  const surelyElsewhere = SELF_CONTAINED.has(part.intent) && part.intentConfidence >= OWN_CONFIDENCE;
  if (surelyElsewhere) return part;
  const needsService = part.service === null || part.serviceConfidence < OWN_CONFIDENCE;
  const needsIntent = part.intentConfidence < OWN_CONFIDENCE || SELF_CONTAINED.has(part.intent);
  if (!needsService && !needsIntent) return part;
  const subject = needsService
    ? { service: state.service, matter: state.matter, serviceConfidence: OWN_CONFIDENCE }
    : part;
  const intent = needsIntent ? { intent: state.intent, intentConfidence: OWN_CONFIDENCE } : part;
  const name = needsService ? (subjects.name(state.matter ?? state.service) ?? '') : '';
  return {
    text: `${name}${part.text}`,
    searchText: `${name}${part.text}`,
    intent: intent.intent,
    intentConfidence: intent.intentConfidence,
    service: subject.service,
    matter: subject.matter,
    serviceConfidence: subject.serviceConfidence,
  };
}
