import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficialDocuments } from '../../scripts/official-documents.ts';
import {
  checkCorpus,
  findOverdue,
  readOfficialTexts,
  recordFacts,
  recordFigures,
} from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { wrongDays, wrongFigures, wrongWording } from './corpus-faults.ts';
import { READING_TIMEOUT_MS, readChangedCorpus, readCorpus, shippedCorpus, smallCorpus } from './corpus-folders.ts';
import type { ReferenceFault } from './reference-faults.ts';

const today = day('2026-11-22');

/** The official text of both versions of the sample law: its file name is what the law list calls their source. */
const OFFICIAL = `第一章　总则

**第三条**　自收到通知之日起三个月内登记。逾期的，加收百分之二十五的滞纳金。

第四条　申请人应当提交申请书一式两份和身份证明，缴纳登记费1万元；网上办理的缴纳90元。

## 第二章　期限

第五条　自收到通知之日起两个月内登记，加收百分之二十五的滞纳金；由登记机关的工作人员在三日之内核对申请人提交的全部材料并且一次告知。
`;
const FACTS = [
  {
    id: 'F001',
    topic: 'sample-fee',
    text: '登记费1万元，网上90元',
    status: 'third-party',
    effectiveFrom: '2020-03-01',
    effectiveTo: '2026-12-31',
  },
  {
    id: 'F002',
    topic: 'sample-fee',
    text: '旧登记费80元',
    status: 'superseded',
    effectiveFrom: '2010-01-01',
    effectiveTo: '2020-02-29',
  },
];

async function officialTexts(text = OFFICIAL, facts = FACTS) {
  const { byKind } = await readCorpus(smallCorpus);
  const laws = byKind.lawList.flatMap(({ value }) => value.laws);
  return readOfficialTexts(
    laws,
    new Map([
      ['made for the tests', text],
      ['sample.md', text],
    ]),
    facts,
  );
}

async function expectFault({ message, below = 0, at, ...change }: ReferenceFault) {
  const { records, line } = await readChangedCorpus(smallCorpus, change);
  const path = at?.path ?? change.path;
  const lines = at ? readFileSync(join(smallCorpus, at.path), 'utf8').split('\n') : [];
  const place = (at ? lines.findIndex((text) => at.find.test(text)) + 1 : line) + below;
  expect(checkCorpus(records, today, null)).toContainEqual({ path, line: place, message });
}

describe('checkCorpus', () => {
  it('finds no fault in the small corpus, without the official texts and beside them', async () => {
    const records = await readCorpus(smallCorpus);
    expect(checkCorpus(records, today, null)).toEqual([]);
    expect(checkCorpus(records, today, await officialTexts())).toEqual([]);
  });

  for (const [name, fault] of Object.entries({ ...wrongDays, ...wrongFigures, ...wrongWording }))
    it(`finds ${name}`, () => expectFault(fault));
});

describe('beside the official texts, checkCorpus', () => {
  const check = async (change: Omit<ReferenceFault, 'message'>, text?: string, facts?: typeof FACTS) => {
    const { records } = await readChangedCorpus(smallCorpus, change);
    return checkCorpus(records, today, await officialTexts(text, facts)).map(({ message }) => message);
  };
  const unchanged = { path: 'facts.csv', find: /^id/, replace: 'id' };

  it('finds recorded figures that the text does not state', async () => {
    expect(await check(unchanged, OFFICIAL.replace('三个月', '六个月'))).toContain(
      'the official text of sample-law@2020/3 says 25 percent|6 month',
    );
  });

  it('finds an article that the text does not have', async () => {
    expect(await check(unchanged, OFFICIAL.replace('第五条', '第六条'))).toContain(
      'sample-law@2026/5 is not in the official text',
    );
  });

  it('finds a fact that was recorded otherwise', async () => {
    const [first, second] = FACTS;
    const changed = [{ ...first, text: '登记费2万元' }, second] as typeof FACTS;
    expect(await check(unchanged, OFFICIAL, changed)).toContain('F001 says 20000 yuan');
    expect(await check(unchanged, OFFICIAL, [{ ...first, status: 'unverified' }, second] as typeof FACTS)).toContain(
      'F001 is unverified',
    );
    expect(await check(unchanged, OFFICIAL, FACTS.slice(1))).toContain('there is no fact F001');
  });

  it('finds a run of 25 characters that stands in a text, punctuation aside', async () => {
    const copied = '由登记机关的工作人员，在三日之内核对申请人提交的全部材料';
    const change = {
      path: 'laws/sample-law/2026.yaml',
      find: /zh: 收到通知之日起\{window\}内登记。/,
      replace: `zh: 收到通知之日起{window}内登记。${copied}。`,
    };
    expect((await check(change)).join()).toContain('stands word for word in sample.md');
  });

  it('lets a run of 24 characters pass', async () => {
    const copied = '由登记机关的工作人员在三日之内核对申请人提交的全';
    expect([...copied]).toHaveLength(24);
    const change = {
      path: 'laws/sample-law/2026.yaml',
      find: /zh: 收到通知之日起\{window\}内登记。/,
      replace: `zh: ${copied}。`,
    };
    expect((await check(change)).join()).not.toContain('word for word');
  });
});

describe('recording', () => {
  it('writes what the texts state, and keeps what was recorded where there is no text', async () => {
    const records = await readCorpus(smallCorpus);
    const rows = records.byKind.recordedFigures.map(({ value }) => value);
    expect(recordFigures(records, await officialTexts())).toEqual(rows);
    expect(recordFigures(records, readOfficialTexts([], new Map(), []))).toEqual(rows);
  });

  it('reads the quantities of facts', async () => {
    expect(recordFacts(await officialTexts()).map(({ figures }) => figures)).toEqual([
      ['10000 yuan', '90 yuan'],
      ['80 yuan'],
    ]);
  });
});

describe('findOverdue', () => {
  it('lists what was to be reviewed before today, with its keeper', async () => {
    const records = await readCorpus(smallCorpus);
    expect(findOverdue(records, today)).toEqual([]);
    const messages = findOverdue(records, day('2027-02-01')).map(({ message }) => message);
    expect(messages).toContain('sample-registration was to be reviewed by 2027-01-15 (公共服务)');
    expect(messages).toContain('sample-window was to be reviewed by 2027-01-15 (公共服务)');
    expect(findOverdue(records, day('2027-06-01')).map(({ message }) => message)).toContain(
      'laws/laws.yaml was to be reviewed by 2027-05-31 (公共服务)',
    );
  });
});

describe('the shipped corpus', () => {
  it(
    'has no fault, against the official texts where they lie beside the project',
    async () => {
      const records = await readCorpus(shippedCorpus);
      expect(checkCorpus(records, today, readOfficialDocuments(records))).toEqual([]);
      expect(checkCorpus(records, today, null)).toEqual([]);
    },
    READING_TIMEOUT_MS,
  );
});
