import { createHash } from 'node:crypto';
import { OpenAIEmbeddings } from '@langchain/openai';
import { ZhidaError } from '../domain/index.ts';
import type { EmbeddingUse, ExternalEmbedding } from '../ports/index.ts';
import { retryInTime } from './openai-embedding-model/retry-in-time.ts';

/** An embedding service that speaks as OpenAI's does, and how it is asked. */
export interface EmbeddingServiceOptions {
  /** The address before `/embeddings`, such as `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  /** Sent to the service where it is set: some can shorten their vectors. */
  readonly dimensions: number | null;
  /** Texts of one request. */
  readonly batchSize: number;
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
  const clients = {
    passage: new CheckedEmbeddings(settings(options, ways.passage.timeoutMs)),
    query: new CheckedEmbeddings(settings(options, ways.query.timeoutMs)),
  };
  const embedBatch = (texts: string[], use: EmbeddingUse) =>
    retryInTime(() => clients[use].embedDocuments(texts), ways[use].tries, wait).catch((error: unknown) => {
      throw error instanceof ZhidaError ? error : describeFailure(error, url, ways[use].timeoutMs);
    });
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

/** LangChain's embeddings take the rows of an answer by their place and do not count them; here an answer must have a row for each text. */
class CheckedEmbeddings extends OpenAIEmbeddings {
  protected override async embeddingWithRetry(request: Parameters<OpenAIEmbeddings['embeddingWithRetry']>[0]) {
    const answer = await super.embeddingWithRetry(request);
    const rows: unknown = answer?.data;
    const wanted = request.input.length;
    if (!Array.isArray(rows) || rows.length !== wanted || rows.some((row) => typeof row !== 'object' || row === null))
      throw new ZhidaError(
        'embedding-mismatch',
        `The embedding service gave ${Array.isArray(rows) ? rows.length : 'no'} vectors for ${wanted} texts; check EMBEDDING_URL and EMBEDDING_MODEL, or set EMBEDDING_BATCH lower.`,
      );
    return { ...answer, data: [...answer.data].sort((left, right) => (left.index ?? 0) - (right.index ?? 0)) };
  }
}

function settings({ url, model, apiKey, dimensions, batchSize }: EmbeddingServiceOptions, timeoutMs: number) {
  return {
    model,
    // The client insists on a key; services without one pass over it.
    apiKey: apiKey ?? 'none',
    batchSize,
    ...(dimensions === null ? {} : { dimensions }),
    // Many services that speak this language know no other encoding.
    encodingFormat: 'float' as const,
    stripNewLines: false,
    maxConcurrency: REQUESTS_AT_ONCE,
    maxRetries: 0,
    configuration: {
      baseURL: url,
      // Otherwise taken from the environment and sent along, whoever the service is.
      organization: null,
      project: null,
      logLevel: 'off' as const,
      // The client's own time limit ends when the head of the answer has come.
      fetch: (address: string | URL | Request, init?: RequestInit) => {
        const late = AbortSignal.timeout(timeoutMs);
        return fetch(address, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, late]) : late });
      },
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
