import { ZhidaError } from '../domain/index.ts';
import type { LanguageModel, StructuredRequest } from '../ports/index.ts';
import type { AskChat, ChatServiceAddress, StructuredOutputWay } from './openai-language-model/chat-client.ts';

/** A chat service and how it is asked. */
export interface ChatServiceOptions extends ChatServiceAddress {
  /** The way its answers are given their form; `auto` finds one that it knows. */
  readonly structuredOutput: StructuredOutputWay | 'auto';
}

/** From the way that most services know to the one that promises least. */
const WAYS: readonly StructuredOutputWay[] = ['function-calling', 'json-schema', 'json-mode'];
/** What services say to a way of asking that they do not know. */
const UNKNOWN_TO_THEM = new Set([400, 404, 422, 501]);

/**
 * A chat service as a language model. Somebody waits: it is asked once. Only where it does not know the way it was asked in is the next one tried, and
 * the way it knows is kept for the next request.
 */
export function createOpenaiLanguageModel(options: ChatServiceOptions): LanguageModel {
  const { url, model, structuredOutput } = options;
  // Half a second and forty megabytes that only those pay who use a service.
  const loading = import('./openai-language-model/chat-client.ts').then(({ createChatClient }) =>
    createChatClient(options),
  );
  const ways = structuredOutput === 'auto' ? WAYS : [structuredOutput];
  let known = 0;
  const waysFromKnown = () => ways.map((_, step) => (known + step) % ways.length);
  return {
    id: model,
    async structured(request) {
      const ask = await loading;
      let failure = mismatch(url);
      for (const place of waysFromKnown()) {
        request.signal.throwIfAborted();
        const told = await askIn(ways[place] ?? 'json-mode', request, ask, url);
        if (told.kind === 'answered') return checkForm(told.answer, request, url);
        failure = told.failure;
        known = (place + 1) % ways.length;
      }
      throw failure;
    },
  };
}

type Told =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'way-unknown'; readonly failure: ZhidaError };

async function askIn<T>(
  way: StructuredOutputWay,
  request: StructuredRequest<T>,
  ask: AskChat,
  url: string,
): Promise<Told> {
  try {
    const answer = await ask(way, request);
    const isThere = answer !== null && answer !== undefined;
    return isThere ? { kind: 'answered', answer } : { kind: 'way-unknown', failure: mismatch(url) };
  } catch (error) {
    request.signal.throwIfAborted();
    const failure = describeFailure(error, url);
    if (failure.code === 'model-mismatch' || UNKNOWN_TO_THEM.has(statusOf(error)))
      return { kind: 'way-unknown', failure };
    throw failure;
  }
}

function checkForm<T>(answer: unknown, { schema }: StructuredRequest<T>, url: string): T {
  const checked = schema.safeParse(answer);
  if (!checked.success) throw mismatch(url);
  return checked.data;
}

const mismatch = (url: string) =>
  new ZhidaError(
    'model-mismatch',
    `The language model at ${new URL(url).host} does not answer in the form that was asked for; check MODEL_URL, MODEL_NAME and MODEL_STRUCTURED_OUTPUT.`,
  );

const REMEDIES: Readonly<Record<number, string>> = {
  400: 'check MODEL_NAME and MODEL_STRUCTURED_OUTPUT',
  401: 'check MODEL_API_KEY',
  403: 'check MODEL_API_KEY',
  404: 'check MODEL_URL and MODEL_NAME',
  429: 'it asks for fewer requests; raise the limit of the key',
};

const statusOf = (error: unknown) => (error instanceof Error && 'status' in error ? Number(error.status) : Number.NaN);

/** A failure in words of our own: those of clients and services may hold the key, addresses of manuals, and what was sent. */
function describeFailure(error: unknown, url: string): ZhidaError {
  const status = statusOf(error);
  const { host } = new URL(url);
  if (Number.isInteger(status)) {
    const remedy = REMEDIES[status] ?? (status >= 500 ? 'see its log' : 'check MODEL_URL');
    return new ZhidaError('unavailable', `The language model at ${host} answers with ${status}; ${remedy}.`);
  }
  if (isUnreadable(error)) return mismatch(url);
  return new ZhidaError(
    'unavailable',
    `The language model at ${host} cannot be reached or breaks off; check MODEL_URL and that it runs.`,
  );
}

/** What the client throws over a whole answer that it cannot read. An answer that broke off is told apart by its cause. */
const isUnreadable = (error: unknown) =>
  error instanceof SyntaxError || (error instanceof TypeError && error.cause === undefined);
