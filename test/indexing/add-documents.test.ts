import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { createTextDocumentLoader } from '../../server/adapters/text-document-loader.ts';
import { ZhidaError } from '../../server/domain/index.ts';
import { confirmDocuments } from '../../server/indexing/add-documents.ts';
import { type AddedDocument, addDocuments, type DocumentDetails } from '../../server/indexing/index.ts';
import type { DocumentLoader, StoredDocument } from '../../server/ports/index.ts';
import { createSettableClock } from '../doubles/settable-clock.ts';
import { inTemporaryFolder } from '../knowledge/corpus-folders.ts';

interface Added {
  readonly results: readonly AddedDocument[];
  readonly stored: readonly StoredDocument[];
}

/** Writes the files into a folder of their own and adds them, in the order given. */
async function add(
  files: Readonly<Record<string, string | Uint8Array>>,
  details: DocumentDetails = {},
  loader: DocumentLoader = createTextDocumentLoader(),
): Promise<Added> {
  return inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'inbox'));
    const paths = Object.keys(files).map((name) => join(folder, 'inbox', name));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'inbox', name)), { recursive: true });
      await writeFile(join(folder, 'inbox', name), content);
    }
    const store = createFileDocumentStore(folder);
    const results = await addDocuments(paths, details, {
      loader,
      store,
      scriptConverter: createOpenccScriptConverter(),

      clock: createSettableClock('2026-11-22T02:00:00Z'),
    });
    return { results, stored: await store.list() };
  });
}

async function proposedTitle(name: string, text: string): Promise<string | undefined> {
  return (await add({ [name]: text })).stored[0]?.title;
}

const outcome = (result: AddedDocument) => ('staged' in result ? 'staged' : 'refused');

describe('addDocuments', () => {
  it('stages what can be read and refuses the rest, each for itself', async () => {
    const { results, stored } = await add({ 'a.md': '# 甲\n一。', 'b.exe': 'MZ', 'c.txt': '', 'd.txt': '乙' });
    expect(results.map(outcome)).toEqual(['staged', 'refused', 'refused', 'staged']);
    expect(stored.map(({ fileName }) => fileName).sort()).toEqual(['a.md', 'd.txt']);
  });

  it('gives the reason of a refusal with the name of the file', async () => {
    const { results } = await add({ 'empty.txt': '', 'binary.txt': Uint8Array.of(0x41, 0, 0x42), 'scan.pdf': '%PDF' });
    expect(results.map((result) => ('refused' in result ? result.refused : ''))).toEqual([
      'empty.txt: the file is empty',
      'binary.txt: the file is binary, not text',
      expect.stringMatching(/^scan\.pdf: files of kind "\.pdf" are not read yet/),
    ]);
  });

  it('does not take broken machinery for a refusal', async () => {
    const loader: DocumentLoader = {
      load: async () => {
        throw new ZhidaError('storage-failed', 'the disk is gone');
      },
    };
    await expect(add({ 'a.md': '甲' }, {}, loader)).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it('stages a file as not confirmed, at the time of the clock', async () => {
    const { stored } = await add({ 'a.md': '# 甲\n一。' });
    expect(stored).toMatchObject([
      { confirmed: false, addedAt: '2026-11-22T02:00:00.000Z', version: null, effectiveFrom: null },
    ]);
  });

  it('stages the same bytes once', async () => {
    const { stored } = await add({ 'a.md': '# 甲\n一。', 'copy-of-a.md': '# 甲\n一。' });
    expect(stored).toHaveLength(1);
  });

  it('says of the same bytes that they were there, and leaves what is known of them', async () => {
    await inTemporaryFolder(async (folder) => {
      const store = createFileDocumentStore(folder);
      const parts = {
        loader: createTextDocumentLoader(),
        store,
        scriptConverter: createOpenccScriptConverter(),
        clock: createSettableClock('2026-11-22T02:00:00Z'),
      };
      const path = join(folder, 'a.md');
      await writeFile(path, '# 甲\n一。');
      await addDocuments([path], { title: '本市窗口说明' }, parts);
      await confirmDocuments(store, new Date('2026-11-22T02:00:00Z'));
      const before = await store.list();
      const [again] = await addDocuments([path], {}, parts);
      expect(again).toMatchObject({ wasThere: true, sameName: [], staged: { title: '本市窗口说明', confirmed: true } });
      expect(await store.list()).toEqual(before);
      await addDocuments([path], { title: '新名称' }, parts);
      expect(await store.list()).toMatchObject([{ title: '新名称', confirmed: false }]);
    });
  });

  it('keeps documents of one name and other content beside each other, and names the earlier one', async () => {
    const { results, stored } = await add({ 'one/a.md': '# 甲\n一。', 'two/a.md': '# 乙\n二。' });
    expect(stored.map(({ fileName }) => fileName)).toEqual(['a.md', 'a.md']);
    expect(results).toMatchObject([
      { wasThere: false, sameName: [] },
      { wasThere: false, sameName: [{ title: '甲' }] },
    ]);
  });

  it('keeps the file beside the document', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'a.md');
      await writeFile(path, '# 甲\n一。');
      const parts = {
        loader: createTextDocumentLoader(),
        store: createFileDocumentStore(folder),
        scriptConverter: createOpenccScriptConverter(),
        clock: createSettableClock('2026-11-22T02:00:00Z'),
      };
      await addDocuments([path], {}, parts);
      const [checksum = ''] = await readdir(join(folder, 'documents'));
      expect(await readFile(join(folder, 'documents', checksum, 'original.md'), 'utf8')).toBe('# 甲\n一。');
    });
  });

  it('refuses a file that changes between reading and keeping it', async () => {
    const loader: DocumentLoader = {
      async load(path) {
        const loaded = await createTextDocumentLoader().load(path);
        await writeFile(path, '# 乙\n二。');
        return loaded;
      },
    };
    const { results, stored } = await add({ 'a.md': '# 甲\n一。' }, {}, loader);
    expect(results).toMatchObject([{ refused: 'a.md: the file changed while it was read; add it again' }]);
    expect(stored).toEqual([]);
  });

  it('tells of each file as soon as it is done', async () => {
    await inTemporaryFolder(async (folder) => {
      const told: string[] = [];
      const loader: DocumentLoader = {
        async load(path) {
          told.push(`read ${basename(path)}`);
          return createTextDocumentLoader().load(path);
        },
      };
      const paths = ['a.md', 'b.md'].map((name) => join(folder, name));
      for (const path of paths) await writeFile(path, path);
      const parts = {
        loader,
        store: createFileDocumentStore(folder),
        scriptConverter: createOpenccScriptConverter(),
        clock: createSettableClock('2026-11-22T02:00:00Z'),
      };
      await addDocuments(paths, {}, parts, ({ path }) => told.push(`done ${basename(path)}`));
      expect(told).toEqual(['read a.md', 'done a.md', 'read b.md', 'done b.md']);
    });
  });

  it('takes what the administrator says over what the text proposes', async () => {
    const details = { title: '本市窗口说明', version: '第二版', effectiveFrom: '2027-01-01' };
    const { stored } = await add({ 'a.md': '# 甲\n一。' }, details);
    expect(stored).toMatchObject([details]);
  });
});

describe('the title proposed for a document', () => {
  it('is the first heading of Markdown, wherever it stands', async () => {
    expect(await proposedTitle('a.md', '发布日期另行通知\n\n## 窗口办事说明\n正文。')).toBe('窗口办事说明');
  });

  it('is the first line of a plain text', async () => {
    expect(await proposedTitle('a.txt', '\n  窗口办事说明\n正文。')).toBe('窗口办事说明');
  });

  it('is the name of the file where the first line is too long for a title', async () => {
    expect(await proposedTitle('guide-2027.v2.txt', `${'很长的一句话，'.repeat(20)}\n正文。`)).toBe('guide-2027.v2');
  });

  it('is no heading so long that it is a text', async () => {
    expect(await proposedTitle('guide.md', `# ${'很长的一句话，'.repeat(100)}\n正文。`)).toBe('guide');
  });

  it('holds no character that a reader cannot see', async () => {
    expect(await proposedTitle('a.md', '# 窗口\u200b办事\u202e说明\n正文。')).toBe('窗口办事说明');
  });

  it('takes a line of a plain text that begins with # for no heading', async () => {
    expect(await proposedTitle('a.txt', '第一行\n# 第二行')).toBe('第一行');
  });

  it('is that of the law in a text with articles, whatever stands above it', async () => {
    const text = '某市知识产权局\n\n商标品牌指导站管理办法\n\n第一条 为了管理，制定本办法。\n\n第二条 站点每周开放。';
    expect(await proposedTitle('a.txt', text)).toBe('商标品牌指导站管理办法');
  });
});

describe('the first day of force proposed for a document', () => {
  const dayOf = async (text: string, details: DocumentDetails = {}) =>
    (await add({ 'a.txt': text }, details)).stored[0]?.effectiveFrom;
  const RULES = '示例办法\n第一章 总则\n第一条 为了管理，制定本办法。\n第二条 本办法自2027年3月1日起施行。';

  it('is what its last article says, not yet confirmed', async () => {
    expect(await dayOf(RULES)).toBe('2027-03-01');
  });

  it('is what a notice without articles says', async () => {
    expect(await dayOf('关于窗口工作的通知\n一、延长服务。\n本通知自2026年10月1日起施行。')).toBe('2026-10-01');
  });

  it('gives way to what the administrator says', async () => {
    expect(await dayOf(RULES, { effectiveFrom: '2027-04-01' })).toBe('2027-04-01');
  });

  it('is none where the text says nothing', async () => {
    expect(await dayOf('窗口说明\n带上身份证件。')).toBeNull();
  });
});

describe('what is proposed of a law', () => {
  const LAW =
    '国务院公报\n某市知识产权保护条例\n（2026年9月1日通过）\n第一条 为了保护知识产权，制定本条例。\n第二条 本条例自2027年1月1日起施行。';

  it('is the title and the first day of force that its text names, whatever stands above them', async () => {
    expect((await add({ 'a.txt': LAW })).stored).toMatchObject([
      { title: '某市知识产权保护条例', effectiveFrom: '2027-01-01', confirmed: false },
    ]);
  });

  it('gives way to what an administrator says', async () => {
    const { stored } = await add({ 'a.txt': LAW }, { title: '本市条例', effectiveFrom: '2027-03-01' });
    expect(stored).toMatchObject([{ title: '本市条例', effectiveFrom: '2027-03-01' }]);
  });

  it('is no day of a notice that speaks of a law to come', async () => {
    const { stored } = await add({ 'a.txt': '窗口须知\n新商标法自2027年1月1日起施行，届时费用另行公布。' });
    expect(stored).toMatchObject([{ title: '窗口须知', effectiveFrom: null }]);
  });
});
