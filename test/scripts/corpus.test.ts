import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileLock } from '../../server/adapters/file-lock.ts';
import { BUILD_LOCK } from '../../server/indexing/index.ts';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { runEntry } from './entry.ts';

const corpus = (dataFolder: string, ...words: readonly string[]) =>
  runEntry({ entry: 'scripts/corpus.ts', words, environment: { DATA_DIR: dataFolder } });

it('refuses a command nobody knows, with exit code 2', async () => {
  expect(await corpus(createTemporaryFolder(), 'bake')).toEqual({
    code: 2,
    output: '',
    notices: [expect.stringMatching(/^error: unknown command 'bake'/)],
  });
});

it('refuses to add a file that is not there, by its path, with exit code 3', async () => {
  const folder = createTemporaryFolder();
  expect(await corpus(folder, 'add', join(folder, 'nowhere.md'))).toEqual({
    code: 3,
    output: '',
    notices: [expect.stringMatching(/^refused \/.*\/nowhere\.md: /), '0 staged, 1 refused'],
  });
});

it('refuses a damaged PDF with exit code 3 and stages the others', async () => {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'notice.pdf'), '%PDF-1.4');
  writeFileSync(join(folder, 'notice.md'), '# 窗口办理须知\n\n带上身份证件。\n');
  expect(await corpus(folder, 'add', join(folder, 'notice.pdf'), join(folder, 'notice.md'))).toEqual({
    code: 3,
    output: expect.stringMatching(/^staged .*notice\.md: 窗口办理须知/),
    notices: [
      expect.stringMatching(/^refused \/.*\/notice\.pdf: the file is damaged or incomplete/),
      '1 staged, 1 refused',
    ],
  });
  expect(readdirSync(join(folder, 'documents'))).toHaveLength(1);
});

it('names file and line of a broken overlay when it checks, with exit code 1', async () => {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, 'corpus/cities'), { recursive: true });
  writeFileSync(join(folder, 'corpus/cities/beijing.yaml'), 'id: beijing\nowner: 公共服务\nid: shanghai\n');
  const { code, output, notices } = await corpus(folder, 'check');
  expect([code, notices.at(-1)]).toEqual([1, expect.stringMatching(/^\d+ files, 1 fault/)]);
  expect(output).toMatch(/^corpus\/cities\/beijing\.yaml:3: .+ \(in the overlay\)\n$/);
});

it('refuses a second build while one is at work, and leaves that one its lock', async () => {
  const folder = createTemporaryFolder();
  await createFileLock(folder).hold(BUILD_LOCK, async () => {
    expect(await corpus(folder, 'build')).toEqual({
      code: 1,
      output: '',
      notices: [expect.stringContaining(`Another process (${process.pid}) is building in ${folder}`)],
    });
    expect(readdirSync(folder)).toEqual(['build.lock']);
  });
});

const LAW = [
  '示例管理办法',
  '2026年3月1日示例机关令第7号公布',
  '第一条　为了管理示例，制定本办法。',
  '第二条　本办法自2026年5月1日起施行。',
].join('\n');

/** What is in a data folder but for what every command may keep there of the corpus it read. */
const besideCache = (folder: string) => readdirSync(folder).filter((name) => name !== 'cache');

it('shows how a document would be understood, and stages nothing', async () => {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'rules.txt'), LAW);
  const { code, output } = await corpus(folder, 'preview', join(folder, 'rules.txt'));
  expect(code).toBe(0);
  expect(output).toContain(
    'title: 示例管理办法\ndocument number: 示例机关令第7号\npromulgated: 2026-03-01\neffective from: 2026-05-01',
  );
  expect(output).toContain('taken as: a document of its own\narticles: 2\nchunks: 3\n');
  expect(output).toMatch(/^ {2}第一条 \[.*\] /mu);
  expect(besideCache(folder)).toEqual(['rules.txt']);
});

it('shows all parts of a document where all are asked for, and says how many more there are where not', async () => {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'rules.txt'), `${LAW}\n第三条　本办法由示例机关解释。`);
  const short = (await corpus(folder, 'preview', join(folder, 'rules.txt'))).output;
  const long = (await corpus(folder, 'preview', join(folder, 'rules.txt'), '--all')).output;
  expect(short).toContain('  ... and 1 more (--all shows them)\n');
  expect([short.includes('本办法由示例机关解释'), long.includes('本办法由示例机关解释')]).toEqual([false, true]);
});

it('says of documents that are added from which day they hold, and how many were there before', async () => {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'rules.txt'), LAW);
  const first = await corpus(folder, 'add', join(folder, 'rules.txt'));
  expect(first.output).toContain('rules.txt: 示例管理办法, in force from 2026-05-01 (');
  const again = await corpus(folder, 'add', join(folder, 'rules.txt'));
  expect(again.notices).toEqual(['1 staged (1 of them already there), 0 refused']);
});

it('names the documents of one file name, for one of them to be taken out', async () => {
  const folder = createTemporaryFolder();
  for (const name of ['one', 'two']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'a.md'), `# 须知${name}\n\n带上身份证件。\n`);
  }
  await corpus(folder, 'add', join(folder, 'one'), join(folder, 'two'));
  expect(await corpus(folder, 'remove', 'a.md')).toMatchObject({
    code: 2,
    notices: [expect.stringMatching(/means 2 documents.*[0-9a-f]{16} 须知(?:one.*须知two|two.*须知one)/)],
  });
});

it('says of an overlay file that it does not name the shipped file it was written against', async () => {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, 'corpus/services'), { recursive: true });
  const path = 'services/trademark-renewal.yaml';
  writeFileSync(join(folder, 'corpus', path), readFileSync(join('corpus', path)));
  const { notices } = await corpus(folder, 'check');
  expect(notices).toContainEqual(
    expect.stringMatching(/^overlay services\/trademark-renewal\.yaml: it does not say which shipped file/),
  );
});

it('says why a file cannot be previewed, with exit code 3', async () => {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'empty.docx'), '');
  expect(await corpus(folder, 'preview', join(folder, 'empty.docx'))).toEqual({
    code: 3,
    output: '',
    notices: ['refused empty.docx: the file is empty'],
  });
});

it('lists what was added, and takes it out again by name or checksum', { timeout: 120_000 }, async () => {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'rules.txt'), LAW);
  writeFileSync(join(folder, 'notice.md'), '# 窗口办理须知\n\n带上身份证件。\n');
  await corpus(folder, 'add', join(folder, 'rules.txt'), join(folder, 'notice.md'));
  const listed = (await corpus(folder, 'list')).output.trim().split('\n');
  expect(listed).toHaveLength(2);
  expect(listed.find((line) => line.includes('rules.txt'))).toMatch(
    /^document\t[0-9a-f]{16}\t示例管理办法\trules\.txt\tadded\tunconfirmed\t2026-05-01\.\.$/,
  );
  expect((await corpus(folder, 'remove', 'rules.txt')).output).toContain('示例管理办法');
  expect((await corpus(folder, 'list')).output).not.toContain('rules.txt');
  expect(await corpus(folder, 'remove', 'rules.txt')).toMatchObject({
    code: 2,
    notices: [expect.stringContaining('There is no added document rules.txt')],
  });
});

it('says that there is nothing to go back to', async () => {
  expect(await corpus(createTemporaryFolder(), 'rollback')).toMatchObject({
    code: 1,
    output: '',
    notices: [expect.stringContaining('Nothing is served yet')],
  });
});

it('lists the official pages that sync would fetch, and fetches nothing', async () => {
  const folder = createTemporaryFolder();
  const { code, output } = await corpus(folder, 'sync', '--list', 'trademark-law-2026', 'patent-marking-2012');
  expect([code, output.trim().split('\n')]).toEqual([
    0,
    [
      expect.stringMatching(/^trademark-law-2026\thttps:\/\/www\.cnipa\.gov\.cn\/\S+\tnever\t?$/),
      expect.stringMatching(/^patent-marking-2012\thttps:\/\/www\.cnipa\.gov\.cn\/\S+\tnever\t?$/),
    ],
  ]);
  expect(besideCache(folder)).toEqual([]);
});

it('refuses to sync a page that is not listed, with exit code 2', async () => {
  expect(await corpus(createTemporaryFolder(), 'sync', 'nowhere')).toMatchObject({
    code: 2,
    output: '',
    notices: [expect.stringContaining('There is no page nowhere')],
  });
});
