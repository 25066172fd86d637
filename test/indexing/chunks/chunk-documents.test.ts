import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLangchainTextSplitter } from '../../../server/adapters/langchain-text-splitter.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { chunkDocuments, readSections } from '../../../server/indexing/chunks/chunk-documents.ts';
import type { StoredDocument } from '../../../server/ports/index.ts';

const splitter = createLangchainTextSplitter();
const scripts = createOpenccScriptConverter();
const SENTENCE = '窗口收到申请以后，当场告诉申请人材料齐不齐，不齐的一次说清楚还缺什么。';

function stored(text: string, changes: Partial<StoredDocument> = {}): StoredDocument {
  return {
    checksum: '0123456789abcdef'.repeat(4),
    fileName: 'guide.md',
    title: '窗口办事说明',
    version: null,
    effectiveFrom: null,
    confirmed: false,
    addedAt: '2026-11-22T02:00:00.000Z',
    format: 'markdown',
    places: [],
    leftOut: [],
    source: null,
    url: null,
    text,
    ...changes,
  };
}

const chunk = (...documents: readonly StoredDocument[]) => chunkDocuments(documents, splitter, scripts);

describe('readSections', () => {
  const paths = (text: string) => readSections({ format: 'markdown', text }).map(({ headingPath }) => headingPath);

  it('gives each heading its own section, under the headings above it', () => {
    expect(paths('# 总则\n甲\n## 范围\n乙\n### 城市\n丙\n## 期限\n丁\n# 附则\n戊')).toEqual([
      ['总则'],
      ['总则', '范围'],
      ['总则', '范围', '城市'],
      ['总则', '期限'],
      ['附则'],
    ]);
  });

  it('keeps what stands before the first heading', () => {
    expect(readSections({ format: 'markdown', text: '前言。\n# 总则\n甲' })[0]).toEqual({
      headingPath: [],
      text: '前言。',
    });
  });

  it('makes no section of a heading without words under it', () => {
    expect(paths('# 总则\n\n## 范围\n乙')).toEqual([['总则', '范围']]);
  });

  it('takes the marks that close a heading for no part of it', () => {
    expect(paths('## 范围 ##\n乙')).toEqual([['范围']]);
  });

  it('takes a plain text as one section, whatever its lines begin with', () => {
    expect(readSections({ format: 'text', text: '# 不是标题\n甲' })).toEqual([
      { headingPath: [], text: '# 不是标题\n甲' },
    ]);
  });

  it('loses no line that is not a heading', () => {
    const line = fc.constantFrom('# 标题', '## 小标题', '甲', '乙', '', '#无空格');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const kept = readSections({ format: 'markdown', text: lines.join('\n') }).flatMap(({ text }) =>
          text.split('\n'),
        );
        const prose = (all: readonly string[]) => all.filter((text) => text !== '' && !/^#+ /.test(text));
        expect(prose(kept)).toEqual(prose(lines));
      }),
    );
  });
});

describe('chunkDocuments', () => {
  it('numbers the Chunks of a document across its sections', async () => {
    const chunks = await chunk(stored('# 甲\n一。\n# 乙\n二。'));
    expect(chunks.map(({ key }) => key)).toEqual(['document:0123456789abcdef#1', 'document:0123456789abcdef#2']);
  });

  it('repeats the headings on every part of a long section', async () => {
    const chunks = await chunk(stored(`# 总则\n## 受理\n${SENTENCE.repeat(40)}`));
    expect(chunks.length).toBeGreaterThan(1);
    expect(new Set(chunks.map(({ headingPath }) => headingPath.join('/')))).toEqual(new Set(['总则/受理']));
  });

  it('cuts a long section at the ends of sentences, into parts of at most 500 characters', async () => {
    const chunks = await chunk(stored(`# 受理\n${SENTENCE.repeat(40)}`));
    expect(chunks.filter(({ text }) => !text.endsWith('。') || text.length > 500)).toEqual([]);
    expect(chunks.map(({ text }) => text).join('')).toBe(SENTENCE.repeat(40));
  });

  it('gives what it makes the trust, title, version and first day of the document', async () => {
    const [only] = await chunk(stored('一。', { version: '第二版', effectiveFrom: '2027-01-01' }));
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
    const [only] = await chunk(stored('窗口上午九点开门。', own));
    expect(only).toMatchObject({
      kind: 'document',
      trust: 'official',
      officialText: '窗口上午九点开门。',
      url: 'https://sample.gov.cn/guide',
      effectiveTo: '2027-12-31',
    });
  });

  it('does not let what an administrator added be quoted', async () => {
    const [only] = await chunk(stored('窗口上午九点开门。'));
    expect(only).toMatchObject({ trust: 'added', officialText: null, url: null });
  });

  it('tells the language of each part by its words', async () => {
    const chunks = await chunk(stored('# 甲\n窗口上午九点开门。\n# B\nThe window opens at nine in the morning.'));
    expect(chunks.map(({ language }) => language)).toEqual(['zh', 'en']);
  });

  it('makes nothing of a document of white space', async () => {
    expect(await chunk(stored(' \n\n', { format: 'text' }))).toEqual([]);
  });
});
