import type { Language } from '../kit/language.ts';
import { randomId } from '../kit/random-id.ts';
import { type ChatSocket, openChatSocket } from './chat-socket.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import { type ConversationRecord, createConversationRecord } from './conversation-record.ts';
import type { Conversation } from './conversation-state.ts';
import { createDelivery } from './deliver-questions.ts';
import { languageHint } from './language-hint.ts';

const RESUME_WITHIN_MS = 8000;
const KNOCK_AGAIN_AFTER_MS = 5000;
/** Failed attempts after which the visitor is told that there is no line. */
const ATTEMPTS_BEFORE_OFFLINE = 2;

/** Where the session reaches the server, and what it may keep. */
export interface SessionOptions {
  /** The address widget.js came from, ending in a slash. */
  readonly server: string;
  readonly memory: ConversationMemory;
  readonly city: () => string | null;
  readonly language: () => Language;
  readonly onChange: (conversation: Conversation) => void;
}

/** A conversation held over a socket: what is asked is delivered at least once, whatever the line does. */
export interface ChatSession {
  ask(question: string): void;
  retry(clientId: string): void;
  startAgain(): void;
  end(): void;
}

/** Opens the line and takes up the conversation of this tab, if there is one. */
export function createChatSession({ server, memory, city, language, onChange }: SessionOptions): ChatSession {
  const socket = openChatSocket(server);
  const record = createConversationRecord(onChange);
  const deliver = createDelivery({
    socket,
    record,
    memory,
    describe({ question }) {
      const [where, hint] = [city(), languageHint(question, language())];
      return { ...(where && { city: where }), ...(hint && { language: hint }) };
    },
  });
  watchLine(socket, record, () => resume(socket, record, memory, deliver));
  listenForReplies(socket, record);
  return {
    ask(question) {
      record.note({ kind: 'asked', clientId: randomId(), question });
      deliver();
    },
    retry(clientId) {
      record.note({ kind: 'retried', clientId });
      deliver();
    },
    startAgain() {
      memory.clear();
      record.note({ kind: 'cleared' });
    },
    end: () => void socket.disconnect(),
  };
}

function watchLine(socket: ChatSocket, record: ConversationRecord, onOpen: () => void): void {
  let failures = 0;
  socket.on('connect', () => {
    failures = 0;
    onOpen();
  });
  socket.on('disconnect', (reason) => {
    record.note({ kind: 'line', line: 'reconnecting' });
    // A server that shuts down cleanly says so, and the client then waits to be told to come back.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), KNOCK_AGAIN_AFTER_MS);
  });
  socket.on('connect_error', () => {
    failures += 1;
    if (failures >= ATTEMPTS_BEFORE_OFFLINE) record.note({ kind: 'line', line: 'offline' });
    // When the server itself turned us away, the client does not try again by itself.
    if (!socket.active) setTimeout(() => socket.connect(), KNOCK_AGAIN_AFTER_MS);
  });
}

/** Fetches what was missed, then sends what is still without a reply. */
function resume(socket: ChatSocket, record: ConversationRecord, memory: ConversationMemory, deliver: () => void): void {
  const { id, offset, exchanges } = record.read();
  // A question asked before the line stood belongs to the conversation of this tab all the same.
  const conversationId = id ?? memory.read();
  const sendRest = () => {
    record.note({ kind: 'reconnected' });
    deliver();
  };
  if (conversationId === null) {
    sendRest();
    return;
  }
  const request = { conversationId, afterOffset: exchanges.some(({ reply }) => reply) ? offset : 0 };
  socket.timeout(RESUME_WITHIN_MS).emit('conversation:resume', request, (error, result) => {
    if (!error && result.ok) record.note({ kind: 'resumed', conversationId, turns: result.turns });
    // A conversation the server no longer keeps is left without a word: the visitor can do nothing about it.
    if (!error && !result.ok) {
      memory.clear();
      record.note({ kind: 'forgotten' });
    }
    sendRest();
  });
}

function listenForReplies(socket: ChatSocket, { note }: ConversationRecord): void {
  socket.on('reply:start', ({ clientId }) => note({ kind: 'started', clientId }));
  socket.on('reply:delta', ({ clientId, text }) => note({ kind: 'streamed', clientId, text }));
  socket.on('reply:end', ({ clientId, offset, reply }) => note({ kind: 'ended', clientId, offset, reply }));
}
