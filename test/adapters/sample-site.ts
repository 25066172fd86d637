import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a site answers to the requests for one path. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A web server of one test on this machine. */
export interface SampleSite {
  readonly origin: string;
  readonly host: string;
  /** The requests that came, but for those of robots.txt. */
  readonly requests: IncomingMessage[];
  /** Answers by path; a path that has none is answered with 404. */
  readonly answers: Map<string, Answer>;
}

/** Opens a site that is closed when the test that asked for it ends. */
export async function openSite(answers: Readonly<Record<string, Answer>> = {}): Promise<SampleSite> {
  const byPath = new Map(Object.entries(answers));
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') requests.push(request);
    const answer = byPath.get(path);
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `http://${host}`, host, requests, answers: byPath };
}

/** A page, as a server sends one. */
export const page =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

/** A status without a page. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end();
  };

/** One answer after the other; the last one stays. */
export function inTurn(...answers: readonly Answer[]): Answer {
  let asked = 0;
  return (response, request) => answers[Math.min(asked++, answers.length - 1)]?.(response, request);
}

/** A page that says its state, and that nothing has changed to one who knows it. */
export const remembered =
  (etag: string, answer: (headers: Readonly<Record<string, string>>) => Answer): Answer =>
  (response, request) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else answer({ etag })(response, request);
  };
