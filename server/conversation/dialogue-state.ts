import { nextState } from '../answering/index.ts';
import type { DialogueState } from '../domain/index.ts';
import type { StoredTurn } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';

/** What the next turn may refer to, read from the transcript, so that it survives a restart. */
export function readDialogueState(turns: readonly StoredTurn[]): DialogueState | null {
  return turns
    .filter(({ role, body }) => role === 'assistant' && body !== null)
    .map(({ body }) => JSON.parse(body ?? '') as Reply)
    .reduce<DialogueState | null>((state, reply) => nextState(reply, state), null);
}
