import { beforeAll, describe, expect, it } from 'vitest';
import { findRoute, needsCity } from '../../../server/guidance/index.ts';
import type { KnowledgeLookup } from '../../../server/knowledge/index.ts';
import { day } from '../../doubles/day.ts';
import { READING_TIMEOUT_MS, readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';

let lookup: KnowledgeLookup;
beforeAll(async () => {
  lookup = await readLookup(shippedCorpus);
}, READING_TIMEOUT_MS);

const route = (service: string, city: string | null = null, date = '2026-11-24') =>
  findRoute(service, { lookup, city, date: day(date), language: 'zh' });
const names = (...asked: Parameters<typeof route>) => route(...asked).map(({ name }) => name);

describe('whom one turns to', () => {
  it('stands in order: who recommends before who decides', () => {
    expect(names('patent-priority-examination')).toEqual(['省级知识产权局', '国家知识产权局']);
  });

  it('is named by the pack of the city', () => {
    expect(names('patent-priority-examination', 'hangzhou')).toEqual(['浙江省知识产权局', '国家知识产权局']);
    expect(names('infringement-complaint', 'shenzhen')[0]).toBe('深圳的市场监管部门（市、区）');
  });

  it('is called by what it is where the pack does not name it', () => {
    expect(names('infringement-complaint', 'hangzhou')[1]).toBe('当地县级以上负责商标执法的部门');
  });

  it('holds for a whole group, and for the matters within its services', () => {
    expect(names('trademark-use-evidence')[0]).toBe('国家知识产权局商标局');
    expect(names('patent-annual-fee')[0]).toBe('国家知识产权局');
  });

  it('is not the IP office where the business is another authority’s', () => {
    expect(names('plant-variety-rights')).toEqual(['农业农村主管部门、林业和草原主管部门']);
    expect(names('customs-ip-recordal')[0]).toBe('海关总署');
    expect(names('software-copyright-registration', 'guangzhou')).toEqual(['国家级著作权主管部门认定的软件登记机构']);
    expect(names('copyright-registration', 'guangzhou')).toEqual(['广东省版权主管部门']);
  });

  it('rests on the law of the day', () => {
    expect(route('trademark-renewal').flatMap(({ keys }) => keys)).toContain('trademark-law@2019/2');
    expect(route('trademark-renewal', null, '2027-01-01').flatMap(({ keys }) => keys)).toContain(
      'trademark-law@2026/4',
    );
  });

  it('is nobody where nothing is recorded', () => {
    expect(route('drug-patent-linkage')).toEqual([]);
    expect(route('ip-insurance')).toEqual([]);
  });

  it('keeps an article for every step, whatever the service', () => {
    for (const { id } of lookup.knowledge.catalogue)
      for (const date of ['2026-11-24', '2027-01-01'])
        for (const step of route(id, 'guangzhou', date)) expect(step.keys.length, id).toBeGreaterThan(0);
  });
});

describe('a city', () => {
  it.each(['patent-priority-examination', 'infringement-complaint', 'patent-pre-examination', 'ip-mediation'])(
    'matters for %s',
    (service) => {
      expect(needsCity(service, lookup)).toBe(true);
    },
  );

  it.each(['trademark-renewal', 'patent-annual-fee', 'pct-national-phase', 'plant-variety-rights'])(
    'does not matter for %s',
    (service) => {
      expect(needsCity(service, lookup)).toBe(false);
    },
  );
});
