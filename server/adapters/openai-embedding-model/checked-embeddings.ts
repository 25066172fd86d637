import { OpenAIEmbeddings } from '@langchain/openai';
import { ZhidaError } from '../../domain/index.ts';

/** An embedding service that speaks as OpenAI's does. */
export interface EmbeddingServiceAddress {
  /** The address before `/embeddings`, such as `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  /** Sent to the service where it is set: some can shorten their vectors. */
  readonly dimensions: number | null;
  /** Texts of one request. */
  readonly batchSize: number;
}

/** More wait for their turn, so that a rush does not open connections without end. */
const QUESTIONS_AT_ONCE = 64;

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

/** A client that makes one try, which ends when its whole answer has not come in time. */
export function createCheckedEmbeddings(
  { url, model, apiKey, dimensions, batchSize }: EmbeddingServiceAddress,
  timeoutMs: number,
): OpenAIEmbeddings {
  return new CheckedEmbeddings({
    model,
    // The client insists on a key; services without one pass over it.
    apiKey: apiKey ?? 'none',
    batchSize,
    ...(dimensions === null ? {} : { dimensions }),
    // Many services that speak this language know no other encoding.
    encodingFormat: 'float',
    stripNewLines: false,
    // Two unless set: the third who asks would wait for the first.
    maxConcurrency: QUESTIONS_AT_ONCE,
    maxRetries: 0,
    configuration: {
      baseURL: url,
      // Otherwise taken from the environment and sent along, whoever the service is.
      organization: null,
      project: null,
      logLevel: 'off',
      // The client's own time limit ends when the head of the answer has come.
      fetch: (address: string | URL | Request, init?: RequestInit) => {
        const late = AbortSignal.timeout(timeoutMs);
        return fetch(address, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, late]) : late });
      },
    },
  });
}
