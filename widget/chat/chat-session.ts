import type { MessageSend } from '../../server/protocol/index.ts';
import type { Language } from '../kit/language.ts';
import { randomId } from '../kit/random-id.ts';
import { type ChatSocket, openChatSocket } from './chat-socket.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import { type ConversationRecord, createConversationRecord } from './conversation-record.ts';
import type { Conversation, Exchange } from './conversation-state.ts';
import { createDelivery } from './deliver-questions.ts';
import type { FlowRequest } from './flow-link.ts';
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
  /** What the page says of itself: the matter it is about, or its address. */
  readonly page: () => MessageSend['page'] | null;
  readonly onChange: (conversation: Conversation) => void;
}

/** A conversation held over a socket: what is asked is delivered at least once, whatever the line does. */
export interface ChatSession {
  /** Asks in words; with a flow, begins or goes on with that one. */
  ask(question: string, flow?: FlowRequest): void;
  retry(clientId: string): void;
  startAgain(): void;
  end(): void;
}

/** Opens the line and takes up the conversation of this tab, if there is one. */
export function createChatSession(options: SessionOptions): ChatSession {
  const { server, memory, onChange } = options;
  const socket = openChatSocket(server);
  const record = createConversationRecord(onChange);
  const deliver = createDelivery({
    socket,
    record,
    memory,
    describe: (exchange) => describe(exchange, record.read(), options),
  });
  watchLine(socket, record, () => resume(socket, record, memory, deliver));
  listenForReplies(socket, record);
  return {
    ask(question, flow) {
      record.note({ kind: 'asked', clientId: randomId(), question, ...(flow && { flow }) });
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

/** What goes with a question beside its words. A number or a date given to a question is in the language of that question. */
function describe(
  { question, flow }: Exchange,
  { exchanges }: Conversation,
  { city, language, page }: SessionOptions,
): Pick<MessageSend, 'city' | 'language' | 'flow' | 'page'> {
  const last = exchanges.findLast(({ reply }) => reply !== null)?.reply;
  const [where, from] = [city(), page()];
  const hint = languageHint(question, last?.form ? last.language : language());
  return {
    ...(where && { city: where }),
    ...(hint && { language: hint }),
    ...(flow && { flow }),
    ...(from && { page: from }),
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
