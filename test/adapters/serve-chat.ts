import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** The body of a request for a chat completion. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly temperature?: number;
  readonly tools?: readonly { readonly function: { readonly name: string; readonly parameters: unknown } }[];
  readonly response_format?: { readonly type: string };
}

/** What the service does with one request. */
export type ChatAnswer = (response: ServerResponse, request: ChatRequest) => void;

/** A chat service that speaks as OpenAI's does, on this machine. */
export interface ChatService {
  readonly url: string;
  readonly requests: ChatRequest[];
  readonly headers: IncomingHttpHeaders[];
  /** What it does in place of answering: the next request takes the first, until none is left. */
  readonly misdeeds: ChatAnswer[];
  /** How many requests were broken off by whoever asked. */
  brokenOff(): number;
}

const JSON_HEAD = { 'content-type': 'application/json' };

function sendMessage(response: ServerResponse, message: object): void {
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', ...message } }];
  const body = { id: 'sample', object: 'chat.completion', created: 1, model: 'sample-model', choices };
  response.writeHead(200, JSON_HEAD).end(JSON.stringify(body));
}

/** Answers with words alone, as a service does that does not know what a form is. */
export const sayPlainly =
  (content: string): ChatAnswer =>
  (response) =>
    sendMessage(response, { content });

/** Answers in the way it was asked: by a call of the function, or with JSON. */
export const sayInForm =
  (text: string): ChatAnswer =>
  (response, { tools }) => {
    const [tool] = tools ?? [];
    const call = tool && { id: 'call', type: 'function', function: { name: tool.function.name, arguments: text } };
    sendMessage(response, call ? { content: null, tool_calls: [call] } : { content: text });
  };

/** Refuses as the service does, repeating what it should not. */
export const refuseChat =
  (status: number): ChatAnswer =>
  (response) => {
    response.writeHead(status, JSON_HEAD).end(JSON.stringify({ error: { message: 'no, sk-secret-key' } }));
  };

/** Opens a service that answers with `answer` and is closed when the test that asked for it ends. */
export async function openChatService(answer: ChatAnswer): Promise<ChatService> {
  const requests: ChatRequest[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const misdeeds: ChatAnswer[] = [];
  let brokenOff = 0;
  const server = createServer(async (request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) brokenOff++;
    });
    const body = (await json(request)) as ChatRequest;
    requests.push(body);
    headers.push(request.headers);
    if (request.url !== '/v1/chat/completions') response.writeHead(404).end();
    else (misdeeds.shift() ?? answer)(response, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, requests, headers, misdeeds, brokenOff: () => brokenOff };
}
