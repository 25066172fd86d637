import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checksumProgram } from '../../server/adapters/program-checksum.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

/** A project of two sources and a lockfile. */
function createProject(): string {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, 'server/language'), { recursive: true });
  writeFileSync(join(folder, 'server/index.ts'), 'start();');
  writeFileSync(join(folder, 'server/language/words.ts'), 'export const words = 1;');
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  return folder;
}

it('names the same program the same, wherever it lies', () => {
  expect(checksumProgram(createProject())).toBe(checksumProgram(createProject()));
});

it.each(['server/language/words.ts', 'package-lock.json', 'server/language/more.ts'])(
  'names another program when %s is another',
  (path) => {
    const project = createProject();
    const before = checksumProgram(project);
    writeFileSync(join(project, path), 'other');
    expect(checksumProgram(project)).not.toBe(before);
  },
);
