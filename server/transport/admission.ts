import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { sendProblem } from './http/problem-document.ts';

/**
 * Whether a page of `origin` may talk to this server. A request without an Origin is no page of another site; a page of this very
 * server may; others must be on the list. Browsers do not hold WebSockets to CORS, so the socket asks here too.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  try {
    return host !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Refuses requests from pages of sites that are not on the list, and lets those on it read the replies. */
export function createOriginGuard(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    if (!isAllowedOrigin(origin, host, allowed)) {
      sendProblem(response, {
        status: 403,
        title: 'Origin not allowed',
        detail: 'This site is not on the list of sites that may embed this service (ALLOWED_ORIGINS).',
      });
      return;
    }
    if (origin !== undefined)
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers': 'content-type',
        Vary: 'Origin',
      });
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}

/** The same for the handshake of a socket. */
export function admitHandshake(allowed: readonly string[]) {
  return (request: IncomingMessage, decide: (error: string | null | undefined, isAdmitted: boolean) => void): void =>
    decide(null, isAllowedOrigin(request.headers.origin, request.headers.host, allowed));
}

/** At most `perMinute` questions a minute from one address; more get 429 with the time to wait. */
export function createRateGuard(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) =>
      sendProblem(response, {
        status: 429,
        title: 'Too many questions',
        detail: 'Too many questions in a minute; please wait a little and ask again.',
      }),
  });
}
