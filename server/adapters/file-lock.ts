import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { Lock } from '../ports/index.ts';

/** Locks as files `<name>.lock` that hold the process id. The lock of a process that no longer lives is taken over. */
export function createFileLock(dataFolder: string): Lock {
  return {
    async hold(name, work) {
      const path = join(dataFolder, `${name}.lock`);
      await acquire(path, dataFolder);
      heldHere.add(path);
      try {
        return await work();
      } finally {
        heldHere.delete(path);
        await rm(path, { force: true });
      }
    },
  };
}

/** The locks this process holds. In a container every start has the same process id: a file with our id that we do not hold is an earlier start's. */
const heldHere = new Set<string>();

async function acquire(path: string, dataFolder: string, mayRetry = true): Promise<void> {
  if (await create(path, dataFolder)) return;
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (mayRetry && !isHeld(path, holder)) {
    await rm(path, { force: true });
    return acquire(path, dataFolder, false);
  }
  throw new ZhidaError(
    'build-locked',
    `Another process (${holder || 'unknown'}) is building in ${dataFolder}; wait until it has finished.`,
  );
}

/** Creates the lock with its content in one step (a link to a file already written), or says that it exists. */
async function create(path: string, dataFolder: string): Promise<boolean> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(aside, String(process.pid));
    await link(aside, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST' && (cause as NodeJS.ErrnoException).syscall === 'link')
      return false;
    throw new ZhidaError(
      'folder-unwritable',
      `The data folder ${dataFolder} cannot be written; check its permissions, or set DATA_DIR to another folder.`,
      { cause },
    );
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

function isHeld(path: string, holder: number): boolean {
  if (holder === process.pid) return heldHere.has(path);
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
