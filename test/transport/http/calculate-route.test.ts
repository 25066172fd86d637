import { describe, expect, it } from 'vitest';
import { calculateResponseSchema, calculatorListSchema } from '../../../server/protocol/index.ts';
import { readProblem } from '../problem.ts';
import { startApp } from '../running-app.ts';

const INPUTS = { held: 'received', date: '2026-05-20', delivery: 'post' };

const send = (address: string, id: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}/api/v1/calculate/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const compute = async (address: string, body: object, id = 'trademark-refusal-review') =>
  calculateResponseSchema.parse(await (await send(address, id, body)).json());

describe('GET /api/v1/calculators', () => {
  it('lists every calculator with what it takes', async () => {
    const { address } = await startApp();
    const { calculators } = calculatorListSchema.parse(await (await fetch(`${address}/api/v1/calculators`)).json());
    const review = calculators.find(({ id }) => id === 'trademark-refusal-review');
    expect(review?.inputs.map(({ name, kind }) => [name, kind])).toEqual([
      ['held', 'choice'],
      ['date', 'date'],
      ['delivery', 'choice'],
    ]);
  });
});

describe('POST /api/v1/calculate/:id', () => {
  it('answers with the calculation, its values and days', async () => {
    const { address } = await startApp();
    expect(await compute(address, { inputs: INPUTS })).toMatchObject({
      id: 'trademark-refusal-review',
      inputs: INPUTS,
      result: '2026年6月4日（星期四）',
      values: { receivedOn: '2026-05-20', lastDay: '2026-06-04' },
      dates: [{ name: 'lastDay', date: '2026-06-04' }],
    });
  });

  it('answers in the language and script asked for', async () => {
    const { address } = await startApp();
    const resultIn = async (language: string) => (await compute(address, { inputs: INPUTS, language })).result;
    expect(await resultIn('en')).toBe('Thursday, 4 June 2026');
    expect(await resultIn('zh-Hant')).toBe('繁2026年6月4日（星期四）');
  });

  it('takes the day in China for the day when none is given', async () => {
    const { address, clock } = await startApp();
    clock.set('2026-12-31T16:00:00Z');
    const asked = { inputs: { ...INPUTS, date: '2027-01-01' } };
    expect((await compute(address, asked)).basis).toContain('trademark-law@2026/37');
    expect((await send(address, 'trademark-refusal-review', { ...asked, asOf: '2026-12-31' })).status).toBe(422);
  });

  it('names the input it refuses', async () => {
    const { address } = await startApp();
    const inputs = { ...INPUTS, date: '2026-02-30' };
    const problem = await readProblem(await send(address, 'trademark-refusal-review', { inputs, language: 'en' }));
    expect(problem).toMatchObject({ status: 422, title: 'Input impossible', errors: [{ path: 'date' }] });
    expect(problem.detail).toContain('"2026-02-30" is not a day that exists');
  });

  it('says that a table is not published without blaming an input', async () => {
    const { address } = await startApp();
    const inputs = { matter: 'renewal', classes: 1, channel: 'paper', payOn: '2027-01-01' };
    const problem = await readProblem(await send(address, 'trademark-fees', { inputs }));
    expect(problem).toMatchObject({ status: 422, title: 'Not published' });
    expect(problem.errors).toBeUndefined();
  });

  it('knows no other calculators', async () => {
    const { address } = await startApp();
    for (const id of ['constructor', 'trademark-refusal-review.pdf', 'no-such.ics'])
      expect((await readProblem(await send(address, id, { inputs: {} }))).status).toBe(404);
  });

  it.each([
    ['{"inputs":', 400],
    ['{}', 400],
    ['{"inputs":[]}', 400],
    ['{"inputs":{},"asOf":"2026-13-01"}', 400],
    ['{"inputs":{},"language":"fr"}', 400],
    ['{"inputs":{},"other":1}', 400],
    ['{"inputs":{"__proto__":{"held":"received"}}}', 422],
    [`{"inputs":{"date":"${'9'.repeat(20_000)}"}}`, 413],
  ])('refuses the body %.60s', async (body, status) => {
    const { address } = await startApp();
    expect((await readProblem(await send(address, 'trademark-refusal-review', body))).status).toBe(status);
  });

  it('refuses a body that is not JSON, and pages of other sites, like /ask', async () => {
    const { address } = await startApp();
    const inputs = { inputs: INPUTS };
    expect((await send(address, 'working-day', inputs, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send(address, 'working-day', inputs, { origin: 'https://other.example' })).status).toBe(403);
  });

  it('counts with the questions of a minute', async () => {
    const { address } = await startApp({ parts: { rateLimitPerMinute: 1 } });
    await send(address, 'trademark-refusal-review', { inputs: INPUTS });
    expect((await send(address, 'trademark-refusal-review', { inputs: INPUTS })).status).toBe(429);
  });
});

describe('POST /api/v1/calculate/:id.ics', () => {
  it('gives the days as a calendar to keep', async () => {
    const { address } = await startApp();
    const response = await send(address, 'trademark-refusal-review.ics', { inputs: INPUTS });
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="trademark-refusal-review.ics"');
    const lines = (await response.text()).split('\r\n');
    expect([lines[0], lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260604');
  });

  it('refuses what the calculation refuses, and results without days', async () => {
    const { address } = await startApp();
    const wrong = await readProblem(await send(address, 'trademark-refusal-review.ics', { inputs: {} }));
    expect(wrong).toMatchObject({ status: 422, errors: [{ path: 'held' }] });
    const inputs = { matter: 'renewal', classes: 1, channel: 'paper' };
    expect(await readProblem(await send(address, 'trademark-fees.ics', { inputs }))).toMatchObject({
      title: 'No days',
    });
  });
});
