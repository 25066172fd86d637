import { describe, expect, it } from 'vitest';
import { isAllowedOrigin } from '../../server/transport/index.ts';
import { readProblem } from './problem.ts';
import { startApp } from './running-app.ts';

const allowed = ['https://portal.example'];
const HOST = 'zhida.example';

const ask = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}/api/v1/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ question: '商标续展要多久？' }),
  });

describe('an allowed origin', () => {
  it.each([
    ['no origin, as of a program', undefined, HOST],
    ['a site on the list', 'https://portal.example', HOST],
    ['a page of this very server', 'https://zhida.example', HOST],
    ['a page of this very server on a port of its own', 'http://127.0.0.1:3000', '127.0.0.1:3000'],
  ])('is %s', (_, origin, host) => {
    expect(isAllowedOrigin(origin, host, allowed)).toBe(true);
  });
});

describe('a foreign origin', () => {
  it.each([
    ['another site', 'https://foreign.example'],
    ['a site whose name begins like one on the list', 'https://portal.example.foreign.example'],
    ['a site whose name ends like one on the list', 'https://notportal.example'],
    ['a part of a site on the list', 'https://sub.portal.example'],
    ['a site on the list without encryption', 'http://portal.example'],
    ['a site on the list on another port', 'https://portal.example:8443'],
    ['a site that names one on the list as its user', 'https://portal.example@foreign.example'],
    ['a page of this machine on another port', 'http://zhida.example:8080'],
    ['a page without an origin of its own, as in a sandboxed frame', 'null'],
    ['a page from the disk', 'file://'],
    ['something that is no origin', 'portal.example'],
    ['an empty one', ''],
  ])('is %s', (_, origin) => {
    expect(isAllowedOrigin(origin, HOST, allowed)).toBe(false);
  });

  it('is any at all when the host is not known', () => {
    expect(isAllowedOrigin('https://zhida.example', undefined, [])).toBe(false);
  });
});

describe('the origin guard', () => {
  it('refuses a page of a foreign site', async () => {
    const { address } = await startApp();
    const { status, title } = await readProblem(await ask(address, { origin: 'https://foreign.example' }));
    expect([status, title]).toEqual([403, 'Origin not allowed']);
  });

  it('does not answer a page of a foreign site', async () => {
    const { address, asked } = await startApp();
    await ask(address, { origin: 'https://foreign.example' });
    expect(asked).toEqual([]);
  });

  it('lets no foreign site read its refusal', async () => {
    const { address } = await startApp();
    const { headers } = await ask(address, { origin: 'https://foreign.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets a site on the list read the reply, and no cache give it to another', async () => {
    const { address } = await startApp();
    const { status, headers } = await ask(address, { origin: 'https://portal.example' });
    expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([
      200,
      'https://portal.example',
      'Origin',
    ]);
  });

  it('answers a page of this very server', async () => {
    const { address } = await startApp();
    expect((await ask(address, { origin: address })).status).toBe(200);
  });

  it.each([
    ['https://portal.example', 204],
    ['https://foreign.example', 403],
  ])('answers the preflight request of %s with %i', async (origin, status) => {
    const { address } = await startApp();
    const response = await fetch(`${address}/api/v1/ask`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(response.status).toBe(status);
  });

  it('lets a site on the list send JSON', async () => {
    const { address } = await startApp();
    const { headers } = await fetch(`${address}/api/v1/ask`, {
      method: 'OPTIONS',
      headers: { origin: 'https://portal.example', 'access-control-request-method': 'POST' },
    });
    expect(headers.get('access-control-allow-headers')).toBe('content-type');
  });
});

describe('the rate guard', () => {
  const strict = { parts: { rateLimitPerMinute: 2 } };

  it('refuses the question after the last one allowed in a minute', async () => {
    const { address } = await startApp(strict);
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++) statuses.push((await ask(address)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('says so in a problem document', async () => {
    const { address } = await startApp({ parts: { rateLimitPerMinute: 1 } });
    await ask(address);
    expect((await readProblem(await ask(address))).title).toBe('Too many questions');
  });

  it('tells how long to wait', async () => {
    const { address } = await startApp({ parts: { rateLimitPerMinute: 1 } });
    await ask(address);
    expect(Number((await ask(address)).headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('does not answer what it refuses', async () => {
    const { address, asked } = await startApp({ parts: { rateLimitPerMinute: 1 } });
    for (let time = 0; time < 3; time++) await ask(address);
    expect(asked).toHaveLength(1);
  });

  it('counts no requests of foreign sites against the others', async () => {
    const { address } = await startApp(strict);
    for (let time = 0; time < 3; time++) await ask(address, { origin: 'https://foreign.example' });
    expect((await ask(address)).status).toBe(200);
  });

  it('never keeps a probe from asking whether the process lives', async () => {
    const { address } = await startApp({ parts: { rateLimitPerMinute: 1 } });
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++) statuses.push((await fetch(`${address}/healthz`)).status);
    expect(statuses).toEqual([200, 200, 200]);
  });
});
