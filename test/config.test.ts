import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../server/config.ts';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: './data',
      logLevel: 'info',
      allowedOrigins: [],
      rateLimitPerMinute: 60,
      keptGenerations: 5,
      buildMemoryMb: 2048,
      buildTimeLimitMinutes: 60,
      embedding: null,
      reranking: null,
      model: null,
    });
  });

  it('is what the environment says', () => {
    const environment = {
      HOST: '::1',
      PORT: '8080',
      DATA_DIR: '/srv/zhida',
      LOG_LEVEL: 'warn',
      ALLOWED_ORIGINS: 'https://portal.example',
      RATE_LIMIT_PER_MINUTE: '5',
      KEEP_GENERATIONS: '3',
      BUILD_MEMORY_MB: '1024',
      BUILD_TIME_LIMIT_MINUTES: '20',
      RERANK_URL: 'https://rerank.example/v1',
      RERANK_MODEL: 'the-reranker',
      RERANK_API_KEY: 'a-key',
      RERANK_TIMEOUT_MS: '900',
    };
    expect(readConfig(environment)).toEqual({
      host: '::1',
      port: 8080,
      dataFolder: '/srv/zhida',
      logLevel: 'warn',
      allowedOrigins: ['https://portal.example'],
      rateLimitPerMinute: 5,
      keptGenerations: 3,
      buildMemoryMb: 1024,
      buildTimeLimitMinutes: 20,
      embedding: null,
      reranking: { url: 'https://rerank.example/v1', model: 'the-reranker', apiKey: 'a-key', timeoutMs: 900 },
      model: null,
    });
  });

  it.each([
    ['an empty variable', ''],
    ['a variable of blanks', ' \t'],
  ])('takes %s as one that is not set', (_, value) => {
    const names = ['HOST', 'PORT', 'DATA_DIR', 'LOG_LEVEL', 'ALLOWED_ORIGINS', 'RATE_LIMIT_PER_MINUTE'];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, value])))).toEqual(readConfig({}));
  });

  it('passes over variables that are not its own', () => {
    expect(readConfig({ PATH: '/bin', port: '1' })).toEqual(readConfig({}));
  });

  it('lists the allowed origins without the spaces and gaps between them', () => {
    const { allowedOrigins } = readConfig({ ALLOWED_ORIGINS: ' https://a.example, ,https://b.example,' });
    expect(allowedOrigins).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each([
    ['with a slash at its end', 'https://portal.example/'],
    ['with the path of a page', 'https://portal.example/ask?from=home'],
    ['in capitals', 'HTTPS://Portal.Example'],
    ['with the port that goes without saying', 'https://portal.example:443'],
  ])('takes an allowed origin written %s as browsers send it', (_, written) => {
    expect(readConfig({ ALLOWED_ORIGINS: written }).allowedOrigins).toEqual(['https://portal.example']);
  });

  it.each(['0', '65535'])('takes %s for a port', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['LOG_LEVEL', 'loud'],
    ['ALLOWED_ORIGINS', 'portal.example'],
    ['ALLOWED_ORIGINS', 'portal.example:8443'],
    ['ALLOWED_ORIGINS', 'https://portal.example,*'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['RATE_LIMIT_PER_MINUTE', 'many'],
    ['RERANK_URL', 'rerank.example'],
    ['RERANK_URL', 'file:///etc/passwd'],
    ['RERANK_TIMEOUT_MS', '0'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: \\S`));
  });

  it.each(['-1', '65536'])('says of the port %s which ports there are', (port) => {
    expect(() => readConfig({ PORT: port })).toThrow('PORT: must be a number from 0 to 65535');
  });

  it.each([{ RERANK_URL: 'https://rerank.example/v1' }, { RERANK_MODEL: 'the-reranker' }])(
    'refuses a reranking service of which only %j is said',
    (environment) => {
      expect(() => readConfig(environment)).toThrow('RERANK_URL and RERANK_MODEL: set both, or neither');
    },
  );

  it('refuses with an error of its own kind', () => {
    expect(() => readConfig({ PORT: 'http' })).toThrow(ConfigError);
  });

  it('names every variable that is wrong', () => {
    expect(() => readConfig({ PORT: 'http', LOG_LEVEL: 'loud' })).toThrow(/PORT: .*; LOG_LEVEL: /);
  });
});

describe('the configuration of embeddings', () => {
  const service = { EMBEDDING_URL: 'http://127.0.0.1:8080/v1', EMBEDDING_MODEL: 'sample' };

  it('names a service and needs its address and a model alone', () => {
    expect(readConfig(service).embedding).toEqual({
      from: 'service',
      url: 'http://127.0.0.1:8080/v1',
      model: 'sample',
      apiKey: null,
      dimensions: null,
      timeoutMs: 60_000,
      batchSize: 32,
      queryPrefix: '',
      passagePrefix: '',
    });
  });

  it('says all of a service that can be said', () => {
    const environment = {
      EMBEDDING_URL: 'https://models.example/v1/',
      EMBEDDING_MODEL: 'sample',
      EMBEDDING_API_KEY: 'sk-1',
      EMBEDDING_DIMENSIONS: '256',
      EMBEDDING_TIMEOUT_MS: '1000',
      EMBEDDING_BATCH: '8',
      EMBEDDING_QUERY_PREFIX: 'query: ',
      EMBEDDING_PASSAGE_PREFIX: 'passage: ',
    };
    expect(readConfig(environment).embedding).toEqual({
      from: 'service',
      url: 'https://models.example/v1',
      model: 'sample',
      apiKey: 'sk-1',
      dimensions: 256,
      timeoutMs: 1_000,
      batchSize: 8,
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
    });
  });

  it('names a folder', () => {
    expect(readConfig({ EMBEDDING_FOLDER: '/srv/model', EMBEDDING_POOLING: 'cls' }).embedding).toEqual({
      from: 'folder',
      folder: '/srv/model',
      pooling: 'cls',
      batchSize: 32,
      queryPrefix: '',
      passagePrefix: '',
    });
    expect(readConfig({ EMBEDDING_FOLDER: '/srv/model' }).embedding).toMatchObject({ pooling: 'mean' });
  });

  it.each<[string, Record<string, string>]>([
    ['EMBEDDING_FOLDER', { ...service, EMBEDDING_FOLDER: '/srv/model' }],
    ['EMBEDDING_MODEL', { EMBEDDING_URL: service.EMBEDDING_URL }],
    ['EMBEDDING_MODEL', { EMBEDDING_MODEL: 'sample' }],
    ['EMBEDDING_MODEL', { EMBEDDING_FOLDER: '/srv/model', EMBEDDING_MODEL: 'sample' }],
    ['EMBEDDING_API_KEY', { EMBEDDING_API_KEY: 'sk-1' }],
    ['EMBEDDING_API_KEY', { ...service, EMBEDDING_API_KEY: '钥匙' }],
    ['EMBEDDING_DIMENSIONS', { EMBEDDING_FOLDER: '/srv/model', EMBEDDING_DIMENSIONS: '256' }],
    ['EMBEDDING_DIMENSIONS', { ...service, EMBEDDING_DIMENSIONS: '0' }],
    ['EMBEDDING_TIMEOUT_MS', { EMBEDDING_TIMEOUT_MS: '1000' }],
    ['EMBEDDING_POOLING', { ...service, EMBEDDING_POOLING: 'mean' }],
    ['EMBEDDING_POOLING', { EMBEDDING_FOLDER: '/srv/model', EMBEDDING_POOLING: 'max' }],
    ['EMBEDDING_BATCH', { EMBEDDING_BATCH: '8' }],
    ['EMBEDDING_BATCH', { ...service, EMBEDDING_BATCH: '0' }],
    ['EMBEDDING_QUERY_PREFIX', { EMBEDDING_QUERY_PREFIX: 'query: ' }],
    ['EMBEDDING_PASSAGE_PREFIX', { EMBEDDING_PASSAGE_PREFIX: 'passage: ' }],
    ['EMBEDDING_URL', { ...service, EMBEDDING_URL: '127.0.0.1:8080' }],
    ['EMBEDDING_URL', { ...service, EMBEDDING_URL: 'ftp://models.example/v1' }],
    ['EMBEDDING_URL', { ...service, EMBEDDING_URL: 'https://models.example/v1/embeddings' }],
  ])('refuses %s in %j and names it first', (name, environment) => {
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${name}: \\S`));
  });
});

describe('the language model', () => {
  const chat = { MODEL_URL: 'http://127.0.0.1:8080/v1/', MODEL_NAME: 'sample' };

  it('needs an address and a name', () => {
    expect(readConfig(chat).model).toEqual({
      url: 'http://127.0.0.1:8080/v1',
      model: 'sample',
      apiKey: null,
      structuredOutput: 'auto',
      timeoutMs: 1_500,
    });
  });

  it('has a key, a way of asking and a time limit where they are set', () => {
    const set = { MODEL_API_KEY: 'sk-1', MODEL_STRUCTURED_OUTPUT: 'json-mode', MODEL_TIMEOUT_MS: '900' };
    expect(readConfig({ ...chat, ...set }).model).toMatchObject({
      apiKey: 'sk-1',
      structuredOutput: 'json-mode',
      timeoutMs: 900,
    });
  });

  it.each([
    ['MODEL_NAME', { MODEL_URL: chat.MODEL_URL }],
    ['MODEL_NAME', { MODEL_NAME: 'sample' }],
    ['MODEL_API_KEY', { MODEL_API_KEY: 'sk-1' }],
    ['MODEL_API_KEY', { ...chat, MODEL_API_KEY: '钥匙' }],
    ['MODEL_STRUCTURED_OUTPUT', { ...chat, MODEL_STRUCTURED_OUTPUT: 'xml' }],
    ['MODEL_TIMEOUT_MS', { MODEL_TIMEOUT_MS: '900' }],
    ['MODEL_TIMEOUT_MS', { ...chat, MODEL_TIMEOUT_MS: '60000' }],
    ['MODEL_URL', { ...chat, MODEL_URL: '127.0.0.1:8080' }],
    ['MODEL_URL', { ...chat, MODEL_URL: 'https://models.example/v1/chat/completions' }],
  ])('refuses %s in %j, names it first and does not repeat a key', (name, environment) => {
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${name}: (?!.*(?:sk-1|钥匙))\\S`));
  });
});
