import { z } from 'zod';

/** An origin as browsers send it: scheme, host and port, without a path. */
function readOrigin(text: string, context: z.RefinementCtx): string[] {
  if (text === '') return [];
  if (URL.canParse(text) && new URL(text).origin !== 'null') return [new URL(text).origin];
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not an origin; write for example https://www.example.gov.cn`,
  });
  return [];
}

// What else stands in a header makes requests fail with messages that nobody understands.
const apiKey = z.string().regex(/^[\x21-\x7e]+$/, 'must consist of visible ASCII characters');

/** Variables of the embedding model that takes the place of the built-in one: a service, or a folder with a model. */
const embeddingVariables = {
  EMBEDDING_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:8080/v1' })
    .optional(),
  EMBEDDING_MODEL: z.string().optional(),
  EMBEDDING_API_KEY: apiKey.optional(),
  EMBEDDING_DIMENSIONS: z.coerce.number().int().min(1).max(16_384).optional(),
  EMBEDDING_TIMEOUT_MS: z.coerce.number().int().min(100).optional(),
  EMBEDDING_FOLDER: z.string().optional(),
  EMBEDDING_POOLING: z.enum(['mean', 'cls']).optional(),
  EMBEDDING_BATCH: z.coerce.number().int().min(1).max(2_048).optional(),
  EMBEDDING_QUERY_PREFIX: z.string().optional(),
  EMBEDDING_PASSAGE_PREFIX: z.string().optional(),
};

/** Variables of the language model that reads again what was not understood surely. */
const modelVariables = {
  MODEL_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:8080/v1' })
    .refine((url) => !/\/chat\/completions\/*$/.test(url), {
      error: 'must be the address before /chat/completions, such as http://127.0.0.1:8080/v1',
    })
    .optional(),
  MODEL_NAME: z.string().optional(),
  MODEL_API_KEY: apiKey.optional(),
  MODEL_STRUCTURED_OUTPUT: z.enum(['auto', 'function-calling', 'json-schema', 'json-mode']).optional(),
  // Somebody waits for so long whenever the model is slow.
  MODEL_TIMEOUT_MS: z.coerce.number().int().min(100).max(10_000).optional(),
};

const configSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'must be a whole number' })
    .int()
    .min(0, 'must be a number from 0 to 65535')
    .max(65_535, 'must be a number from 0 to 65535')
    .default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list, context) => list.split(',').flatMap((origin) => readOrigin(origin.trim(), context))),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  KEEP_GENERATIONS: z.coerce.number().int().min(2).default(5),
  BUILD_MEMORY_MB: z.coerce.number().int().min(256).default(2048),
  BUILD_TIME_LIMIT_MINUTES: z.coerce.number().int().min(1).default(60),
  ...embeddingVariables,
  RERANK_URL: z.url({ protocol: /^https?$/u, error: 'must be an address such as https://api.jina.ai/v1' }).optional(),
  RERANK_MODEL: z.string().optional(),
  RERANK_API_KEY: z.string().optional(),
  RERANK_TIMEOUT_MS: z.coerce.number().int().min(50).default(2_000),
  ...modelVariables,
});

/** The configuration of one process. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where generations, added documents and conversations live. */
  readonly dataFolder: string;
  readonly logLevel: string;
  /** Origins of other sites whose pages may embed the widget, e.g. https://www.example.gov.cn. */
  readonly allowedOrigins: readonly string[];
  /** Questions one address may ask in a minute over HTTP. */
  readonly rateLimitPerMinute: number;
  /** How many of the newest generations are kept to go back to. */
  readonly keptGenerations: number;
  /** Memory (MB) and time (minutes) after which a build is given up. */
  readonly buildMemoryMb: number;
  readonly buildTimeLimitMinutes: number;
  /** The embedding model in place of the built-in one; null leaves it to that one. */
  readonly embedding: EmbeddingConfig | null;
  /** The service that reads the best passages again; null when there is none. */
  readonly reranking: RerankingConfig | null;
  /** The language model that reads again what was not understood surely; null when there is none. */
  readonly model: ModelConfig | null;
}

/** A chat service that speaks as OpenAI's does. */
export interface ModelConfig {
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly structuredOutput: 'auto' | 'function-calling' | 'json-schema' | 'json-mode';
  /** How long a question waits for it at most. */
  readonly timeoutMs: number;
}

/** A service that answers `POST {url}/rerank`. */
export interface RerankingConfig {
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly timeoutMs: number;
}

/** Where embeddings come from: a service that speaks as OpenAI's, or a folder with a model. */
export type EmbeddingConfig = {
  readonly batchSize: number;
  /** What stands before each question and each passage, as the model was trained. */
  readonly queryPrefix: string;
  readonly passagePrefix: string;
} & (
  | {
      readonly from: 'service';
      readonly url: string;
      readonly model: string;
      readonly apiKey: string | null;
      readonly dimensions: number | null;
      readonly timeoutMs: number;
    }
  | { readonly from: 'folder'; readonly folder: string; readonly pooling: 'mean' | 'cls' }
);

/** What is wrong with the environment, one sentence per variable. */
export class ConfigError extends Error {}

/** Reads the environment, once, at the start of a process. Throws {@link ConfigError} naming each variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const known = Object.fromEntries(
    Object.keys(configSchema.shape).map((name) => [name, readVariable(name, environment[name])]),
  );
  const parsed = configSchema.safeParse(known);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { data } = parsed;
  return {
    host: data.HOST,
    port: data.PORT,
    dataFolder: data.DATA_DIR,
    logLevel: data.LOG_LEVEL,
    allowedOrigins: data.ALLOWED_ORIGINS,
    rateLimitPerMinute: data.RATE_LIMIT_PER_MINUTE,
    keptGenerations: data.KEEP_GENERATIONS,
    buildMemoryMb: data.BUILD_MEMORY_MB,
    buildTimeLimitMinutes: data.BUILD_TIME_LIMIT_MINUTES,
    embedding: readEmbedding(data),
    reranking: readReranking(data),
    model: readModel(data),
  };
}

/** A variable without blanks around it, but for a prefix, of which they are a part; undefined where nothing else is there. */
function readVariable(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  return name.endsWith('_PREFIX') ? value : value.trim();
}

type EmbeddingVariables = z.infer<z.ZodObject<typeof embeddingVariables>>;

/** What makes no sense for a folder, for a service, and for neither. */
const OF_SERVICES = ['EMBEDDING_MODEL', 'EMBEDDING_API_KEY', 'EMBEDDING_DIMENSIONS', 'EMBEDDING_TIMEOUT_MS'] as const;
const OF_FOLDERS = ['EMBEDDING_POOLING'] as const;
const OF_BOTH = ['EMBEDDING_BATCH', 'EMBEDDING_QUERY_PREFIX', 'EMBEDDING_PASSAGE_PREFIX'] as const;

function readEmbedding(data: EmbeddingVariables): EmbeddingConfig | null {
  const { EMBEDDING_URL: url, EMBEDDING_MODEL: model, EMBEDDING_FOLDER: folder } = data;
  if (url !== undefined && folder !== undefined)
    throw new ConfigError('EMBEDDING_FOLDER: is set beside EMBEDDING_URL; keep the one that is meant');
  refuse(data, url === undefined ? OF_SERVICES : [], 'means nothing without EMBEDDING_URL; set that, or unset this');
  refuse(
    data,
    folder === undefined ? OF_FOLDERS : [],
    'means nothing without EMBEDDING_FOLDER; set that, or unset this',
  );
  const shared = {
    batchSize: data.EMBEDDING_BATCH ?? 32,
    queryPrefix: data.EMBEDDING_QUERY_PREFIX ?? '',
    passagePrefix: data.EMBEDDING_PASSAGE_PREFIX ?? '',
  };
  if (folder !== undefined) return { from: 'folder', folder, pooling: data.EMBEDDING_POOLING ?? 'mean', ...shared };
  if (url !== undefined) return { ...readService(url, model, data), ...shared };
  refuse(data, OF_BOTH, 'means nothing without EMBEDDING_URL or EMBEDDING_FOLDER; set one of them, or unset this');
  return null;
}

function readService(url: string, model: string | undefined, data: EmbeddingVariables) {
  if (model === undefined)
    throw new ConfigError('EMBEDDING_MODEL: is needed beside EMBEDDING_URL; name the model to ask for');
  if (/\/embeddings\/*$/.test(url))
    throw new ConfigError('EMBEDDING_URL: must be the address before /embeddings, such as http://127.0.0.1:8080/v1');
  return {
    from: 'service',
    url: url.replace(/\/+$/, ''),
    model,
    apiKey: data.EMBEDDING_API_KEY ?? null,
    dimensions: data.EMBEDDING_DIMENSIONS ?? null,
    timeoutMs: data.EMBEDDING_TIMEOUT_MS ?? 60_000,
  } as const;
}

function refuse(data: EmbeddingVariables, names: readonly (keyof EmbeddingVariables)[], why: string): void {
  for (const name of names) if (data[name] !== undefined) throw new ConfigError(`${name}: ${why}`);
}

function readReranking(data: z.infer<typeof configSchema>): RerankingConfig | null {
  const { RERANK_URL: url, RERANK_MODEL: model, RERANK_API_KEY: apiKey, RERANK_TIMEOUT_MS: timeoutMs } = data;
  if (url === undefined && model === undefined) return null;
  if (url === undefined || model === undefined)
    throw new ConfigError('RERANK_URL and RERANK_MODEL: set both, or neither');
  return { url, model, apiKey: apiKey ?? null, timeoutMs };
}

function readModel(data: z.infer<z.ZodObject<typeof modelVariables>>): ModelConfig | null {
  const { MODEL_URL: url, MODEL_NAME: model, ...others } = data;
  if (url === undefined) {
    const idle = Object.keys(modelVariables).find((name) => data[name as keyof typeof data] !== undefined);
    if (idle === undefined) return null;
    throw new ConfigError(`${idle}: means nothing without MODEL_URL; set that, or unset this`);
  }
  if (model === undefined) throw new ConfigError('MODEL_NAME: is needed beside MODEL_URL; name the model to ask for');
  return {
    url: url.replace(/\/+$/, ''),
    model,
    apiKey: others.MODEL_API_KEY ?? null,
    structuredOutput: others.MODEL_STRUCTURED_OUTPUT ?? 'auto',
    timeoutMs: others.MODEL_TIMEOUT_MS ?? 1_500,
  };
}
