import { beforeAll, describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import type { Chunk } from '../../../server/domain/index.ts';
import { loadTextChunks } from '../../../server/indexing/load-chunks.ts';
import { createKnowledgeLookup } from '../../../server/knowledge/index.ts';
import type { StoredDocument } from '../../../server/ports/index.ts';
import { day } from '../../doubles/day.ts';
import { sampleSearchIndex } from '../../doubles/sample-search-index.ts';
import { readLookup, smallCorpus } from '../../knowledge/corpus-folders.ts';

const LONG = '示例事项应当依照规定办理登记。'.repeat(40);

/** The text of the small corpus's law of 2020, whose articles 3 and 4 have digests. */
const TEXT = [
  '示例法',
  '2020年2月1日示例机关公布',
  '第一条　为了登记示例，制定本法。',
  '第二条　示例由示例机关登记。',
  '第三条　自收到通知之日起三个月内登记。',
  '第四条　申请人应当提交申请书。',
  `第五条　${LONG}`,
  LONG,
  ...['六', '七', '八'].map((number) => `第${number}条　规定。`),
  '第九条　本法自2020年3月1日起施行。',
].join('\n');

const document = (own: Partial<StoredDocument> = {}): StoredDocument => ({
  checksum: 'a'.repeat(64),
  fileName: '示例法.txt',
  title: '示例法',
  version: null,
  effectiveFrom: null,
  confirmed: true,
  addedAt: '2026-11-22T00:00:00.000Z',
  format: 'text',
  places: [],
  leftOut: [],
  source: null,
  url: null,
  text: TEXT,
  ...own,
});

async function load(...documents: readonly StoredDocument[]): Promise<Chunk[]> {
  const lookup = await readLookup(smallCorpus);
  return loadTextChunks(lookup, documents, createLangchainTextSplitter(), createOpenccScriptConverter());
}

describe('an added document that is the text of a listed law', () => {
  let chunks: readonly Chunk[];
  const byKey = (key: string) => chunks.filter((chunk) => chunk.key === key && chunk.language === 'zh');
  beforeAll(async () => {
    chunks = await load(document());
  });

  it('gives its words to the digests of its articles, which keep their questions', () => {
    const [chunk] = byKey('sample-law@2020/3');
    expect(chunk).toMatchObject({ officialText: '自收到通知之日起三个月内登记。', trust: 'official' });
    expect(chunk?.text).not.toBe(chunk?.officialText);
    expect(chunk?.questions).not.toEqual([]);
  });

  it('gives the articles without a digest Chunks of their own, in force as long as their version', () => {
    const [chunk] = byKey('sample-law@2020/2');
    expect(chunk).toMatchObject({ officialText: '示例由示例机关登记。', article: '示例法第二条' });
    expect(chunk).toMatchObject({ effectiveFrom: '2020-03-01', effectiveTo: '2026-12-31' });
  });

  it('cuts a long article between its paragraphs, each cited as the article', () => {
    const parts = chunks.filter(({ key }) => key.startsWith('sample-law@2020/5'));
    expect(parts.map(({ key }) => key)).toEqual(['sample-law@2020/5#1', 'sample-law@2020/5#2']);
    expect(new Set(parts.map(({ article }) => article))).toEqual(new Set(['示例法第五条']));
  });

  it('is no document beside that', () => {
    expect(chunks.filter(({ kind }) => kind === 'document')).toEqual([]);
  });

  it('says nothing official in English, which has no official text', () => {
    expect(chunks.filter(({ language, officialText }) => language === 'en' && officialText !== null)).toEqual([]);
  });
});

describe('an added document that is not', () => {
  it('stays a document when it is another amendment', async () => {
    const chunks = await load(
      document({ text: TEXT.replace('2020年2月1日', '2023年2月1日').replace('2020年3月1日', '2023年3月1日') }),
    );
    const documents = chunks.filter(({ kind }) => kind === 'document');
    expect(documents.length).toBeGreaterThan(0);
    // Between the listed versions of 2020 and 2027: it does not stand beside the later one.
    expect(new Set(documents.map(({ effectiveFrom, effectiveTo }) => `${effectiveFrom} ${effectiveTo}`))).toEqual(
      new Set(['2023-03-01 2026-12-31']),
    );
    expect(chunks.filter(({ officialText }) => officialText !== null)).toEqual([]);
  });

  it('is never current beside the listed versions when its text does not say from when it is', async () => {
    const undated = TEXT.replace('2020年2月1日示例机关公布\n', '').replace('2020年3月1日', '公布之日');
    const chunks = await load(document({ text: undated }));
    const days = chunks.filter(({ kind }) => kind === 'document').map(({ effectiveTo }) => effectiveTo);
    expect(new Set(days)).toEqual(new Set(['2020-02-29']));
  });
});

describe('an official text of which it is not verified that it is in force, or that no city pack names', () => {
  it.each([
    ['a law whose standing is unverified', { standing: 'unverified' as const }, {}],
    ['a local law that no pack names', {}, { kind: 'local' as const }],
  ])('%s answers only who names its article', async (_, ofVersion, ofLaw) => {
    const { knowledge } = await readLookup(smallCorpus);
    const laws = knowledge.laws.map((law) => ({
      ...law,
      ...ofLaw,
      versions: law.versions.map((version) => ({ ...version, ...ofVersion })),
    }));
    const cities = knowledge.cities.map((city) => ({ ...city, laws: [] }));
    const lookup = createKnowledgeLookup({ ...knowledge, laws, cities });
    const chunks = await loadTextChunks(
      lookup,
      [document()],
      createLangchainTextSplitter(),
      createOpenccScriptConverter(),
    );
    const index = await sampleSearchIndex(chunks.filter(({ key }) => key === 'sample-law@2020/2'));
    const scope = { date: day('2026-11-22'), language: 'zh' as const, city: 'shanghai' };
    expect(await index.search('示例由谁登记', scope, 5)).toEqual([]);
    expect(index.byKey('sample-law@2020/2', scope)?.officialText).toBe('示例由示例机关登记。');
  });
});

describe('two texts of one version', () => {
  it('count as the one that was added last', async () => {
    const later = document({
      checksum: 'b'.repeat(64),
      addedAt: '2026-11-23T00:00:00.000Z',
      text: TEXT.replace('三个月', '四个月'),
    });
    const chunks = await load(later, document());
    expect(
      chunks.find(({ key, language }) => key === 'sample-law@2020/3' && language === 'zh')?.officialText,
    ).toContain('四个月');
  });
});
