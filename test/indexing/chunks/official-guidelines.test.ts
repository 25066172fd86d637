import { beforeAll, describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import type { Chunk } from '../../../server/domain/index.ts';
import { loadTextChunks } from '../../../server/indexing/load-chunks.ts';
import { createKnowledgeLookup, type Digest, type KnowledgeLookup } from '../../../server/knowledge/index.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';
import { readLookup, smallCorpus } from '../../knowledge/corpus-folders.ts';
import { GUIDELINES } from '../structure/sample-documents.ts';

/** The small corpus with its first law made into guidelines of which these sections are digested. */
async function readGuidelineLookup(sections: readonly string[]): Promise<KnowledgeLookup> {
  const { knowledge } = await readLookup(smallCorpus);
  const [law] = knowledge.laws;
  const [version] = law?.versions ?? [];
  const [digest] = knowledge.digests;
  if (!law || !version || !digest) throw new Error('the small corpus has no law');
  const guideline = {
    ...law,
    id: 'sample-guidelines',
    kind: 'guideline' as const,
    title: { zh: '示例审查指南', en: 'Sample Guidelines' },
    short: { zh: '示例审查指南', en: 'Sample Guidelines' },
    versions: [{ ...version, version: '2026', articles: null, url: 'https://www.example.gov.cn/guidelines.html' }],
  };
  const digests = sections.map((article): Digest => {
    const key = `sample-guidelines@2026/${article}`;
    const rule = { zh: '申请书要写全。', en: 'The application is complete.' };
    return { ...digest, law: guideline.id, version: '2026', key, article, figures: {}, rule, url: null };
  });
  return createKnowledgeLookup({
    ...knowledge,
    laws: [...knowledge.laws, guideline],
    digests: [...knowledge.digests, ...digests],
  });
}

async function load(sections: readonly string[], own: Parameters<typeof writeSampleDocument>[0]): Promise<Chunk[]> {
  const lookup = await readGuidelineLookup(sections);
  const document = writeSampleDocument({ title: '示例审查指南', text: GUIDELINES, ...own });
  return loadTextChunks(lookup, [document], createLangchainTextSplitter(), createOpenccScriptConverter());
}

describe('an added document that is the text of listed guidelines', () => {
  let chunks: readonly Chunk[];
  const section = (number: string) =>
    chunks.find(({ key, language }) => key === `sample-guidelines@2026/${number}` && language === 'zh');
  beforeAll(async () => {
    chunks = await load(['1-1-2-1', '1-1-2'], {});
  });

  it('gives its words to the digests of its sections', () => {
    expect(section('1-1-2-1')).toMatchObject({
      kind: 'guideline',
      trust: 'official',
      officialText: '申请书应当写明申请人和示例的名称，并由申请人签名或者盖章。',
    });
  });

  it('gives a digest of a section that says nothing by itself the words of those below it', () => {
    expect(section('1-1-2')?.officialText).toBe(
      [
        '2.1 申请书',
        '申请书应当写明申请人和示例的名称，并由申请人签名或者盖章。',
        '2.1.1 申请人',
        '申请人可以是个人，也可以是单位；两人以上共同申请的，应当写明一个代表人。',
        '2.2 费用',
        '受理时不收费，审查开始以前缴纳审查费。',
      ].join('\n'),
    );
  });

  it('gives sections without a digest Chunks of their own, named by part, chapter and number', () => {
    expect(section('1-1-2-1-1')).toMatchObject({
      kind: 'guideline',
      trust: 'official',
      title: '示例审查指南第一部分第一章2.1.1',
      article: null,
      headingPath: ['第一部分 受理', '第一章 总则', '2 受理的条件', '2.1 申请书', '2.1.1 申请人'],
      url: 'https://www.example.gov.cn/guidelines.html',
    });
    expect(section('1-1')).toBeUndefined();
  });

  it('is no document beside that', () => {
    expect(chunks.filter(({ kind }) => kind === 'document')).toEqual([]);
  });
});

describe('guidelines fetched from the address of their version', () => {
  it('are opened at the anchor of the section', async () => {
    const line = GUIDELINES.split('\n').indexOf('#### 2.2费用');
    const chunks = await load(['1-1-2-1'], {
      url: 'https://www.example.gov.cn/guidelines.html',
      places: [{ line, page: null, anchor: 'fees' }],
    });
    const urlOf = (number: string) => chunks.find(({ key }) => key === `sample-guidelines@2026/${number}`)?.url;
    expect(urlOf('1-1-2-2')).toBe('https://www.example.gov.cn/guidelines.html#fees');
    expect(urlOf('1-1-1')).toBe('https://www.example.gov.cn/guidelines.html');
  });
});

describe('guidelines that lack sections which the corpus knows', () => {
  it('are another edition, indexed as a document by their sections', async () => {
    const chunks = await load(['1-1-2-1', '1-1-7'], {});
    expect(chunks.filter(({ officialText }) => officialText !== null)).toEqual([]);
    expect(chunks.filter(({ kind }) => kind === 'document').map(({ title }) => title)).toContain(
      '《示例审查指南》第一部分第一章2.2',
    );
  });

  it('and so are those that are dated otherwise', async () => {
    const chunks = await load(['1-1-2-1'], { text: `示例审查指南\n2010年2月1日公布\n${GUIDELINES}` });
    expect(chunks.filter(({ officialText }) => officialText !== null)).toEqual([]);
  });
});
