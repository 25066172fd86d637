import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createServiceGuide } from '../../../server/guidance/index.ts';
import { serviceListSchema, serviceSheetSchema } from '../../../server/protocol/index.ts';
import { readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';
import { readProblem } from '../problem.ts';
import { startApp } from '../running-app.ts';

const services = createServiceGuide({
  lookup: await readLookup(shippedCorpus),
  generation: 'sample',
  scriptConverter: createOpenccScriptConverter(),
});

async function get(path: string): Promise<Response> {
  const { address } = await startApp({ parts: { services } });
  return fetch(`${address}/api/v1/services${path}`);
}

describe('GET /api/v1/services', () => {
  it('lists the services in groups', async () => {
    const list = serviceListSchema.parse(await (await get('')).json());
    expect(list.groups.map(({ id }) => id)).toContain('trademark');
  });
});

describe('GET /api/v1/services/:id', () => {
  it('gives the card of today', async () => {
    const sheet = serviceSheetSchema.parse(await (await get('/trademark-renewal')).json());
    expect([sheet.asOf, sheet.language, sheet.city]).toEqual(['2026-06-01', 'zh-Hans', null]);
  });

  it('gives the card of a day, a city and a language', async () => {
    const response = await get('/trademark-renewal?asOf=2027-01-01&city=beijing&language=en');
    const sheet = serviceSheetSchema.parse(await response.json());
    expect([sheet.asOf, sheet.language, sheet.city?.name]).toEqual(['2027-01-01', 'en', 'Beijing']);
  });

  it('is a problem document for an unknown id', async () => {
    const problem = await readProblem(await get('/no-such-service'));
    expect([problem.status, problem.detail]).toEqual([404, expect.stringContaining('no-such-service')]);
  });

  it.each([
    ['asOf', '?asOf=2026-02-30'],
    ['city', '?city=atlantis'],
    ['language', '?language=fr'],
  ])('tells that %s is wrong', async (path, query) => {
    const problem = await readProblem(await get(`/trademark-renewal${query}`));
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([400, path]);
  });
});
