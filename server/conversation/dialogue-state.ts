import type { DialogueState } from '../domain/index.ts';
import type { StoredTurn } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';

/** What the next turn may refer to, read from the transcript, so that it survives a restart: the last subject spoken of, and the misses in a row. */
export function readDialogueState(turns: readonly StoredTurn[]): DialogueState | null {
  const replies = turns
    .filter(({ role, body }) => role === 'assistant' && body !== null)
    .map(({ body }) => JSON.parse(body ?? '') as Reply);
  const last = replies.filter(({ service }) => service !== null).at(-1);
  if (!last) return null;
  const lastAnswered = replies.findLastIndex(({ completeness }) => completeness !== 'none');
  return {
    intent: last.intent,
    service: last.service,
    matter: last.matter,
    slots: last.slots,
    misses: replies.length - 1 - lastAnswered,
  };
}
