import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

it('refuses to add a file that is not there, by its name, with exit code 3', async () => {
  const folder = createTemporaryFolder();
  expect(await corpus(folder, 'add', join(folder, 'nowhere.md'))).toEqual({
    code: 3,
    output: '',
    notices: [expect.stringMatching(/^refused nowhere\.md: /)],
  });
});

it('refuses a PDF with exit code 3 and stages the others', async () => {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'notice.pdf'), '%PDF-1.4');
  writeFileSync(join(folder, 'notice.md'), '# 窗口办理须知\n\n带上身份证件。\n');
  expect(await corpus(folder, 'add', join(folder, 'notice.pdf'), join(folder, 'notice.md'))).toEqual({
    code: 3,
    output: expect.stringMatching(/^staged .*notice\.md: 窗口办理须知/),
    notices: [expect.stringMatching(/^refused notice\.pdf: files of kind "\.pdf" are not read yet/)],
  });
  expect(readdirSync(join(folder, 'documents'))).toHaveLength(1);
});

it('names file and line of a broken overlay when it checks, with exit code 1', async () => {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, 'corpus/cities'), { recursive: true });
  writeFileSync(join(folder, 'corpus/cities/beijing.yaml'), 'id: beijing\nowner: 公共服务\nid: shanghai\n');
  const { code, output, notices } = await corpus(folder, 'check');
  expect([code, notices.at(-1)]).toEqual([1, expect.stringMatching(/^\d+ files, 1 fault/)]);
  expect(output).toMatch(/^corpus\/cities\/beijing\.yaml:3: .+\n$/);
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
