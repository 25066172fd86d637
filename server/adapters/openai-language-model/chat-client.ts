import { AsyncLocalStorage } from 'node:async_hooks';
import { AsyncLocalStorageProviderSingleton } from '@langchain/core/singletons';
import { ChatOpenAICompletions } from '@langchain/openai';
import { z } from 'zod';
import type { StructuredRequest } from '../../ports/index.ts';

/** A chat service that speaks as OpenAI's `/chat/completions` does. */
export interface ChatServiceAddress {
  /** The address before `/chat/completions`, such as `http://127.0.0.1:8080/v1`. */
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
}

/** How a service is made to keep a form: as the arguments of a function, by a schema of its answer, or by JSON with the form written out. */
export type StructuredOutputWay = 'function-calling' | 'json-schema' | 'json-mode';

/** Asks once. Gives what the service put into the form, unchecked; nothing, or an error of the client, where it put nothing into it. */
export type AskChat = (way: StructuredOutputWay, request: StructuredRequest<unknown>) => Promise<unknown>;

const METHODS = {
  'function-calling': 'functionCalling',
  'json-schema': 'jsonSchema',
  'json-mode': 'jsonMode',
} as const;

/**
 * Has LangChain work without a tracer: where LANGSMITH_TRACING stands in the environment it would send every request and answer to another service, and
 * no option of its clients says no to it. What runs within a run that is not traced is not traced either.
 */
function untraced<T>(work: () => T): T {
  AsyncLocalStorageProviderSingleton.initializeGlobalInstance(new AsyncLocalStorage());
  return AsyncLocalStorageProviderSingleton.runWithConfig(undefined, work);
}

/** A client that makes one try. It goes nowhere but to the address it was given, and asks for nothing else. */
export function createChatClient({ url, model, apiKey }: ChatServiceAddress): AskChat {
  // ChatOpenAI would choose another interface of OpenAI's own for some names of models.
  const chat = new ChatOpenAICompletions({
    model,
    // The client insists on a key; services without one pass over it.
    apiKey: apiKey ?? 'none',
    temperature: 0,
    maxRetries: 0,
    configuration: {
      baseURL: url,
      // Otherwise taken from the environment and sent along, whoever the service is.
      organization: null,
      project: null,
      logLevel: 'off',
      // What was asked is for this address alone, wherever it would send it on to.
      fetch: (address: string | URL | Request, init?: RequestInit) => fetch(address, { ...init, redirect: 'error' }),
    },
  });
  return async (way, { instructions, material, schema, schemaName, signal }) => {
    const { $schema: _dialect, ...form } = z.toJSONSchema(schema);
    // In this way the service is told that JSON is wanted, and not which.
    const spelled = way === 'json-mode' ? `${instructions}\n\nJSON Schema: ${JSON.stringify(form)}` : instructions;
    const inForm = chat.withStructuredOutput(form, { name: schemaName, method: METHODS[way], includeRaw: true });
    const { parsed } = await untraced(() =>
      inForm.invoke(
        [
          ['system', spelled],
          ['user', material],
        ],
        // Of the client's own time limits none covers a body that stalls.
        { signal },
      ),
    );
    return parsed;
  };
}
