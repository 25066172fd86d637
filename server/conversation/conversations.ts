import { createHash } from 'node:crypto';
import type { AnswerQuestion } from '../answering/index.ts';
import {
  type FlowRequest,
  type HostPage,
  type Language,
  type LocalDate,
  localDateIn,
  type Slots,
} from '../domain/index.ts';
import { maskForKeeping } from '../language/index.ts';
import type { Clock, ConversationStore, Logger, StoredTurn } from '../ports/index.ts';
import type { Reply, TranscriptTurn } from '../protocol/index.ts';
import type { GuardMessage } from '../understanding/index.ts';
import { type KeptReply, readDialogueState, readKeptReply, writeKeptReply } from './dialogue-state.ts';

/** A visitor's message as it arrives. */
export interface IncomingMessage {
  readonly conversationId: string | null;
  /** The client's own id of this message: a repeat is stored and answered once. */
  readonly clientId: string;
  readonly text: string;
  readonly asOf: LocalDate | null;
  readonly city: string | null;
  readonly language: Language | null;
  /** The guided flow it asks for by id; none when left out. */
  readonly flow?: FlowRequest | null;
  /** The page it comes from; none when left out. */
  readonly page?: HostPage | null;
}

/** How a question was asked, kept with it so that it can be answered after a restart. */
interface AskedWith {
  readonly asOf: LocalDate;
  readonly city: string | null;
  readonly language: Language | null;
  readonly flow?: FlowRequest;
  readonly page?: HostPage;
}

/** Conversations: what was asked is durable before it is acknowledged, and answered once. */
export interface Conversations {
  /** Guards and stores a message: what may be kept of it. When this returns, that survives anything; then it may be acknowledged. */
  receive(message: IncomingMessage): Promise<StoredTurn>;
  /** Answers a stored message and stores the reply; a message answered before gives that reply again. */
  answer(question: StoredTurn): Promise<{ readonly offset: number; readonly reply: Reply }>;
  /** The lines after an offset; a question left without a reply is answered first. */
  resume(conversationId: string, afterOffset: number): Promise<readonly TranscriptTurn[]>;
  /** Answers every stored question that has no reply: what a restart does first. Returns how many. */
  answerPending(): Promise<number>;
}

/** What conversations need. `apologise` is the reply when answering breaks: the visitor always gets one. */
export interface ConversationParts {
  readonly store: ConversationStore;
  readonly answerQuestion: AnswerQuestion;
  readonly guardMessage: GuardMessage;
  readonly apologise: (asOf: LocalDate) => Reply;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** take-turn: guard -> append question -> (acknowledge) -> answer -> append reply -> (send). */
export function createConversations(parts: ConversationParts): Conversations {
  const underway = new Map<string, ReturnType<Conversations['answer']>>();
  // What serves the turn alone (addresses of businesses, what must not be kept) lives until it is answered, and never on disk.
  const turnTexts: TurnTexts = new Map();
  // A message sent again while its first copy is being answered waits for that answer.
  const answerOnce: Conversations['answer'] = (question) => {
    const key = keyOf(question);
    const text = turnTexts.get(key) ?? question.text;
    const answering =
      underway.get(key) ??
      answer(question, text, parts).finally(() => {
        underway.delete(key);
        turnTexts.delete(key);
      });
    underway.set(key, answering);
    return answering;
  };
  return {
    receive: (message) => receive(message, parts, turnTexts),
    answer: answerOnce,
    resume: (conversationId, afterOffset) => resume(conversationId, afterOffset, parts, answerOnce),
    answerPending: () => answerPending(parts, answerOnce),
  };
}

/** What was asked, by the key of its turn, where that is not what is kept. */
type TurnTexts = Map<string, string>;

const keyOf = ({ conversationId, clientId }: StoredTurn) => `${conversationId} ${clientId}`;

/** The conversation a first message opens: drawn from the message's own id, so that the message sent again opens no second one (UUID version 8, RFC 9562). */
function firstConversationId(clientId: string): string {
  const digest = createHash('sha256').update(`conversation ${clientId}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

async function receive(
  message: IncomingMessage,
  { store, clock, guardMessage }: ConversationParts,
  turnTexts: TurnTexts,
): Promise<StoredTurn> {
  const at = clock.now();
  const guarded = guardMessage(message.text);
  const language = message.language ?? guarded.language;
  const { flow, page } = message;
  const asked: AskedWith = {
    asOf: message.asOf ?? localDateIn(at),
    city: message.city,
    language,
    ...(flow ? { flow: { ...flow, values: maskedSlots(flow.values) } } : {}),
    ...(page ? { page } : {}),
  };
  const turn = await store.append({
    conversationId: message.conversationId ?? firstConversationId(message.clientId),
    role: 'visitor',
    clientId: message.clientId,
    text: guarded.kept,
    body: JSON.stringify(asked),
    at: at.toISOString(),
  });
  // A repeat gets the line that was stored first, which may hold another text.
  if (guarded.text !== guarded.kept && turn.text === guarded.kept) turnTexts.set(keyOf(turn), guarded.text);
  return turn;
}

/** Values as they may be kept. */
const maskedSlots = (slots: Slots): Slots =>
  Object.fromEntries(
    Object.entries(slots).map(([slot, value]) => [slot, typeof value === 'string' ? maskForKeeping(value) : value]),
  );

async function answer(
  question: StoredTurn,
  text: string,
  parts: ConversationParts,
): Promise<{ offset: number; reply: Reply }> {
  const { store, clock } = parts;
  const turns = await store.read(question.conversationId, 0);
  const known = turns.find(({ role, clientId }) => role === 'assistant' && clientId === question.clientId);
  if (known) return readReply(known);
  const earlier = turns.filter(({ offset }) => offset < question.offset);
  const { conversationId, clientId } = question;
  const { reply: answered, state } = await answerOrApologise(question, text, earlier, parts);
  const reply = { ...answered, conversationId };
  return readReply(
    await store.append({
      conversationId,
      clientId,
      role: 'assistant',
      text: reply.text,
      body: writeKeptReply({ reply, state }),
      at: clock.now().toISOString(),
    }),
  );
}

async function answerOrApologise(
  question: StoredTurn,
  text: string,
  earlier: readonly StoredTurn[],
  { answerQuestion, apologise, logger }: ConversationParts,
): Promise<KeptReply> {
  const state = readDialogueState(earlier);
  const asked = JSON.parse(question.body ?? '{}') as AskedWith;
  try {
    return await answerQuestion({ text, ...asked, state });
  } catch (error) {
    logger.error('a question could not be answered', {
      reason: reasonOf(error, text),
    });
    return { reply: apologise(asked.asOf), state };
  }
}

/** Why answering broke. What was asked is not for the log, though the error of a service may quote it. */
function reasonOf(error: unknown, text: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.includes(text) ? reason.replaceAll(text, '…') : reason;
}

async function resume(
  conversationId: string,
  afterOffset: number,
  parts: ConversationParts,
  answerOnce: Conversations['answer'],
): Promise<readonly TranscriptTurn[]> {
  const turns = await parts.store.read(conversationId, 0);
  const answered = new Set(turns.filter(({ role }) => role === 'assistant').map(({ clientId }) => clientId));
  for (const turn of turns) if (turn.role === 'visitor' && !answered.has(turn.clientId)) await answerOnce(turn);
  return (await parts.store.read(conversationId, afterOffset)).map(toTranscriptTurn);
}

async function answerPending(parts: ConversationParts, answerOnce: Conversations['answer']): Promise<number> {
  const pending = await parts.store.unanswered();
  for (const question of pending) await answerOnce(question);
  return pending.length;
}

function readReply({ offset, body }: StoredTurn): { offset: number; reply: Reply } {
  return { offset, reply: readKeptReply(body ?? '').reply };
}

function toTranscriptTurn({ offset, role, text, clientId, body, at }: StoredTurn): TranscriptTurn {
  return {
    offset,
    role,
    text,
    clientId,
    reply: role === 'assistant' && body !== null ? readKeptReply(body).reply : null,
    at,
  };
}
