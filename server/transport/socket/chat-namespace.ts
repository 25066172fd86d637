import type { Namespace, Socket } from 'socket.io';
import type { Conversations } from '../../conversation/index.ts';
import { ZhidaError } from '../../domain/index.ts';
import type { Logger, StoredTurn } from '../../ports/index.ts';
import {
  type ChatClientEvents,
  type ChatServerEvents,
  conversationResumeSchema,
  describeIssue,
  type EventProblem,
  messageSendSchema,
} from '../../protocol/index.ts';
import { readOpening } from '../read-opening.ts';
import { splitReplyText } from '../split-reply-text.ts';

type ChatSocket = Socket<ChatClientEvents, ChatServerEvents>;

/** What the chat namespace needs. */
export interface ChatParts {
  readonly conversations: Conversations;
  readonly isCity: (id: string) => boolean;
  readonly logger: Logger;
  /** Messages one socket may send in a minute. */
  readonly messagesPerMinute: number;
}

/** `/chat`: message:send is acknowledged once the message is durable, then reply:start, reply:delta..., reply:end follow. */
export function serveChat(namespace: Namespace<ChatClientEvents, ChatServerEvents>, parts: ChatParts): void {
  namespace.on('connection', (socket) => {
    const isWithinRate = createRateWindow(parts.messagesPerMinute);
    socket.on('message:send', (message, acknowledge) => {
      void receiveMessage(socket, message, toFunction(acknowledge), isWithinRate, parts);
    });
    socket.on('conversation:resume', (request, acknowledge) => {
      void resumeConversation(request, toFunction(acknowledge), parts);
    });
  });
}

/** A client may send anything in place of the acknowledgement; then nobody is told. */
function toFunction<T extends (result: never) => void>(acknowledge: T): T {
  return typeof acknowledge === 'function' ? acknowledge : ((() => undefined) as unknown as T);
}

async function receiveMessage(
  socket: ChatSocket,
  message: unknown,
  acknowledge: Parameters<ChatClientEvents['message:send']>[1],
  isWithinRate: () => boolean,
  { conversations, isCity, logger }: ChatParts,
): Promise<void> {
  const refuse = (problem: EventProblem) => acknowledge({ ok: false, problem });
  const parsed = messageSendSchema.safeParse(message);
  if (!parsed.success)
    return refuse({ title: 'Invalid message', detail: parsed.error.issues.map(describeIssue).join('; ') });
  if (!isWithinRate())
    return refuse({ title: 'Too many messages', detail: 'Too many messages in a minute; please wait a little.' });
  const { conversationId, clientId, text, city, language } = parsed.data;
  if (city !== undefined && !isCity(city))
    return refuse({ title: 'Invalid message', detail: `city "${city}" is not known` });
  try {
    const question = await conversations.receive({
      conversationId,
      clientId,
      text,
      asOf: null,
      city: city ?? null,
      language: language ?? null,
      ...readOpening(parsed.data),
    });
    acknowledge({ ok: true, conversationId: question.conversationId, offset: question.offset });
    await sendReply(socket, question, conversations);
  } catch (error) {
    logger.error('a message failed', { reason: error instanceof Error ? error.message : String(error) });
    refuse(describeFailure(error));
  }
}

async function sendReply(socket: ChatSocket, question: StoredTurn, conversations: Conversations): Promise<void> {
  const { conversationId, clientId } = question;
  socket.emit('reply:start', { conversationId, clientId });
  const { offset, reply } = await conversations.answer(question);
  for (const text of splitReplyText(reply.text)) socket.emit('reply:delta', { conversationId, clientId, text });
  socket.emit('reply:end', { conversationId, clientId, offset, reply });
}

async function resumeConversation(
  request: unknown,
  acknowledge: Parameters<ChatClientEvents['conversation:resume']>[1],
  { conversations, logger }: ChatParts,
): Promise<void> {
  const parsed = conversationResumeSchema.safeParse(request);
  if (!parsed.success)
    return acknowledge({
      ok: false,
      problem: { title: 'Invalid request', detail: parsed.error.issues.map(describeIssue).join('; ') },
    });
  try {
    acknowledge({ ok: true, turns: await conversations.resume(parsed.data.conversationId, parsed.data.afterOffset) });
  } catch (error) {
    logger.error('a conversation could not be resumed', {
      reason: error instanceof Error ? error.message : String(error),
    });
    acknowledge({ ok: false, problem: describeFailure(error) });
  }
}

/** What a visitor is told of a failure: never what broke inside. */
function describeFailure(error: unknown): EventProblem {
  const isStorage = error instanceof ZhidaError && error.code === 'storage-failed';
  return {
    title: isStorage ? 'Storage unavailable' : 'Internal error',
    detail: 'The service could not do this just now; please try again later.',
  };
}

/** Whether one more message is within `limit` in the last minute. */
function createRateWindow(limit: number): () => boolean {
  let times: number[] = [];
  return () => {
    const now = performance.now();
    times = times.filter((time) => now - time < 60_000);
    if (times.length >= limit) return false;
    times.push(now);
    return true;
  };
}
