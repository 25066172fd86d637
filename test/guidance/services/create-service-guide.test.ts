import { beforeAll, describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createServiceGuide, type ServiceGuide, type ServiceQuery } from '../../../server/guidance/index.ts';
import type { KnowledgeLookup } from '../../../server/knowledge/index.ts';
import { serviceListSchema, serviceSheetSchema } from '../../../server/protocol/index.ts';
import { day } from '../../doubles/day.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';

const query: ServiceQuery = { asOf: day('2026-11-24'), city: null, language: 'zh-Hans' };
let lookup: KnowledgeLookup;
let guide: ServiceGuide;
beforeAll(async () => {
  lookup = await readLookup(shippedCorpus);
  guide = createServiceGuide({ lookup, generation: 'sample', scriptConverter: createOpenccScriptConverter() });
}, READING_TIMEOUT_MS);

const sheet = (id: string, given: Partial<ServiceQuery> = {}) => {
  const found = guide.sheet(id, { ...query, ...given });
  if (found === null) throw new Error(`There is no ${id}`);
  return found;
};
const section = (id: string, name: string, given: Partial<ServiceQuery> = {}) =>
  sheet(id, given).sections.find((candidate) => candidate.id === name);

describe('the list of services', () => {
  it('holds every service and matter of the catalogue once', () => {
    const listed = guide
      .list(query)
      .groups.flatMap(({ services }) => services)
      .flatMap(({ id, matters }) => [id, ...matters.map((matter) => matter.id)]);
    expect(listed.sort()).toEqual(lookup.knowledge.catalogue.map(({ id }) => id).sort());
  });

  it('keeps the schema in both languages', () => {
    for (const language of ['zh-Hans', 'en'] as const)
      expect(serviceListSchema.parse(guide.list({ ...query, language })).language).toBe(language);
  });
});

describe('the sheet of every service', () => {
  it.each(['2026-11-24', '2027-01-01'])('keeps the schema in both languages on %s', (date) => {
    for (const { id } of lookup.knowledge.catalogue)
      for (const language of ['zh-Hans', 'en'] as const) {
        const told = serviceSheetSchema.parse(sheet(id, { asOf: day(date), language }));
        expect(told.sections.length, id).toBeGreaterThan(0);
      }
  });

  it('names only sources that it lists', () => {
    for (const { id } of lookup.knowledge.catalogue) {
      const { sections, route, sources } = sheet(id);
      const lines = [...sections.flatMap((told) => told.lines), ...route];
      const named = lines.flatMap((line) => line.sources);
      expect(new Set(named), id).toEqual(new Set(sources.map(({ number }) => number)));
    }
  });

  it('gives official addresses alone', () => {
    for (const { id } of lookup.knowledge.catalogue)
      for (const { url } of sheet(id).sources)
        if (url !== null) expect(new URL(url).hostname).toMatch(/(^|\.)(gov\.cn|wipo\.int)$/);
  });
});

describe('the sheet of a service', () => {
  it('cites the law of the day asked for', () => {
    const labels = (date: string) => sheet('trademark-renewal', { asOf: day(date) }).sources.map(({ label }) => label);
    expect(labels('2026-12-31')).toContain('商标法第四十条');
    expect(labels('2027-01-01')).toContain('商标法第四十四条');
  });

  it('announces the change of law before it, and not on its day', () => {
    const changes = (date: string) =>
      sheet('trademark-renewal', { asOf: day(date) }).notices.filter(({ text }) =>
        text.includes('2026年修订本自2027-01-01起施行'),
      );
    expect(changes('2026-11-24')).toHaveLength(1);
    expect(changes('2027-01-01')).toHaveLength(0);
  });

  it('announces a period that changes', () => {
    const texts = sheet('trademark-opposition').notices.map(({ text }) => text);
    expect(texts.some((text) => text.includes('3个月') && text.includes('2个月'))).toBe(true);
  });

  it('says that a fee not yet published is not, where the day has none', () => {
    const told = sheet('trademark-renewal', { asOf: day('2027-01-01') });
    expect(told.notices.map(({ kind }) => kind)).toContain('not-published');
    expect(JSON.stringify(section('trademark-renewal', 'fees', { asOf: day('2027-01-01') }))).not.toMatch(/\d+元/);
  });

  it('parts the name of a fee from its amount', () => {
    expect(section('trademark-renewal', 'fees')?.lines[0]).toMatchObject({
      label: '续展注册费（纸件）',
      text: '500元（每类）',
    });
  });

  it('marks the documents that are needed only in some cases', () => {
    const lines = section('trademark-renewal', 'materials')?.lines ?? [];
    expect(lines.map(({ conditional }) => conditional)).toEqual([false, false, true]);
  });

  it('asserts nothing where a section is not verified, and gives the official address', () => {
    const materials = section('ip-mediation', 'materials');
    expect(materials?.status).toBe('unverified');
    expect(materials?.url).toMatch(/^https:\/\/www\.cnipa\.gov\.cn\//);
  });

  it('leads to what it is part of, its matters and its neighbours', () => {
    expect(sheet('trademark-opposition-defence').within?.id).toBe('trademark-opposition');
    expect(sheet('trademark-opposition').matters.map(({ id }) => id)).toContain('trademark-opposition-defence');
    expect(sheet('trademark-renewal').neighbours.map(({ id }) => id)).toContain('fraud-verification');
  });

  it('leads to the flows that end there', () => {
    expect(sheet('trademark-renewal').flows.map(({ id }) => id)).toContain('protect-what-i-have');
  });

  it('leads to its calculators through the flow that asks for their inputs, with what every way to it knows', () => {
    const flowOf = (service: string, id: string) => sheet(service).calculators.find((one) => one.id === id)?.flow;
    expect(flowOf('trademark-renewal', 'trademark-renewal')).toEqual({
      flow: 'right-expiring',
      values: { right: 'trademark' },
    });
    expect(flowOf('trademark-refusal-review', 'trademark-refusal-review')?.flow).toBe('received-a-notice');
    expect(flowOf('pct-national-phase', 'pct-dates')).toBeNull();
  });

  it('is told in traditional characters, but for what it cites and what is no word', () => {
    const told = guide.sheet('trademark-renewal', { ...query, language: 'zh-Hant' });
    const plain = guide.sheet('trademark-renewal', query);
    expect(told).toMatchObject({ id: 'trademark-renewal', title: '註冊商標續展', language: 'zh-Hant' });
    expect(told?.sources).toEqual(plain?.sources);
    expect(told?.sections.map(({ id }) => id)).toEqual(plain?.sections.map(({ id }) => id));
  });

  it('is none for an unknown id', () => {
    expect(guide.sheet('no-such-service', query)).toBeNull();
  });
});
