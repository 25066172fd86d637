import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { characterRow } from '../doubles/character-row.ts';

/** The body of a request for embeddings. */
export interface EmbeddingRequest {
  readonly model: string;
  readonly input: readonly string[];
  readonly encoding_format?: string;
  readonly dimensions?: number;
}

/** What the service does with one request. */
export type ServiceAnswer = (response: ServerResponse, request: EmbeddingRequest) => void;

/** A service that speaks as OpenAI's does, on this machine. */
export interface EmbeddingService {
  readonly url: string;
  readonly requests: EmbeddingRequest[];
  readonly headers: IncomingHttpHeaders[];
  /** What it does in place of counting characters: the next request takes the first, until none is left. */
  readonly misdeeds: ServiceAnswer[];
  /** How many requests it worked on at once, at most. */
  mostAtOnce(): number;
}

/** Sends rows as the service does. */
export function sendRows(response: ServerResponse, rows: readonly unknown[], indexes = rows.map((_, index) => index)) {
  const data = rows.map((embedding, place) => ({ object: 'embedding', index: indexes[place], embedding }));
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data }));
}

/** Sends an error as the service does. */
export const refuse =
  (status: number, headers: Readonly<Record<string, string>> = {}): ServiceAnswer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'no, sk-secret-key', type: 'sample', code: null } }));
  };

/** Opens a service that is closed when the test that asked for it ends. */
export async function openEmbeddingService(): Promise<EmbeddingService> {
  const requests: EmbeddingRequest[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const misdeeds: ServiceAnswer[] = [];
  let atOnce = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    most = Math.max(most, ++atOnce);
    response.on('close', () => atOnce--);
    const body = (await json(request)) as EmbeddingRequest;
    requests.push(body);
    headers.push(request.headers);
    if (request.url !== '/v1/embeddings') response.writeHead(404).end();
    else (misdeeds.shift() ?? ((_, { input }) => sendRows(response, input.map(characterRow))))(response, body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, requests, headers, misdeeds, mostAtOnce: () => most };
}
