import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileLock } from '../../server/adapters/file-lock.ts';
import { testLock } from '../contracts/lock.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

const run = async () => 'done';

/** A data folder in which a process of this id left its lock. */
function leaveLock(processId: number | undefined): string {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, 'build.lock'), String(processId));
  return folder;
}

describe('the file lock', () => {
  testLock(() => createFileLock(createTemporaryFolder()));

  it('takes over the lock of a process that no longer lives', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(await createFileLock(leaveLock(pid)).hold('build', run)).toBe('done');
  });

  it('takes over a lock that a dead process of its own id left, as in a container started again', async () => {
    expect(await createFileLock(leaveLock(process.pid)).hold('build', run)).toBe('done');
  });

  it('refuses while another living process holds the lock, and names it', async () => {
    const folder = leaveLock(process.ppid);
    await expect(createFileLock(folder).hold('build', run)).rejects.toMatchObject({
      code: 'build-locked',
      message: expect.stringContaining(String(process.ppid)),
    });
  });

  it('leaves the lock of another living process where it is', async () => {
    const folder = leaveLock(process.ppid);
    await createFileLock(folder)
      .hold('build', run)
      .catch(() => undefined);
    expect(readdirSync(folder)).toEqual(['build.lock']);
  });

  it('takes over a lock that names no process', async () => {
    expect(await createFileLock(leaveLock(undefined)).hold('build', run)).toBe('done');
  });

  it('makes the data folder on a fresh machine', async () => {
    expect(await createFileLock(join(createTemporaryFolder(), 'data', 'of', 'today')).hold('build', run)).toBe('done');
  });

  it('leaves nothing behind when the work is done', async () => {
    const folder = createTemporaryFolder();
    await createFileLock(folder).hold('build', run);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps two locks of one data folder apart from each other', async () => {
    const folder = createTemporaryFolder();
    await createFileLock(folder).hold('build', async () => {
      await expect(createFileLock(folder).hold('build', run)).rejects.toMatchObject({ code: 'build-locked' });
    });
  });

  it('names the folder it cannot write', async () => {
    const folder = nameUnwritableFolder();
    await expect(createFileLock(folder).hold('build', run)).rejects.toMatchObject({
      code: 'folder-unwritable',
      message: expect.stringContaining(folder),
    });
  });
});
