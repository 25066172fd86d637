import { beforeAll, describe, expect, it } from 'vitest';
import { assembleKnowledge, createKnowledgeLookup, type KnowledgeLookup } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { readCorpus, readLookup, smallCorpus } from './corpus-folders.ts';

const [before, after] = [day('2026-12-31'), day('2027-01-01')];
const OLD = 'sample-law@2020/3';
const NEW = 'sample-law@2026/5';

describe('createKnowledgeLookup', () => {
  let lookup: KnowledgeLookup;
  beforeAll(async () => {
    lookup = await readLookup(smallCorpus);
  });

  it('keeps of several articles those whose law is in force, the last and the first day included', () => {
    expect([before, after].map((date) => lookup.inForce([NEW, OLD], date))).toEqual([[OLD], [NEW]]);
  });

  it('holds an article of an unknown version for not in force', () => {
    expect(lookup.inForce(['sample-law@1999/3'], before)).toEqual([]);
  });

  it('finds a figure by the key of its article, whatever the day', () => {
    expect([lookup.figure(`${OLD}#window`), lookup.figure(`${OLD}#term`)]).toEqual(['3 months', null]);
  });

  it('chooses among figures the one in force, with its article', () => {
    const keys = [`${OLD}#window`, `${NEW}#window`];
    expect([before, after].map((date) => lookup.figureInForce(keys, date))).toEqual([
      { figure: '3 months', article: OLD },
      { figure: '2 months', article: NEW },
    ]);
  });

  it('has no figure for a day before every version', () => {
    expect(lookup.figureInForce([`${OLD}#window`], day('2020-02-29'))).toBeNull();
  });

  it('finds a rate by its id and a group of rates by the start they share', () => {
    expect(lookup.rates('sample-registration-efile', before).map(({ amount }) => amount)).toEqual([90]);
    expect(lookup.rates('sample-registration', before).map(({ amount }) => amount)).toEqual([10000, 90]);
  });

  it('takes no rate for one of a group that merely begins with the same letters', () => {
    expect(lookup.rates('sample-reg', before)).toEqual([]);
  });

  it('finds only the rates of the day', () => {
    expect(lookup.rates('sample-registration', after).map(({ status }) => status)).toEqual(['not-published']);
  });

  it('takes the national pack for no city', async () => {
    const knowledge = assembleKnowledge(await readCorpus(smallCorpus));
    const national = knowledge.cities.map((city) => ({ ...city, id: 'national' }));
    const withNational = createKnowledgeLookup({ ...knowledge, cities: [...knowledge.cities, ...national] });
    expect(withNational.cityIds()).toEqual(['sample-city']);
  });

  it('answers null for ids it does not know', () => {
    expect([lookup.card('none'), lookup.service('none'), lookup.law('none'), lookup.digest('none@1/1')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
