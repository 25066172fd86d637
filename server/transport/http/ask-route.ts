import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { AnswerQuestion } from '../../answering/index.ts';
import type { Conversations } from '../../conversation/index.ts';
import { localDateIn, parseLocalDate } from '../../domain/index.ts';
import type { Clock } from '../../ports/index.ts';
import { type AskRequest, askRequestSchema, describeIssues, type Reply } from '../../protocol/index.ts';
import { readOpening } from '../read-opening.ts';
import { splitReplyText } from '../split-reply-text.ts';
import { sendInvalidRequest, sendProblem } from './problem-document.ts';

/** What the ask route needs. */
export interface AskRouteParts {
  readonly answerQuestion: AnswerQuestion;
  readonly conversations: Conversations;
  readonly clock: Clock;
  readonly isCity: (id: string) => boolean;
}

/** `POST /api/v1/ask`: answers as JSON, or as server-sent events when `Accept` asks for them. Without a conversation id nothing is stored. */
export function createAskRoute(parts: AskRouteParts): RequestHandler {
  return async (request, response) => {
    const body = parseBody(request, response, parts.isCity);
    if (!body) return;
    const reply = await answer(body, parts);
    if (request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream') sendEvents(response, reply);
    else response.json(reply);
  };
}

function parseBody(request: Request, response: Response, isCity: (id: string) => boolean): AskRequest | null {
  if (!request.is('application/json')) {
    sendProblem(response, {
      status: 415,
      title: 'Unsupported media type',
      detail: 'Send the question as application/json.',
    });
    return null;
  }
  const parsed = askRequestSchema.safeParse(request.body);
  if (!parsed.success) {
    sendInvalidRequest(response, describeIssues(parsed.error.issues));
    return null;
  }
  if (parsed.data.city !== undefined && !isCity(parsed.data.city)) {
    const message = `city "${parsed.data.city}" is not known; leave it out or give the id of a city pack`;
    sendInvalidRequest(response, [{ path: 'city', message }]);
    return null;
  }
  return parsed.data;
}

async function answer(body: AskRequest, { answerQuestion, conversations, clock }: AskRouteParts): Promise<Reply> {
  const asOf = body.asOf === undefined ? null : parseLocalDate(body.asOf);
  const [city, language] = [body.city ?? null, body.language ?? null];
  if (body.conversationId === undefined)
    return (
      await answerQuestion({
        text: body.question,
        asOf: asOf ?? localDateIn(clock.now()),
        city,
        language,
        state: null,
        ...readOpening(body),
      })
    ).reply;
  const question = await conversations.receive({
    conversationId: body.conversationId,
    clientId: randomUUID(),
    text: body.question,
    asOf,
    city,
    language,
    ...readOpening(body),
  });
  return (await conversations.answer(question)).reply;
}

/** The socket's events over HTTP: reply:start, reply:delta..., reply:end. */
function sendEvents(response: Response, reply: Reply): void {
  response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
  const send = (event: string, data: unknown) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  send('reply:start', { conversationId: reply.conversationId });
  for (const text of splitReplyText(reply.text)) send('reply:delta', { text });
  send('reply:end', { reply });
  response.end();
}
