import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Problem } from '../../protocol/index.ts';

/** Most bytes of address and headers. 500 characters take up to 6 kB as browsers write them; a query of several times as many is still told so by name. */
export const MAX_HEADER_BYTES = 32 * 1024;

/** What Node could not read, by the code of its error; no route ever sees such a request. */
const UNREAD: Readonly<Record<string, Omit<Problem, 'type'>>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: 'Request header fields too large',
    detail: `The address and headers of the request are longer than ${MAX_HEADER_BYTES / 1024} kB; write less into the address.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: 'Request timeout',
    detail: 'The request did not arrive in time; send it again.',
  },
};

const MALFORMED: Omit<Problem, 'type'> = {
  status: 400,
  title: 'Invalid request',
  detail: 'The request is not valid HTTP; correct the program that sends it.',
};

/** Answers requests that are too long, too late or no HTTP with a problem document, and closes their connections. */
export function refuseUnreadable(server: Server): void {
  const answered = new WeakSet<Duplex>();
  server.on('request', (_, response) => {
    const { socket } = response;
    if (!socket) return;
    answered.add(socket);
    response.once('close', () => answered.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Whoever is still sending is let finish, so that the answer is read. What is already being answered must not get a second beginning.
    if (socket.writable && !answered.has(socket)) socket.end(writeResponse(UNREAD[error.code ?? ''] ?? MALFORMED));
    else if (!socket.writableEnded || error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy(error);
  });
}

function writeResponse(problem: Omit<Problem, 'type'>): string {
  const body = JSON.stringify({ type: 'about:blank', ...problem });
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
