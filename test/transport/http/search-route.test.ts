import { describe, expect, it } from 'vitest';
import { searchResponseSchema, suggestionsResponseSchema } from '../../../server/protocol/index.ts';
import { readProblem } from '../problem.ts';
import { startApp } from '../running-app.ts';

type Query = Readonly<Record<string, string>>;

const get = (address: string, path: string, query: Query, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${address}/api/v1/search${path}?${new URLSearchParams(query)}`, { headers });

const find = async (address: string, query: Query) =>
  searchResponseSchema.parse(await (await get(address, '', query)).json());

describe('GET /api/v1/search', () => {
  it('answers in groups', async () => {
    const { address } = await startApp();
    const { groups, corpusGeneration } = await find(address, { q: '商标续展' });
    expect([corpusGeneration, groups[0]?.kind, groups[0]?.hits[0]?.service?.id]).toEqual([
      'sample',
      'services',
      'trademark-renewal',
    ]);
  });

  it('takes the day in China for the day when none is given', async () => {
    const { address, clock } = await startApp();
    clock.set('2026-12-31T16:00:00Z');
    expect((await find(address, { q: '商标续展' })).asOf).toBe('2027-01-01');
  });

  it('searches by kind, day, city, law and language, and no more hits than asked for', async () => {
    const { address } = await startApp();
    const filters = {
      kind: 'statutes,services',
      asOf: '2027-01-01',
      city: 'shanghai',
      law: '商标法',
      language: 'zh-Hans',
      limit: '1',
    };
    const { groups, asOf, city, laws } = await find(address, { q: '有效期满需要续展', ...filters });
    expect([asOf, city, laws.map(({ id }) => id)]).toEqual(['2027-01-01', 'shanghai', ['trademark-law']]);
    expect(groups.map(({ kind, hits }) => [kind, hits.map(({ key }) => key)]).toSorted()).toEqual([
      ['services', []],
      ['statutes', ['trademark-law@2026/49']],
    ]);
  });

  it('searches what was typed when asked to', async () => {
    const { address } = await startApp();
    const [corrected, typed] = await Promise.all(
      ['false', 'true'].map((verbatim) => find(address, { q: '商标续占', verbatim })),
    );
    expect([corrected?.query, typed?.query, typed?.correction?.query]).toEqual(['商标续展', '商标续占', '商标续展']);
  });

  it('may be kept by the browser for a minute, and by nobody else', async () => {
    const { address } = await startApp();
    expect((await get(address, '', { q: '商标' })).headers.get('cache-control')).toBe('private, max-age=60');
  });

  it.each([500, 1])('finds nothing by %i marks, without an error', async (count) => {
    const { address } = await startApp();
    expect((await find(address, { q: '？'.repeat(count) })).groups.map(({ total }) => total)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe('a search that is refused', () => {
  it.each([
    ['no query', {}, 'q'],
    ['an empty query', { q: '' }, 'q'],
    ['a query of white space', { q: ' \u3000\n' }, 'q'],
    ['a query that shows nothing', { q: '\u200b\u2060' }, 'q'],
    ['a query of 10,000 characters', { q: 'a'.repeat(10_000) }, 'q'],
    ['a query of 3,000 Chinese characters', { q: '商'.repeat(3_000) }, 'q'],
    ['control characters', { q: '商标\u0000' }, 'q'],
    ['a kind that is not known', { q: '商标', kind: 'services,cards' }, 'kind.1'],
    ['a day that does not exist', { q: '商标', asOf: '2026-02-30' }, 'asOf'],
    ['a city that is not known', { q: '商标', city: 'atlantis' }, 'city'],
    ['a city named like a property of every object', { q: '商标', city: '__proto__' }, 'city'],
    ['a law that is not known', { q: '商标', law: '火星法' }, 'law'],
    ['an empty law', { q: '商标', law: '' }, 'law'],
    ['a limit of none', { q: '商标', limit: '0' }, 'limit'],
    ['a limit beyond the most', { q: '商标', limit: '51' }, 'limit'],
    ['a limit that is no whole number', { q: '商标', limit: '2.5' }, 'limit'],
    ['a language that is not written here', { q: '商标', language: 'fr' }, 'language'],
    ['a field that is not known', { q: '商标', page: '2' }, ''],
  ])('for %s names what to correct', async (_, query, path) => {
    const { address } = await startApp();
    const problem = await readProblem(await get(address, '', query as Query));
    expect([problem.status, problem.errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });

  it('for an unknown city names those that are known', async () => {
    const { address } = await startApp();
    const { detail } = await readProblem(await get(address, '', { q: '商标', city: 'atlantis' }));
    expect(detail).toBe('city "atlantis" is not known; leave it out or give one of shanghai, beijing');
  });

  it('for a law that is nearly known names it', async () => {
    const { address } = await startApp();
    const { detail } = await readProblem(await get(address, '', { q: '商标', law: '商标实施条例' }));
    expect(detail).toContain('商标法实施条例 (trademark-rules)');
  });

  it('for a query that is given twice is told so', async () => {
    const { address } = await startApp();
    const problem = await readProblem(await fetch(`${address}/api/v1/search?q=a&q=b`));
    expect([problem.status, problem.errors]).toEqual([400, [{ path: 'q', message: 'q must be text' }]]);
  });

  it('for a heap of characters that no server takes leaves the server well', async () => {
    const { address } = await startApp();
    expect((await readProblem(await get(address, '', { q: '商'.repeat(10_000) }))).status).toBe(431);
    expect((await get(address, '', { q: '商标' })).status).toBe(200);
  });
});

describe('GET /api/v1/search/suggestions', () => {
  const suggestionsFor = async (address: string, query: Query) =>
    suggestionsResponseSchema.parse(await (await get(address, '/suggestions', query)).json()).suggestions;

  it('answers what may be meant', async () => {
    const { address } = await startApp();
    expect(await suggestionsFor(address, { q: '专利' })).toContainEqual({
      text: '专利法',
      kind: 'law',
      id: 'patent-law',
    });
  });

  it('gives no more than asked for', async () => {
    const { address } = await startApp();
    expect(await suggestionsFor(address, { q: '商', limit: '1' })).toHaveLength(1);
  });

  it.each(['', ' ', '？！'])('gives none for “%s”', async (q) => {
    const { address } = await startApp();
    expect(await suggestionsFor(address, { q })).toEqual([]);
  });

  it.each([
    ['nothing typed at all', {}, 'q'],
    ['65 characters', { q: '商'.repeat(65) }, 'q'],
    ['too many wanted', { q: '商', limit: '21' }, 'limit'],
  ])('refuses %s', async (_, query, path) => {
    const { address } = await startApp();
    const problem = await readProblem(await get(address, '/suggestions', query as Query));
    expect([problem.status, problem.errors?.map((error) => error.path)]).toEqual([400, [path]]);
  });
});

describe('admission to search', () => {
  it.each(['', '/suggestions'])('refuses pages of other sites: search%s', async (path) => {
    const { address } = await startApp();
    const response = await get(address, path, { q: '商标' }, { origin: 'https://elsewhere.example' });
    expect((await readProblem(response)).status).toBe(403);
  });

  it.each(['', '/suggestions'])('lets pages of the site that embeds it read the answer: search%s', async (path) => {
    const { address } = await startApp();
    const { status, headers } = await get(address, path, { q: '商标' }, { origin: 'https://portal.example' });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, 'https://portal.example']);
  });

  it('counts searches with questions', async () => {
    const { address } = await startApp({ parts: { rateLimitPerMinute: 1 } });
    expect((await get(address, '', { q: '商标' })).status).toBe(200);
    expect((await readProblem(await get(address, '', { q: '商标' }))).status).toBe(429);
  });

  it('counts suggestions apart, ten for each question', async () => {
    const { address } = await startApp({ parts: { rateLimitPerMinute: 1 } });
    const statuses = [];
    for (let typed = 0; typed < 11; typed++) statuses.push((await get(address, '/suggestions', { q: 's' })).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
    expect((await get(address, '', { q: '商标' })).status).toBe(200);
  });
});
