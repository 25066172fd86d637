import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createOpenaiEmbeddingModel,
  type EmbeddingServiceOptions,
} from '../../server/adapters/openai-embedding-model.ts';
import { connectEmbedding } from '../../server/indexing/embedding/connect-embedding.ts';
import { testEmbeddingModel } from '../contracts/embedding-model.ts';
import { characterRow } from '../doubles/character-row.ts';
import { openEmbeddingService, refuse, type ServiceAnswer, sendRows } from './serve-embeddings.ts';

const KEY = 'sk-secret-key';

const optionsFor = (url: string): EmbeddingServiceOptions => ({
  url,
  model: 'sample-model',
  apiKey: KEY,
  dimensions: null,
  batchSize: 4,
  timeoutMs: 5_000,
  queryPrefix: '',
  passagePrefix: '',
  wait: async () => undefined,
});

/** A running service and the embedding that asks it. */
async function open(changes: Partial<EmbeddingServiceOptions> = {}) {
  const service = await openEmbeddingService();
  return { service, embedding: createOpenaiEmbeddingModel({ ...optionsFor(service.url), ...changes }) };
}

const texts = (count: number) => Array.from({ length: count }, (_, number) => `第${number}段`);
const hang: ServiceAnswer = () => undefined;
const stallInTheMiddle: ServiceAnswer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"object":"list","data":[');
};
const cutOff: ServiceAnswer = (response) => response.destroy();

describe('an embedding service', () => {
  describe('keeps the contract of embedding models: it', () => {
    let url = '';
    beforeEach(async () => {
      ({ url } = await openEmbeddingService());
    });
    testEmbeddingModel(() => connectEmbedding(createOpenaiEmbeddingModel(optionsFor(url))));
  });

  it('is asked for the model by name, with the key, for numbers that are written out', async () => {
    const { service, embedding } = await open();
    await embedding.embed(['商标\n续展'], 'passage');
    expect(service.requests).toEqual([{ model: 'sample-model', input: ['商标\n续展'], encoding_format: 'float' }]);
    expect(service.headers[0]?.authorization).toBe(`Bearer ${KEY}`);
  });

  it('is told nothing of the account of another service', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-elsewhere');
    vi.stubEnv('OPENAI_ORGANIZATION', 'org-elsewhere');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-elsewhere');
    vi.stubEnv('OPENAI_API_KEY', 'sk-elsewhere');
    const { service, embedding } = await open({ apiKey: null });
    await embedding.embed(['商标'], 'passage');
    vi.unstubAllEnvs();
    expect(JSON.stringify(service.headers)).not.toContain('elsewhere');
  });

  it('is told the dimensions that are configured', async () => {
    const { service, embedding } = await open({ dimensions: 16 });
    await embedding.embed(['商标'], 'passage');
    expect([embedding.dimensions, service.requests[0]?.dimensions]).toEqual([16, 16]);
  });

  it('gets texts in batches, two at a time, and the rows come back in order', async () => {
    const { service, embedding } = await open();
    let answerFirst = () => undefined as unknown;
    // The first waits for the second: one after the other they would wait for ever.
    service.misdeeds.push(
      (response, { input }) => {
        answerFirst = () => sendRows(response, input.map(characterRow));
      },
      (response, { input }) => {
        sendRows(response, input.map(characterRow));
        answerFirst();
      },
    );
    expect(await embedding.embed(texts(21), 'passage')).toEqual(texts(21).map(characterRow));
    expect(service.requests.map(({ input }) => input.length).sort()).toEqual([1, 4, 4, 4, 4, 4]);
    expect(service.mostAtOnce()).toBe(2);
  });

  it('is asked many questions at once: none waits for another', async () => {
    const { service, embedding } = await open();
    const held: (() => void)[] = [];
    const answerWithTheTenth: ServiceAnswer = (response, { input }) => {
      held.push(() => sendRows(response, input.map(characterRow)));
      if (held.length === 10) for (const answer of held) answer();
    };
    service.misdeeds.push(...new Array(10).fill(answerWithTheTenth));
    const rows = await Promise.all(texts(10).map((text) => embedding.embed([text], 'query')));
    expect(rows).toEqual(texts(10).map((text) => [characterRow(text)]));
  });

  it('may send its rows in any order, if it numbers them', async () => {
    const { service, embedding } = await open();
    service.misdeeds.push((response) => sendRows(response, [[2], [0], [1]], [2, 0, 1]));
    expect(await embedding.embed(texts(3), 'passage')).toEqual([[0], [1], [2]]);
  });

  it('gets the prefix of questions before questions, and that of passages before passages', async () => {
    const { service, embedding } = await open({ queryPrefix: 'query: ', passagePrefix: 'passage: ' });
    await embedding.embed(['商标'], 'query');
    await embedding.embed(['商标'], 'passage');
    expect(service.requests.map(({ input }) => input)).toEqual([['query: 商标'], ['passage: 商标']]);
  });

  it('has an id that changes with all that its vectors depend on, and with nothing else', () => {
    const options = optionsFor('http://127.0.0.1:1/v1');
    const idOf = (changes: Partial<EmbeddingServiceOptions>) =>
      createOpenaiEmbeddingModel({ ...options, ...changes }).id;
    expect(idOf({ apiKey: 'another', batchSize: 1, timeoutMs: 1 })).toBe(idOf({}));
    const others = [
      idOf({ url: 'http://127.0.0.1:2/v1' }),
      idOf({ model: 'other' }),
      idOf({ dimensions: 8 }),
      idOf({ queryPrefix: 'q' }),
      idOf({ passagePrefix: 'q' }),
    ];
    expect(new Set([idOf({}), ...others]).size).toBe(6);
  });
});

describe('an embedding service in trouble', () => {
  it.each<[string, ServiceAnswer]>([
    ['asks for fewer requests', refuse(429)],
    ['has an inner error', refuse(500)],
    ['is being restarted', refuse(503)],
    ['cuts the connection', cutOff],
  ])('is asked again for passages where it %s', async (_, misdeed) => {
    const { service, embedding } = await open();
    service.misdeeds.push(misdeed, misdeed);
    expect(await embedding.embed(['商标'], 'passage')).toEqual([characterRow('商标')]);
    expect(service.requests).toHaveLength(3);
  });

  it('is given more and more time between tries, and as much as it asks for', async () => {
    const waits: number[] = [];
    const { service, embedding } = await open({ wait: async (timeMs) => void waits.push(timeMs) });
    service.misdeeds.push(refuse(500), refuse(500), refuse(429, { 'retry-after': '7' }));
    await embedding.embed(['商标'], 'passage');
    const [first = 0, second = 0, third = 0] = waits;
    expect([first >= 500 && first < 1_000, second >= 1_000 && second < 2_000, third]).toEqual([true, true, 7_000]);
  });

  it.each([429, 500])('is given up after five tries that end with %i', async (status) => {
    const { service, embedding } = await open();
    service.misdeeds.push(...new Array(9).fill(refuse(status)));
    await expect(embedding.embed(['商标'], 'passage')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(` ${status};`),
    });
    expect(service.requests).toHaveLength(5);
  });

  it.each([400, 401, 403, 404, 413])('is not asked again after a refusal with %i', async (status) => {
    const { service, embedding } = await open();
    service.misdeeds.push(refuse(status));
    await expect(embedding.embed(['商标'], 'passage')).rejects.toMatchObject({ code: 'unavailable' });
    expect(service.requests).toHaveLength(1);
  });

  it('is asked once for a question: somebody waits', async () => {
    const { service, embedding } = await open();
    service.misdeeds.push(refuse(503));
    await expect(embedding.embed(['商标'], 'query')).rejects.toMatchObject({ code: 'unavailable' });
    expect(service.requests).toHaveLength(1);
  });

  it.each([
    ['never begins to answer', hang],
    ['stops in the middle of its answer', stallInTheMiddle],
  ])('is given up when it %s', async (_, misdeed) => {
    const { service, embedding } = await open({ timeoutMs: 200 });
    service.misdeeds.push(misdeed);
    await expect(embedding.embed(['商标'], 'query')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('within 0.2 s'),
    });
  });

  it('is begun no further batch with once one has failed', async () => {
    const { service, embedding } = await open({ batchSize: 1 });
    service.misdeeds.push(refuse(401), refuse(401));
    await expect(embedding.embed(texts(20), 'passage')).rejects.toThrow(/EMBEDDING_API_KEY/);
    expect(service.requests.length).toBeLessThanOrEqual(3);
  });

  it.each<[string, ServiceAnswer, string]>([
    ['gives too few rows', (response) => sendRows(response, [[1]]), '1 vectors for 2 texts'],
    ['gives too many rows', (response) => sendRows(response, [[1], [1], [1]]), '3 vectors for 2 texts'],
    ['gives rows that are nothing', (response) => sendRows(response, [null, null]), ''],
    [
      'answers with a page',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
      'no vectors for 2 texts',
    ],
    [
      'answers with something else',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"rows":2}}'),
      'no vectors for 2 texts',
    ],
    [
      'answers with null',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('null'),
      'no vectors',
    ],
  ])('is refused when it %s', async (_, misdeed, message) => {
    const { service, embedding } = await open({ dimensions: 1 });
    service.misdeeds.push(misdeed);
    const model = await connectEmbedding(embedding);
    await expect(model.embed(['商标', '专利'])).rejects.toMatchObject({
      code: 'embedding-mismatch',
      message: expect.stringContaining(message),
    });
    expect(service.requests).toHaveLength(1);
  });

  it.each([refuse(401), refuse(400), refuse(429)])(
    'is spoken of without the key and without what it said',
    async (misdeed) => {
      const { service, embedding } = await open();
      service.misdeeds.push(misdeed);
      const error = await Promise.resolve(embedding.embed(['商标'], 'query')).catch((thrown: unknown) => thrown);
      expect(String((error as Error).message)).toMatch(
        /^The embedding service at 127\.0\.0\.1:\d+ answers with 4\d\d; [^\n]+\.$/,
      );
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(KEY);
    },
  );

  it('is named with its address where nobody listens there', async () => {
    const { embedding } = await open({ url: 'http://127.0.0.1:9/v1' });
    await expect(embedding.embed(['商标'], 'query')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('127.0.0.1:9 cannot be reached'),
    });
  });
});
