import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { Lock } from '../ports/index.ts';

/** Locks as files `<name>.lock` that hold the process id. The lock of a process that no longer lives is taken over. */
export function createFileLock(dataFolder: string): Lock {
  return {
    async hold(name, work) {
      const path = join(dataFolder, `${name}.lock`);
      await acquire(path, dataFolder);
      try {
        return await work();
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}

async function acquire(path: string, dataFolder: string, mayRetry = true): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true });
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new ZhidaError(
        'folder-unwritable',
        `The data folder ${dataFolder} cannot be written; check its permissions, or set DATA_DIR to another folder.`,
        { cause },
      );
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (mayRetry && !isAlive(holder)) {
      await rm(path, { force: true });
      return acquire(path, dataFolder, false);
    }
    throw new ZhidaError(
      'build-locked',
      `Another process (${holder || 'unknown'}) is building in ${dataFolder}; wait until it has finished.`,
      { cause },
    );
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
