import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { findFiles } from '../../scripts/find-files.ts';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';

/** A folder of empty files. */
function createFolder(...paths: readonly string[]): string {
  const folder = createTemporaryFolder();
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  return folder;
}

const namesIn = (folder: string) => findFiles([folder]).files.map((path) => relative(folder, path));

it('finds the files of a folder and of those in it, in the order of their names', () => {
  expect(namesIn(createFolder('b.md', 'a/d.pdf', 'a/c/e.txt', 'f.exe'))).toEqual([
    'a/c/e.txt',
    'a/d.pdf',
    'b.md',
    'f.exe',
  ]);
});

it('takes a path that is no folder for a file, there or not, in the order given', () => {
  const folder = createFolder('b.md');
  expect(findFiles([join(folder, 'nowhere.md'), join(folder, 'b.md')]).files).toEqual([
    join(folder, 'nowhere.md'),
    join(folder, 'b.md'),
  ]);
});

it('passes over hidden files and what systems and office programs leave, and counts them', () => {
  const folder = createFolder(
    'a.md',
    '.DS_Store',
    '.git/config',
    'Thumbs.db',
    '~$a.docx',
    'desktop.ini',
    '__MACOSX/a.md',
  );
  expect(namesIn(folder)).toEqual(['a.md']);
  expect(findFiles([folder]).passedOver).toBe(6);
});

it('enters a folder that has the name of a file', () => {
  expect(namesIn(createFolder('guide.pdf/a.md'))).toEqual(['guide.pdf/a.md']);
});

it('does not go round in circles', () => {
  const folder = createFolder('a/b.md');
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('circle.md', join(folder, 'circle.md'));
  expect(namesIn(folder)).toEqual(['a/b.md', 'circle.md']);
});

it('follows a link to a file', () => {
  const folder = createFolder('a.md');
  symlinkSync('a.md', join(folder, 'b.md'));
  expect(namesIn(folder)).toEqual(['a.md', 'b.md']);
});
