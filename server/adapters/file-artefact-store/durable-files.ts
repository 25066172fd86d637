import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ZhidaError } from '../../domain/index.ts';

/** SHA-256 of a file, read in pieces so that answering goes on beside it; null when it cannot be read. */
export async function checksumOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/** Waits until the disk has a file or folder. */
export async function synchronise(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file so that a reader sees the old content or the new, never a part, whatever interrupts: aside, synchronised, renamed. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(aside, content);
    await synchronise(aside);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await synchronise(dirname(path));
}

/** Runs `work`, which writes below `folder`; what the disk refuses becomes `folder-unwritable`. */
export async function guardWriting<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new ZhidaError(
      'folder-unwritable',
      `The folder ${folder} cannot be written; check space and permissions, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}
