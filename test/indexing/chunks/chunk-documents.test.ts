import { describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { chunkDocuments } from '../../../server/indexing/chunks/chunk-documents.ts';
import type { StoredDocument } from '../../../server/ports/index.ts';
import { storedDocument } from '../untrusted/stored-document.ts';

const splitter = createLangchainTextSplitter();
const scripts = createOpenccScriptConverter();
const SENTENCE = '窗口收到申请以后，当场告诉申请人材料齐不齐，不齐的一次说清楚还缺什么。';

const chunk = (...documents: readonly StoredDocument[]) => chunkDocuments(documents, splitter, scripts);

describe('chunkDocuments', () => {
  it('numbers the Chunks of a document across its sections', async () => {
    const chunks = await chunk(storedDocument('# 甲\n一。\n# 乙\n二。'));
    expect(chunks.map(({ key }) => key)).toEqual(['document:0123456789abcdef#1', 'document:0123456789abcdef#2']);
  });

  it('repeats the headings on every part of a long section', async () => {
    const chunks = await chunk(storedDocument(`# 总则\n## 受理\n${SENTENCE.repeat(40)}`));
    expect(chunks.length).toBeGreaterThan(1);
    expect(new Set(chunks.map(({ headingPath }) => headingPath.join('/')))).toEqual(new Set(['总则/受理']));
  });

  it('cuts a long section at the ends of sentences, into parts of at most 500 characters', async () => {
    const chunks = await chunk(storedDocument(`# 受理\n${SENTENCE.repeat(40)}`));
    expect(chunks.filter(({ text }) => !text.endsWith('。') || text.length > 500)).toEqual([]);
    expect(chunks.map(({ text }) => text).join('')).toBe(SENTENCE.repeat(40));
  });

  it('gives what it makes the trust, title, version and first day of the document', async () => {
    const [only] = await chunk(storedDocument('一。', { version: '第二版', effectiveFrom: '2027-01-01' }));
    expect(only).toMatchObject({
      kind: 'document',
      trust: 'added',
      title: '窗口办事说明',
      version: '第二版',
      effectiveFrom: '2027-01-01',
      effectiveTo: null,
    });
  });

  it('lets what was fetched from an official page be quoted, with its address, until its last day', async () => {
    const own = { source: 'sample-guide', url: 'https://sample.gov.cn/guide', effectiveTo: '2027-12-31' };
    const [only] = await chunk(storedDocument('窗口上午九点开门。', own));
    expect(only).toMatchObject({
      kind: 'document',
      trust: 'official',
      officialText: '窗口上午九点开门。',
      url: 'https://sample.gov.cn/guide',
      effectiveTo: '2027-12-31',
    });
  });

  it('does not let what an administrator added be quoted', async () => {
    const [only] = await chunk(storedDocument('窗口上午九点开门。'));
    expect(only).toMatchObject({ trust: 'added', officialText: null, url: null });
  });

  it('tells the language of each part by its words', async () => {
    const chunks = await chunk(
      storedDocument('# 甲\n窗口上午九点开门。\n# B\nThe window opens at nine in the morning.'),
    );
    expect(chunks.map(({ language }) => language)).toEqual(['zh', 'en']);
  });

  it('names the article that a part is of beside the title, since it is no article of a listed law', async () => {
    const chunks = await chunk(
      storedDocument('第一条　为了方便申请人，制定本办法。\n第二条　窗口当场受理。\n第三条　本办法自公布之日起施行。', {
        title: '《窗口办法》',
        format: 'text',
      }),
    );
    expect(chunks.map(({ title, article }) => ({ title, article }))).toEqual([
      { title: '《窗口办法》第一条', article: null },
      { title: '《窗口办法》第二条', article: null },
      { title: '《窗口办法》第三条', article: null },
    ]);
  });

  it('gives the address of the page on which a part begins', async () => {
    const lines = Array.from({ length: 40 }, (_, number) => `${number}号窗口。${SENTENCE}`);
    const places = [0, 20].map((line, index) => ({ line, page: index + 1, anchor: null }));
    const text = lines.join('\n');
    const chunks = await chunk(
      storedDocument(text, { format: 'text', places, url: 'https://www.example.gov.cn/guide.pdf' }),
    );
    const pageOf = (words: string) => chunks.find((one) => one.text.includes(words))?.url;
    expect(pageOf('0号窗口。')).toBe('https://www.example.gov.cn/guide.pdf#page=1');
    expect(pageOf('39号窗口。')).toBe('https://www.example.gov.cn/guide.pdf#page=2');
  });

  it('gives the address of the anchor under which a part stands', async () => {
    const places = [{ line: 2, page: null, anchor: '收费' }];
    const document = storedDocument('# 甲\n一。\n# 乙\n二。', { places, url: 'https://www.example.gov.cn/guide.html' });
    expect((await chunk(document)).map(({ url }) => url)).toEqual([
      'https://www.example.gov.cn/guide.html',
      'https://www.example.gov.cn/guide.html#%E6%94%B6%E8%B4%B9',
    ]);
  });

  it('claims no address for a document without one', async () => {
    const places = [{ line: 0, page: 1, anchor: null }];
    expect((await chunk(storedDocument('一。', { places }))).map(({ url }) => url)).toEqual([null]);
  });

  it('makes nothing of a document of white space', async () => {
    expect(await chunk(storedDocument(' \n\n', { format: 'text' }))).toEqual([]);
  });
});
