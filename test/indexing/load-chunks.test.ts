import { beforeAll, describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { type Chunk, isInForce } from '../../server/domain/index.ts';
import { loadCorpusChunks, loadTextChunks } from '../../server/indexing/load-chunks.ts';
import { assembleKnowledge, createKnowledgeLookup, type KnowledgeLookup } from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import {
  READING_TIMEOUT_MS,
  readChangedCorpus,
  readLookup,
  shippedCorpus,
  smallCorpus,
} from '../knowledge/corpus-folders.ts';

const loadFrom = async (lookup: KnowledgeLookup) => [
  ...loadCorpusChunks(lookup),
  ...(await loadTextChunks(lookup, [], createLangchainTextSplitter(), createOpenccScriptConverter())),
];
const load = async (folder: string) => loadFrom(await readLookup(folder));

const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the Chunks of the shipped corpus', () => {
  let chunks: readonly Chunk[];
  beforeAll(async () => {
    chunks = await load(shippedCorpus);
  }, READING_TIMEOUT_MS);

  it('have ids of their own', () => {
    expect(chunks.length).toBeGreaterThan(1000);
    expect(twice(chunks.map(({ id }) => id))).toEqual([]);
  });

  it('never speak twice for one key, language and day', () => {
    const days = ['2019-12-01', '2026-11-22', '2026-12-31', '2027-01-01', '2030-06-01'].map(day);
    const spoken = days.map((date) =>
      twice(chunks.filter((chunk) => isInForce(chunk, date)).map(({ key, language }) => `${key} ${language}`)),
    );
    expect(spoken).toEqual(days.map(() => []));
  });

  it('end no earlier than they begin', () => {
    expect(
      chunks.filter(
        ({ effectiveFrom, effectiveTo }) =>
          effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom,
      ),
    ).toEqual([]);
  });

  it('hold no reference left open and no empty text', () => {
    expect(chunks.filter(({ text }) => text.trim() === '' || /[{}]/.test(text))).toEqual([]);
  });

  it('rest on articles that have Chunks of their own', () => {
    const keys = new Set(chunks.map(({ key }) => key));
    expect([...new Set(chunks.flatMap(({ basis }) => basis))].filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the Chunks of the small corpus', () => {
  let chunks: readonly Chunk[];
  beforeAll(async () => {
    chunks = await load(smallCorpus);
  });
  const ofKey = (wanted: string, language: 'zh' | 'en' = 'zh') =>
    chunks.filter((chunk) => chunk.key === wanted && chunk.language === language);

  it('give an article its label, its text with figures, and the days of its law', () => {
    expect(ofKey('sample-law@2020/3')).toMatchObject([
      {
        kind: 'article',
        article: '示例法第三条',
        version: '2020年修正',
        text: '收到通知之日起3个月内登记；晚了的，另缴25%的滞纳金。',
        effectiveFrom: '2020-03-01',
        effectiveTo: '2026-12-31',
        services: ['sample-registration'],
      },
    ]);
  });

  it('give a section of a card once for each span in which its figures stay', () => {
    const spans = ofKey('card:sample-registration#summary').map(({ text, effectiveFrom, effectiveTo }) => [
      text,
      effectiveFrom,
      effectiveTo,
    ]);
    expect(spans).toEqual([
      ['在3个月内办理示例登记。', '2020-03-01', '2026-12-31'],
      ['在2个月内办理示例登记。', '2027-01-01', null],
    ]);
  });

  it('have none for a section that is not verified', () => {
    expect(ofKey('card:sample-registration#result')).toEqual([]);
  });

  it('give each row of a fee table its amount, name and days', () => {
    expect(ofKey('rate:sample-registration-efile', 'en')).toMatchObject([
      { text: 'Registration (online): CNY 90 (per case)', effectiveTo: '2026-12-31', basis: ['sample-law@2020/4'] },
    ]);
  });

  it('give a reviewed answer in the languages it is written in', () => {
    const languages = (key: string) => chunks.filter((chunk) => chunk.key === key).map(({ language }) => language);
    expect([languages('answer:sample-window'), languages('answer:sample-window-year-8')]).toEqual([
      ['zh', 'en'],
      ['zh'],
    ]);
  });

  it('end a reviewed answer with the law it rests on', () => {
    expect(ofKey('answer:sample-window').map(({ effectiveTo }) => effectiveTo)).toEqual(['2026-12-31']);
  });

  const validity = {
    'ends on the last day of its validity': { find: /validTo: 2026-12-31/, replace: 'validTo: 2026-11-30' },
    'begins on the first day of its validity': { find: /validFrom: null/, replace: 'validFrom: 2026-11-22' },
  };
  for (const [name, change] of Object.entries(validity))
    it(`show that a reviewed answer ${name}`, async () => {
      const { records } = await readChangedCorpus(smallCorpus, { path: 'answers/sample.yaml', ...change });
      const changed = await loadFrom(createKnowledgeLookup(assembleKnowledge(records)));
      const [chunk] = changed.filter(({ key, language }) => key === 'answer:sample-window' && language === 'zh');
      const days = change.replace.startsWith('validTo') ? chunk?.effectiveTo : chunk?.effectiveFrom;
      expect(days).toBe(change.replace.split(' ')[1]);
    });

  it('give a task of the notice its number, who benefits and what it does not promise', () => {
    expect(ofKey('notice:sample-notice#task-1')[0]?.text).toBe('第1项任务：推进登记。办事的人。不保证办成。');
  });

  it('keep their ids when words change, and show the change by the checksum', async () => {
    const reworded = { path: 'laws/sample-law/2020.yaml', find: /登记要交申请书/, replace: '登记只要交申请书' };
    const { records } = await readChangedCorpus(smallCorpus, reworded);
    const changed = await loadFrom(createKnowledgeLookup(assembleKnowledge(records)));
    expect(changed.map(({ id }) => id)).toEqual(chunks.map(({ id }) => id));
    const differing = changed.filter(({ checksum }, n) => checksum !== chunks[n]?.checksum).map(({ key }) => key);
    expect(differing).toEqual(['sample-law@2020/4']);
  });
});
