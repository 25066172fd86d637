import type { DialogueAct, GuardSignal, UnderstoodQuestion } from '../domain/index.ts';
import type { FixedReply } from '../knowledge/index.ts';
import { thresholds } from './thresholds.ts';

/** The families of statuses that answer an intent with a fixed reply. */
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  human: ['handed_over_requested'],
  smalltalk: ['small_talk'],
  about: ['about'],
  opinion: ['opinion'],
  'out-of-scope': ['out_of_scope_other_department', 'out_of_scope_foreign_law', 'out_of_scope_unrelated'],
  unsafe: ['guarded_harmful'],
  status: ['answered_status_query'],
};

/** The fixed replies to what a message does to the conversation itself. */
const REPLIES_TO_ACTS: Readonly<Record<DialogueAct, string>> = {
  restart: 'dialogue-restarted',
  forget: 'dialogue-forgotten',
  skip: 'dialogue-dropped',
  cancel: 'dialogue-dropped',
  neither: 'unanswerable-low-confidence',
};

/** The fixed reply for a guard signal, or for an intent that is answered the same whatever the corpus holds; null for every other question. */
export function chooseFixedReply(
  { guard, act, parts, domain }: UnderstoodQuestion,
  replies: readonly FixedReply[],
): FixedReply | null {
  if (guard !== null) return guardReply(guard, replies);
  if (act !== null) return requiredReply(REPLIES_TO_ACTS[act], replies);
  const [{ intent, intentConfidence, service, serviceConfidence }] = parts;
  // A clear service outweighs a guess that the question is none of ours.
  if (intent === 'out-of-scope' && service !== null && serviceConfidence >= thresholds.fixedReply) return null;
  if (intent === 'human' && intentConfidence < thresholds.handover) return null;
  return intentConfidence < thresholds.fixedReply ? null : fixedReplyFor(intent, domain, replies);
}

/** The fixed reply for a guard signal. Its absence is a fault of the corpus. */
export const guardReply = (signal: GuardSignal, replies: readonly FixedReply[]): FixedReply =>
  requiredReply(`guarded-${signal.replace('_', '-')}`, replies);

/** The fixed reply of an intent: that of the domain when there is one, else the general one; null for an intent without. */
export function fixedReplyFor(
  intent: string,
  domain: string | null,
  replies: readonly FixedReply[],
): FixedReply | null {
  const family = replies.filter(({ status }) => STATUSES[intent]?.includes(status));
  return (
    family.find((reply) => reply.domain !== null && reply.domain === domain) ??
    family.find((reply) => reply.domain === null) ??
    null
  );
}

/** A fixed reply that the flow cannot do without: its absence is a fault of the corpus, found by `corpus check`. */
export function requiredReply(id: string, replies: readonly FixedReply[]): FixedReply {
  const reply = replies.find((candidate) => candidate.id === id);
  if (!reply) throw new RangeError(`The fixed reply ${id} is missing from corpus/replies`);
  return reply;
}
