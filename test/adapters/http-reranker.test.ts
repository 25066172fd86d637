import { describe, expect, it } from 'vitest';
import { createHttpReranker, type RerankService } from '../../server/adapters/http-reranker.ts';
import { testReranker } from '../contracts/reranker.ts';
import { type AnswerRerank, answerJson, answerStatus, answerWell, serveRerank } from './http-reranker/rerank-server.ts';

const QUESTION = '宽展期';
const texts = ['年费', '宽展期六个月'];
/** Long enough for every answer that comes. */
const PATIENT_MS = 20_000;
const NOTHING: AnswerRerank = () => undefined;

const create = (url: string, other: Partial<RerankService> = {}) =>
  createHttpReranker({ url, model: 'the-model', apiKey: 'the-key', timeoutMs: PATIENT_MS, ...other });

describe('the HTTP reranker', () => {
  testReranker(async () => create((await serveRerank(answerWell)).url));

  it('asks for the score of every text, with the key', async () => {
    const { url, requests } = await serveRerank(answerWell);
    await create(`${url}/`).rerank(QUESTION, texts);
    expect(requests).toEqual([
      {
        path: '/v1/rerank',
        authorization: 'Bearer the-key',
        body: { model: 'the-model', query: QUESTION, documents: texts, top_n: 2 },
      },
    ]);
  });

  it('sends no key where there is none', async () => {
    const { url, requests } = await serveRerank(answerWell);
    await create(url, { apiKey: null }).rerank(QUESTION, texts);
    expect(requests[0]?.authorization).toBeUndefined();
  });

  const result = (index: unknown, score: unknown) => ({ index, relevance_score: score });
  const half: AnswerRerank = (_, response) => {
    response.writeHead(200, { 'content-length': '500' }).write('{"results":[');
    response.destroy();
  };
  const endless: AnswerRerank = (_, response) => {
    const send = () => response.write(Buffer.alloc(1 << 20, ' '), (error) => error || send());
    send();
  };
  it.each<[string, AnswerRerank]>([
    ['no results', answerJson({})],
    ['a list', answerJson([1, 2])],
    ['null', answerJson(null)],
    ['a text left out', answerJson({ results: [result(0, 1)] })],
    ['a text twice', answerJson({ results: [result(0, 1), result(0, 2)] })],
    ['a text twice beside the others', answerJson({ results: [result(0, 1), result(1, 2), result(1, 3)] })],
    ['a text that was not sent', answerJson({ results: [result(0, 1), result(2, 2)] })],
    ['a negative index', answerJson({ results: [result(0, 1), result(-1, 2)] })],
    ['half an index', answerJson({ results: [result(0, 1), result(0.5, 2)] })],
    ['a score that is no number', answerJson({ results: [result(0, 1), result(1, 'high')] })],
    ['a score that is null', answerJson({ results: [result(0, 1), result(1, null)] })],
    ['a score of NaN', (_, response) => void response.end('{"results":[{"index":0,"relevance_score":NaN}]}')],
    [
      'a score beyond all numbers',
      (_, response) =>
        void response.end('{"results":[{"index":0,"relevance_score":1},{"index":1,"relevance_score":1e999}]}'),
    ],
    ['a page of HTML', (_, response) => void response.end('<html>busy</html>')],
    ['nothing', (_, response) => void response.end()],
    ['more than anyone would read', endless],
    ['a refusal of the key', answerStatus(401)],
    ['another address', answerStatus(307, { location: 'http://127.0.0.1:1/' })],
    ['failures again and again', answerStatus(500)],
    ['answers that break off again and again', half],
  ])('is unavailable when the service answers with %s', async (_, answer) => {
    const { url } = await serveRerank(answer);
    await expect(create(url).rerank(QUESTION, texts)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^The reranking service 127\.0\.0\.1:\d+ .+; check RERANK_URL/u),
    });
  });

  it('never tells the key', async () => {
    const { url } = await serveRerank(answerStatus(403));
    const error = await create(url)
      .rerank(QUESTION, texts)
      .catch((reason: Error) => reason);
    expect(`${error} ${JSON.stringify(error)}`).not.toContain('the-key');
  });

  it.each<[string, AnswerRerank]>([
    ['is overloaded', answerStatus(429)],
    ['is overloaded and says for how long', answerStatus(429, { 'retry-after': '0' })],
    ['is overloaded until a day that is past', answerStatus(429, { 'retry-after': 'Mon, 02 Mar 2026 00:00:00 GMT' })],
    ['is overloaded for a time nobody can read', answerStatus(429, { 'retry-after': 'soon' })],
    ['fails', answerStatus(503)],
    ['breaks off', half],
  ])('tries again when the service %s', async (_, answer) => {
    const { url, requests } = await serveRerank(answer, answer, answerWell);
    expect(await create(url).rerank(QUESTION, texts)).toEqual([0, 0.3]);
    expect(requests).toHaveLength(3);
  });

  it('does not try again what will be refused again', async () => {
    const { url, requests } = await serveRerank(answerStatus(400));
    await create(url)
      .rerank(QUESTION, texts)
      .catch(() => undefined);
    expect(requests).toHaveLength(1);
  });

  it('gives up at once when it is asked to wait for longer than it may take', async () => {
    const { url, requests } = await serveRerank(answerStatus(429, { 'retry-after': '3600' }));
    const reranking = create(url, { timeoutMs: 3_000_000 }).rerank(QUESTION, texts);
    await expect(reranking).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('429') });
    expect(requests).toHaveLength(1);
  });

  it('tries again when the service is silent', async () => {
    const { url, requests } = await serveRerank(NOTHING, answerWell);
    expect(await create(url, { idleTimeoutMs: 300 }).rerank(QUESTION, texts)).toEqual([0, 0.3]);
    expect(requests).toHaveLength(2);
  });

  it.each<[string, AnswerRerank]>([
    ['never answers', NOTHING],
    ['stops in the middle', (_, response) => void response.writeHead(200).write('{"results":[')],
  ])('is unavailable when the service %s', async (_, answer) => {
    const { url } = await serveRerank(answer);
    const reranking = create(url, { timeoutMs: 400, idleTimeoutMs: 150 }).rerank(QUESTION, texts);
    await expect(reranking).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is unavailable when nothing listens', async () => {
    await expect(create('http://127.0.0.1:9').rerank(QUESTION, texts)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('ends at once when nobody waits any more', async () => {
    const stop = new AbortController();
    const { url } = await serveRerank(() => stop.abort(new Error('gone')));
    await expect(create(url).rerank(QUESTION, texts, stop.signal)).rejects.toThrow('gone');
  });
});
