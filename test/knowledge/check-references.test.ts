import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CorpusRecords, checkReferences } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { wrongAsking } from './asking-faults.ts';
import {
  inTemporaryFolder,
  READING_TIMEOUT_MS,
  readChangedCorpus,
  readCorpus,
  shippedCorpus,
  smallCorpus,
} from './corpus-folders.ts';
import { wrongFlows } from './flow-faults.ts';
import {
  danglingReferences,
  leadingNowhere,
  type ReferenceFault,
  shippedFaults,
  twice,
  unknownServices,
} from './reference-faults.ts';

const today = day('2026-11-22');

async function expectFault({ message, below = 0, ...change }: ReferenceFault) {
  const { records, line } = await readChangedCorpus(smallCorpus, change);
  expect(checkReferences(records, today)).toContainEqual({ path: change.path, line: line + below, message });
}

describe('checkReferences', () => {
  it('finds no fault in the small corpus, so that each fault below is that of its change', async () => {
    const { faults, ...records } = await readCorpus(smallCorpus);
    expect([...faults, ...checkReferences({ faults, ...records }, today)]).toEqual([]);
  });

  for (const [name, fault] of Object.entries(twice)) it(`finds ${name} that stands twice`, () => expectFault(fault));
  for (const [name, fault] of Object.entries(leadingNowhere)) it(`finds ${name}`, () => expectFault(fault));
  for (const [name, fault] of Object.entries(wrongAsking)) it(`finds ${name}`, () => expectFault(fault));
  for (const [name, fault] of Object.entries(wrongFlows)) it(`finds ${name}`, () => expectFault(fault));
  for (const [name, fault] of Object.entries(danglingReferences))
    it(`finds a reference of ${name} that means nothing`, () => expectFault(fault));
  for (const [name, fault] of Object.entries(unknownServices))
    it(`finds an unknown service in ${name}`, () =>
      expectFault({ ...fault, message: 'sample-lost is not in services/catalogue.csv' }));
});

describe('pairs for the confusion test', () => {
  it.each([
    ['登记有几个月,sample-lost', 'there is no reviewed answer sample-lost'],
    ['登记有几个月,sample-window', 'both questions have the same answer'],
    ['登记有几个月,sample-window-year-8', 'the two answers are never valid on the same day'],
    [
      '登记有几个月,sample-window-year-8',
      'the numbers of “登记有几个月” are not those of the scope of sample-window-year-8',
    ],
    ['到哪里查询示例,sample-window', 'the two questions are too unlike each other'],
  ])('are at fault with “%s” beside a question of the first answer', async (other, message) => {
    await inTemporaryFolder(async (folder) => {
      await cp(smallCorpus, folder, { recursive: true });
      const path = 'questions/confusions.csv';
      await mkdir(join(folder, 'questions'));
      await writeFile(
        join(folder, path),
        `left,leftAnswer,right,rightAnswer,difference\n登记有几个月时间,sample-window,${other},year\n`,
      );
      expect(checkReferences(await readCorpus(folder), today)).toContainEqual({ path, line: 2, message });
    });
  });
});

describe('the shipped corpus', () => {
  let shipped: CorpusRecords;
  beforeAll(async () => {
    shipped = await readCorpus(shippedCorpus);
  }, READING_TIMEOUT_MS);

  it('has no fault', () => {
    expect([...shipped.faults, ...checkReferences(shipped, today)]).toEqual([]);
  });

  it('has no fault on the first day of the new trademark law', () => {
    expect(checkReferences(shipped, day('2027-01-01'))).toEqual([]);
  });

  for (const [name, { message, below = 0, ...change }] of Object.entries(shippedFaults))
    it(
      `would be found at fault with ${name}`,
      async () => {
        const { records, line } = await readChangedCorpus(shippedCorpus, change);
        expect([...records.faults, ...checkReferences(records, today)]).toEqual([
          { path: change.path, line: line + below, message },
        ]);
      },
      READING_TIMEOUT_MS,
    );

  it('refers to the same figures in Chinese and in English', () => {
    const { card, digest, answer, concordance } = shipped.byKind;
    const pairs = [...card, ...digest, ...answer, ...concordance].flatMap(({ value }) => bilingualPairs(value));
    expect(pairs.length).toBeGreaterThan(1000);
    expect(pairs.filter(({ zh, en }) => referencesOf(zh) !== referencesOf(en))).toEqual([]);
  });
});

const referencesOf = (text: string) => [...new Set(text.match(/\{[^{}]+\}/g))].sort().join(' ');

function bilingualPairs(value: unknown): { zh: string; en: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return [{ zh, en }];
  return Object.values(value).flatMap(bilingualPairs);
}
