import type { DialogueState } from '../domain/index.ts';
import type { Reply } from '../protocol/index.ts';

/**
 * What the turn after a reply may refer to: the last subject spoken of, what was asked of it, and the misses in a row.
 * Small talk, messages without a question and the like leave the subject of the conversation as it was.
 */
export function nextState(reply: Reply, before: DialogueState | null): DialogueState | null {
  const misses = reply.completeness === 'none' ? (before?.misses ?? 0) + 1 : 0;
  const namesNothing = reply.parts.length === 0 || (reply.service === null && reply.kind !== 'clarification');
  if (namesNothing && before !== null) return { ...before, misses, language: reply.language };
  return {
    intent: reply.intent,
    service: reply.service,
    matter: reply.matter,
    slots: reply.slots,
    misses,
    language: reply.language,
  };
}
