import { describe, expect, it } from 'vitest';
import { replySchema } from '../../../server/protocol/index.ts';
import { readProblem } from '../problem.ts';
import { startApp } from '../running-app.ts';

const QUESTION = '商标续展要多久？';
const CONVERSATION = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

const post = (address: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}/api/v1/ask`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const ask = (address: string, body: Readonly<Record<string, unknown>>) => post(address, JSON.stringify(body));

describe('POST /api/v1/ask', () => {
  it('answers with a reply object', async () => {
    const { address } = await startApp();
    const reply = replySchema.parse(await (await ask(address, { question: QUESTION })).json());
    expect(reply.id).toBe('reply-1');
  });

  it('asks for the day, city and language of the request', async () => {
    const { address, asked } = await startApp();
    const as = { asOf: '2027-01-01', city: 'beijing', language: 'en' };
    await ask(address, { question: QUESTION, ...as });
    expect(asked).toEqual([{ text: QUESTION, ...as, state: null }]);
  });

  it('takes the day in China for the day when none is given', async () => {
    const { address, asked, clock } = await startApp();
    clock.set('2026-12-31T16:00:00Z');
    await ask(address, { question: QUESTION });
    expect(asked[0]).toMatchObject({ asOf: '2027-01-01', city: null, language: null });
  });

  it('stores nothing without a conversation', async () => {
    const { address, store } = await startApp({ script: () => ({ conversationId: null }) });
    const reply = replySchema.parse(await (await ask(address, { question: QUESTION })).json());
    expect([reply.conversationId, await store.unanswered()]).toEqual([null, []]);
  });

  it('stores the question and its reply in the conversation it names', async () => {
    const { address, store } = await startApp();
    await ask(address, { question: QUESTION, conversationId: CONVERSATION });
    expect((await store.read(CONVERSATION, 0)).map(({ role }) => role)).toEqual(['visitor', 'assistant']);
  });

  it('answers the next question of a conversation with what was spoken of', async () => {
    const { address, asked } = await startApp();
    for (const question of [QUESTION, '那费用呢？']) await ask(address, { question, conversationId: CONVERSATION });
    expect(asked.map(({ state }) => state?.service)).toEqual([undefined, 'trademark-renewal']);
  });

  it('answers two equal questions of a conversation one after the other', async () => {
    const { address, store } = await startApp();
    for (let time = 0; time < 2; time++) await ask(address, { question: QUESTION, conversationId: CONVERSATION });
    expect(await store.read(CONVERSATION, 0)).toHaveLength(4);
  });

  it('takes a question of exactly 500 characters, counted as people count them', async () => {
    const { address } = await startApp();
    expect((await ask(address, { question: '𠮷'.repeat(500) })).status).toBe(200);
  });
});

describe('a refused request', () => {
  it.each([
    ['an empty question', { question: '' }, 'question'],
    ['a question of white space', { question: ' \n\u3000' }, 'question'],
    ['a question of more than 500 characters', { question: '字'.repeat(501) }, 'question'],
    ['a question with control characters', { question: '商标\u0000' }, 'question'],
    ['a question that is no text', { question: 7 }, 'question'],
    ['no question', {}, 'question'],
    ['a field that is not known', { question: QUESTION, model: 'another' }, ''],
    ['a day that does not exist', { question: QUESTION, asOf: '2026-02-30' }, 'asOf'],
    ['a day written otherwise', { question: QUESTION, asOf: '2026/06/01' }, 'asOf'],
    ['a city that is not known', { question: QUESTION, city: 'atlantis' }, 'city'],
    ['a city named like a property of every object', { question: QUESTION, city: '__proto__' }, 'city'],
    ['a conversation that is no id of one', { question: QUESTION, conversationId: '1' }, 'conversationId'],
    ['a language that is not written here', { question: QUESTION, language: 'fr' }, 'language'],
  ])('with %s names what to correct', async (_, body, path) => {
    const { address } = await startApp();
    const problem = await readProblem(await ask(address, body));
    expect([problem.status, problem.errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });

  it('says how a question that is too long can be asked', async () => {
    const { address } = await startApp();
    const { detail } = await readProblem(await ask(address, { question: '字'.repeat(501) }));
    expect(detail).toMatch(
      /^question is longer than 500 characters; ask the most important part first.*超过500字：请先用几句话/,
    );
  });

  it('names every field that is wrong', async () => {
    const { address } = await startApp();
    const { errors } = await readProblem(await ask(address, { question: '', asOf: 'tomorrow' }));
    expect(errors?.map(({ path }) => path)).toEqual(['question', 'asOf']);
  });

  it.each([
    ['a body that is cut off', '{"question": "商标'],
    ['a body that is bare text', '"商标续展要多久？"'],
    ['a body in another notation', 'question: 商标'],
  ])('with %s is invalid JSON', async (_, body) => {
    const { address } = await startApp();
    const { status, title } = await readProblem(await post(address, body));
    expect([status, title]).toEqual([400, 'Invalid JSON']);
  });

  it('with a list for a body is invalid', async () => {
    const { address } = await startApp();
    expect((await readProblem(await post(address, '[]'))).status).toBe(400);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'of media type %s is unsupported',
    async (mediaType) => {
      const { address } = await startApp();
      const response = await post(address, JSON.stringify({ question: QUESTION }), { 'content-type': mediaType });
      expect((await readProblem(response)).status).toBe(415);
    },
  );

  it('in a character set that is not read is unsupported', async () => {
    const { address } = await startApp();
    const headers = { 'content-type': 'application/json; charset=x-unknown' };
    expect((await readProblem(await post(address, '{}', headers))).status).toBe(415);
  });

  it('with a body that is not what its encoding says is invalid', async () => {
    const { address } = await startApp();
    const response = await post(address, 'not gzip', { 'content-encoding': 'gzip' });
    expect((await readProblem(response)).status).toBe(400);
  });

  it('is no failure of the service and not written into the log', async () => {
    const { address, logger } = await startApp();
    await post(address, 'not gzip', { 'content-encoding': 'gzip' });
    expect(logger.notices).toEqual([]);
  });

  it('with a body that is too large is told so', async () => {
    const { address } = await startApp();
    const body = JSON.stringify({ question: QUESTION, city: 'x'.repeat(20 * 1024) });
    expect((await readProblem(await post(address, body))).status).toBe(413);
  });

  it('is not answered', async () => {
    const { address, asked } = await startApp();
    await ask(address, { question: QUESTION, city: 'atlantis' });
    expect(asked).toEqual([]);
  });
});
