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
  RERANK_URL: z.url({ protocol: /^https?$/u, error: 'must be an address such as https://api.jina.ai/v1' }).optional(),
  RERANK_MODEL: z.string().optional(),
  RERANK_API_KEY: z.string().optional(),
  RERANK_TIMEOUT_MS: z.coerce.number().int().min(50).default(2_000),
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
  /** The service that reads the best passages again; null when there is none. */
  readonly reranking: RerankingConfig | null;
}

/** A service that answers `POST {url}/rerank`. */
export interface RerankingConfig {
  readonly url: string;
  readonly model: string;
  readonly apiKey: string | null;
  readonly timeoutMs: number;
}

/** What is wrong with the environment, one sentence per variable. */
export class ConfigError extends Error {}

/** Reads the environment, once, at the start of a process. Throws {@link ConfigError} naming each variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const known = Object.fromEntries(
    Object.keys(configSchema.shape).map((name) => [name, environment[name]?.trim() || undefined]),
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
    reranking: readReranking(data),
  };
}

function readReranking(data: z.infer<typeof configSchema>): RerankingConfig | null {
  const { RERANK_URL: url, RERANK_MODEL: model, RERANK_API_KEY: apiKey, RERANK_TIMEOUT_MS: timeoutMs } = data;
  if (url === undefined && model === undefined) return null;
  if (url === undefined || model === undefined)
    throw new ConfigError('RERANK_URL and RERANK_MODEL: set both, or neither');
  return { url, model, apiKey: apiKey ?? null, timeoutMs };
}
