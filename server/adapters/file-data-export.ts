import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ZhidaError } from '../domain/index.ts';

/** What a person put into the data folder, or had fetched: overlay, documents. All else is built from it. */
const EXPORTED = ['corpus', 'documents'];
const MANIFEST = 'manifest.json';

/** What an export holds. */
export interface ExportManifest {
  readonly formatVersion: 1;
  readonly exportedAt: string;
  /** The generation that was live then, or null. It is not exported: it is built again. */
  readonly liveGeneration: string | null;
  /** SHA-256 of each file, by its path below the export. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Copies everything an administrator changed to a folder that is new or empty, and writes the manifest last: an export without one is not whole.
 * Throws `input-invalid` for a folder that is not empty or lies in the data folder, `folder-unwritable`.
 */
export async function exportDataFolder(
  dataFolder: string,
  target: string,
  facts: Pick<ExportManifest, 'exportedAt' | 'liveGeneration'>,
): Promise<ExportManifest> {
  await refuseUnfit(dataFolder, target);
  const paths = (await Promise.all(EXPORTED.map((folder) => listFiles(dataFolder, folder)))).flat();
  const files: Record<string, string> = {};
  for (const path of paths) {
    const bytes = await readFile(join(dataFolder, path)).catch((cause: unknown) => {
      throw new ZhidaError('storage-failed', `${join(dataFolder, path)} cannot be read; check its permissions.`, {
        cause,
      });
    });
    await write(target, path, bytes);
    files[path] = createHash('sha256').update(bytes).digest('hex');
  }
  const manifest: ExportManifest = { formatVersion: 1, ...facts, files };
  await write(target, MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function refuseUnfit(dataFolder: string, target: string): Promise<void> {
  if (`${resolve(target)}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`))
    throw new ZhidaError('input-invalid', `${target} lies in the data folder; name a folder outside of it.`);
  const names = await readdir(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw new ZhidaError('input-invalid', `${target} is not a folder that can be read; name a new one.`, { cause });
  });
  if (names.length > 0) throw new ZhidaError('input-invalid', `${target} is not empty; name a new folder.`);
}

/** The files of a folder by their path below the data folder, in order; none when there is no such folder. A name with a dot before it is of a file that is not whole yet. */
async function listFiles(dataFolder: string, folder: string): Promise<string[]> {
  const place = join(dataFolder, folder);
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return [];
      throw new ZhidaError('storage-failed', `The folder ${place} cannot be read; check its permissions.`, { cause });
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

async function write(target: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(target, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (cause) {
    throw new ZhidaError(
      'folder-unwritable',
      `The folder ${target} cannot be written; check space and permissions, or name another.`,
      { cause },
    );
  }
}
