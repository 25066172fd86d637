import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { sharedCharacters } from '../../doubles/sharing-reranker.ts';

/** A request as the service got it. */
export interface RerankRequest {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: { model: string; query: string; documents: string[]; top_n: number };
}

/** Answers one request. */
export type AnswerRerank = (request: RerankRequest, response: ServerResponse) => void;

/** Answers as such services do: best first, scored by shared characters. */
export const answerWell: AnswerRerank = ({ body }, response) => {
  const results = body.documents
    .map((document, index) => ({ index, relevance_score: sharedCharacters(body.query, document) / 10 }))
    .sort((left, right) => right.relevance_score - left.relevance_score);
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ model: body.model, results, usage: {} }));
};

export const answerJson =
  (value: unknown): AnswerRerank =>
  (_, response) =>
    void response.end(JSON.stringify(value));

export const answerStatus =
  (status: number, headers: Readonly<Record<string, string>> = {}): AnswerRerank =>
  (_, response) =>
    void response.writeHead(status, headers).end('no');

/** A service on this machine that answers each request by the next of `answers`, and further ones by the last. It is closed when the test ends. */
export async function serveRerank(...answers: readonly AnswerRerank[]) {
  const requests: RerankRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    requests.push(request);
    (answers[requests.length - 1] ?? answers.at(-1) ?? answerWell)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, requests };
}

async function readRequest(incoming: IncomingMessage): Promise<RerankRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const { url: path, headers } = incoming;
  return { path, authorization: headers.authorization, body: JSON.parse(Buffer.concat(pieces).toString('utf8')) };
}
