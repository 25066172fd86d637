import { describe, expect, it } from 'vitest';
import { findHandover, tellHandover } from '../../../server/guidance/index.ts';
import { type City, createKnowledgeLookup } from '../../../server/knowledge/index.ts';
import { lookup as tables } from '../shipped-tables.ts';
import { sampleCity, sampleHandover } from './sample-city.ts';

const lookupOf = (...cities: City[]) => createKnowledgeLookup({ ...tables.knowledge, cities });
const city = sampleCity({ handover: sampleHandover });
const nation = sampleCity({
  id: 'national',
  handover: { ...sampleHandover, name: { zh: '全国热线', en: 'the line' } },
});
const friday = new Date('2026-11-27T10:00:00Z');

describe('handing over', () => {
  it('goes to the target of the city', () => {
    expect(findHandover('sample-city', lookupOf(city, nation))?.name.zh).toBe('示例窗口');
  });

  it('goes to the national target where the city has none, or none is known', () => {
    const lookup = lookupOf(sampleCity(), nation);
    expect([findHandover('sample-city', lookup), findHandover(null, lookup)].map((target) => target?.name.zh)).toEqual([
      '全国热线',
      '全国热线',
    ]);
  });

  it('goes nowhere where no pack names anybody', () => {
    expect(tellHandover('sample-city', { lookup: lookupOf(sampleCity()), now: friday, language: 'zh' })).toBeNull();
  });

  it('tells where, when it is open, and the next opening', () => {
    expect(tellHandover('sample-city', { lookup: lookupOf(city), now: friday, language: 'zh' })).toBe(
      '您可以找示例窗口（000-0000）。开放时间：工作日9:00-12:00、13:30-17:00。现在是下班时间，最近的开放时间是周一 9:00。',
    );
  });

  it('tells so in English', () => {
    expect(tellHandover('sample-city', { lookup: lookupOf(city), now: friday, language: 'en' })).toBe(
      'You can turn to the sample counter (000-0000). Opening hours: working days 9:00-12:00, 13:30-17:00. It is closed now and opens next on Monday at 9:00.',
    );
  });

  it('invents no hours', () => {
    const lookup = lookupOf(sampleCity({ handover: { ...sampleHandover, hours: [] } }));
    expect(tellHandover('sample-city', { lookup, now: friday, language: 'zh' })).toBe(
      '您可以找示例窗口（000-0000）。开放时间以官方公布为准。',
    );
  });
});
