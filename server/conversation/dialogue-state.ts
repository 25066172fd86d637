import type { DialogueState } from '../domain/index.ts';
import type { StoredTurn } from '../ports/index.ts';
import type { Reply } from '../protocol/index.ts';

/** A reply as the transcript keeps it: with what the turn after it may refer to, which is nobody else's concern. */
export interface KeptReply {
  readonly reply: Reply;
  readonly state: DialogueState | null;
}

/** Writes a reply and the state after it as the body of a stored turn. */
export const writeKeptReply = ({ reply, state }: KeptReply): string => JSON.stringify({ ...reply, state });

/** Reads the body of a reply's turn. */
export function readKeptReply(body: string): KeptReply {
  const { state = null, ...reply } = JSON.parse(body) as Reply & { state?: DialogueState | null };
  return { reply, state };
}

/** What the next turn may refer to: it stands in the transcript beside the last reply, and so survives a restart. */
export function readDialogueState(turns: readonly StoredTurn[]): DialogueState | null {
  const last = turns.filter(({ role, body }) => role === 'assistant' && body !== null).at(-1);
  return last?.body ? readKeptReply(last.body).state : null;
}
