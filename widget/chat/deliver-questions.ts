import type { MessageAcknowledgement, MessageSend } from '../../server/protocol/index.ts';
import type { ChatSocket } from './chat-socket.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import type { ConversationRecord } from './conversation-record.ts';
import type { Exchange } from './conversation-state.ts';

const ACKNOWLEDGE_WITHIN_MS = 8000;
const ATTEMPTS = 3;

/** What delivering needs to know. */
export interface DeliveryParts {
  readonly socket: ChatSocket;
  readonly record: ConversationRecord;
  readonly memory: ConversationMemory;
  /** What goes with a question beside its words. */
  readonly describe: (exchange: Exchange) => Pick<MessageSend, 'city' | 'language' | 'flow' | 'page'>;
}

/**
 * Makes a function that sends the waiting questions, one after the other: the first acknowledgement names the
 * conversation the next ones belong to. A question goes out again until it is acknowledged; the server answers a repeat once.
 */
export function createDelivery(parts: DeliveryParts): () => void {
  const { socket, record, describe } = parts;
  let isBusy = false;
  let attempts = 0;

  function deliver(): void {
    const { exchanges, line } = record.read();
    const next = exchanges.find(({ delivery, reply }) => delivery === 'waiting' && reply === null);
    // The line counts as open only when the earlier conversation is taken up: else a question would begin another.
    if (!next || isBusy || line !== 'open') return;
    const { clientId, question } = next;
    isBusy = true;
    attempts += 1;
    const message = { clientId, conversationId: record.read().id, text: question, ...describe(next) };
    socket.timeout(ACKNOWLEDGE_WITHIN_MS).emit('message:send', message, (error, result) => {
      isBusy = false;
      if (!error) settle(parts, clientId, result);
      else if (socket.connected && attempts >= ATTEMPTS) record.note({ kind: 'refused', clientId, problem: null });
      if (!error || attempts >= ATTEMPTS) attempts = 0;
      deliver();
    });
  }

  return deliver;
}

function settle({ record, memory }: DeliveryParts, clientId: string, result: MessageAcknowledgement): void {
  if (!result.ok) {
    record.note({ kind: 'refused', clientId, problem: result.problem.detail });
    return;
  }
  const { conversationId, offset } = result;
  record.note({ kind: 'acknowledged', clientId, conversationId, offset });
  const current = record.read().id;
  if (current !== null) memory.write(current);
}
