import { setTimeout as wait } from 'node:timers/promises';
import { ZhidaError } from '../domain/index.ts';
import type { Reranker } from '../ports/index.ts';
import { type Posted, postJson } from './http-reranker/post-json.ts';
import { readScores } from './http-reranker/read-scores.ts';

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_TRIES = 3;
/** Waited before the second try, and twice as long before the third, where the service does not say. */
const FIRST_WAIT_MS = 200;

/** A service that reranks as those of Jina and Cohere do. */
export interface RerankService {
  /** The address before `/rerank`, e.g. https://api.jina.ai/v1. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token; null for a service that needs none. */
  readonly apiKey: string | null;
  /** For one question, tries and waits included. */
  readonly timeoutMs: number;
  /** For how long a try may bring nothing: half of all by default, so that a silent one leaves time for another. */
  readonly idleTimeoutMs?: number;
}

/** Asks `POST {url}/rerank`; tries again when the service is overloaded or fails for a moment. */
export function createHttpReranker(service: RerankService): Reranker {
  const { url, model, apiKey, timeoutMs, idleTimeoutMs = timeoutMs / 2 } = service;
  const address = `${url.replace(/\/+$/u, '')}/rerank`;
  const headers: Record<string, string> = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };
  return {
    async rerank(question, texts, signal = new AbortController().signal) {
      signal.throwIfAborted();
      if (texts.length === 0) return [];
      const late = AbortSignal.timeout(timeoutMs);
      const body = { model, query: question, documents: texts, top_n: texts.length };
      const limits = { idleTimeoutMs, maxBytes: MAX_BYTES, signal: AbortSignal.any([late, signal]) };
      const posted = await persist(() => postJson(address, body, headers, limits), limits.signal, timeoutMs);
      signal.throwIfAborted();
      if (posted.kind === 'refused')
        throw unavailable(address, late.aborted ? `does not answer within ${timeoutMs} ms` : posted.reason);
      const scores = readScores(posted.text, texts.length);
      if (scores === null) throw unavailable(address, 'does not answer with one score for each text');
      return scores;
    },
  };
}

/** Tries until there is an answer, or another try is of no use, or there is no more time to wait for one. */
async function persist(post: () => Promise<Posted>, signal: AbortSignal, timeoutMs: number): Promise<Posted> {
  const endsAt = Date.now() + timeoutMs;
  for (let tries = 1; ; tries++) {
    const posted = await post();
    if (posted.kind === 'answered' || !posted.mayPass || tries === MAX_TRIES) return posted;
    const waitMs = posted.waitMs ?? FIRST_WAIT_MS * tries;
    if (Date.now() + waitMs >= endsAt) return posted;
    const isOver = await wait(waitMs, false, { signal }).catch(() => true);
    if (isOver) return posted;
  }
}

const unavailable = (address: string, what: string) =>
  new ZhidaError(
    'unavailable',
    `The reranking service ${new URL(address).host} ${what}; check RERANK_URL, RERANK_MODEL and RERANK_API_KEY.`,
  );
