import { createHash } from 'node:crypto';
import { ZhidaError } from '../domain/index.ts';
import type { EmbeddingUse, ExternalEmbedding } from '../ports/index.ts';
import type { EmbeddingServiceAddress } from './openai-embedding-model/checked-embeddings.ts';
import { retryInTime } from './openai-embedding-model/retry-in-time.ts';

/** An embedding service and how it is asked. */
export interface EmbeddingServiceOptions extends EmbeddingServiceAddress {
  /** Until the whole answer to a request for passages has come. */
  readonly timeoutMs: number;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** Waits before another try; tests do not. */
  readonly wait?: (timeMs: number) => Promise<void>;
}

/** Somebody waits for a question: it is asked for once, and not for long. */
const QUERY_TIMEOUT_MS = 2_000;
const REQUESTS_AT_ONCE = 2;
const TRIES = 5;

const waitInTime = (timeMs: number) => new Promise<void>((resolve) => setTimeout(resolve, timeMs));

/** An embedding service as an external embedding. It is asked for nothing before the first text, and its key is in no message. */
export function createOpenaiEmbeddingModel(options: EmbeddingServiceOptions): ExternalEmbedding {
  const { url, model, dimensions, queryPrefix, passagePrefix, wait = waitInTime } = options;
  const ways = {
    passage: { tries: TRIES, timeoutMs: options.timeoutMs },
    query: { tries: 1, timeoutMs: Math.min(QUERY_TIMEOUT_MS, options.timeoutMs) },
  };
  // Half a second and forty megabytes that only those pay who use a service.
  const loading = import('./openai-embedding-model/checked-embeddings.ts').then(({ createCheckedEmbeddings }) => ({
    passage: createCheckedEmbeddings(options, ways.passage.timeoutMs),
    query: createCheckedEmbeddings(options, ways.query.timeoutMs),
  }));
  const embedBatch = async (texts: string[], use: EmbeddingUse) => {
    const clients = await loading;
    return retryInTime(() => clients[use].embedDocuments(texts), ways[use].tries, wait).catch((error: unknown) => {
      throw error instanceof ZhidaError ? error : describeFailure(error, url, ways[use].timeoutMs);
    });
  };
  const prefixes = { query: queryPrefix, passage: passagePrefix };
  const named = JSON.stringify([url, model, dimensions, queryPrefix, passagePrefix]);
  return {
    id: `service-${model}-${createHash('sha256').update(named).digest('hex').slice(0, 12)}`,
    origin: 'service',
    dimensions,
    async embed(texts, use) {
      const worded = texts.map((text) => prefixes[use] + text);
      return (await inParallel(cut(worded, options.batchSize), (batch) => embedBatch(batch, use))).flat();
    },
  };
}

const cut = (texts: readonly string[], size: number) =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => texts.slice(index * size, (index + 1) * size));

/** Works on a few at a time, in order; after a failure no further one is begun. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = items.entries();
  let hasFailed = false;
  const worker = async () => {
    for (const [index, item] of rest) {
      if (hasFailed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, worker));
  return results;
}

const REMEDIES: Readonly<Record<number, string>> = {
  400: 'check EMBEDDING_MODEL and EMBEDDING_DIMENSIONS; the texts may be too long for the model',
  401: 'check EMBEDDING_API_KEY',
  403: 'check EMBEDDING_API_KEY',
  404: 'check EMBEDDING_URL and EMBEDDING_MODEL',
  413: 'set EMBEDDING_BATCH lower, or let the service cut off what is too long',
  429: 'it asks for fewer requests; try again later, or raise the limit of the key',
};

/** A failure in words of our own: those of clients and services may hold the key, addresses of manuals, and what was sent. */
function describeFailure(error: unknown, url: string, timeoutMs: number): ZhidaError {
  const host = new URL(url).host;
  const status = error instanceof Error && 'status' in error ? Number(error.status) : Number.NaN;
  if (Number.isInteger(status)) {
    const remedy = REMEDIES[status] ?? (status >= 500 ? 'see its log, or try again later' : 'check EMBEDDING_URL');
    return new ZhidaError('unavailable', `The embedding service at ${host} answers with ${status}; ${remedy}.`);
  }
  return new ZhidaError(
    'unavailable',
    `The embedding service at ${host} cannot be reached or does not answer within ${timeoutMs / 1000} s; check EMBEDDING_URL and that it runs.`,
  );
}
