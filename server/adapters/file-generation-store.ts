import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ZhidaError } from '../domain/index.ts';
import type { GenerationManifest, GenerationReader, GenerationStore, GenerationWriter } from '../ports/index.ts';

const MANIFEST = 'manifest.json';
const LIVE = 'LIVE';
const UNFINISHED = '.unfinished-';

/**
 * Generations as folders `generations/<id>` under the data folder; the file LIVE names the one served. A generation is written under
 * another name and renamed when whole; LIVE is replaced by rename: a reader sees the old or the new, never a part.
 */
export function createFileGenerationStore(dataFolder: string): GenerationStore {
  const folder = join(dataFolder, 'generations');
  const list = async () => (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();
  return {
    list,
    begin: (id) => beginGeneration(folder, id),
    open: (id) => openFolder(join(folder, id), id),
    async live() {
      const id = (await readLive(join(dataFolder, LIVE))).trim();
      return id === '' ? null : id;
    },
    async publish(id) {
      if (!(await list()).includes(id))
        throw new ZhidaError('generation-missing', `There is no generation ${id}; npm run corpus -- build makes one.`);
      const aside = join(dataFolder, `${LIVE}.${randomUUID()}`);
      await guardWriting(dataFolder, async () => {
        await writeFile(aside, `${id}\n`);
        await synchronise(aside);
        await rename(aside, join(dataFolder, LIVE));
        await synchronise(dataFolder);
      });
    },
  };
}

async function beginGeneration(folder: string, id: string): Promise<GenerationWriter> {
  const aside = join(folder, `${UNFINISHED}${id}`);
  await guardWriting(folder, () => mkdir(aside, { recursive: true }));
  return {
    folder: aside,
    write: (name, content) => guardWriting(aside, () => writeFile(join(aside, name), content)),
    async finish(facts) {
      const files: Record<string, string> = {};
      for (const name of (await readdir(aside)).sort()) {
        files[name] = checksumOf(await readFile(join(aside, name)));
        await synchronise(join(aside, name));
      }
      const manifest: GenerationManifest = { ...facts, files };
      await guardWriting(aside, async () => {
        await writeFile(join(aside, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
        await synchronise(join(aside, MANIFEST));
        await synchronise(aside);
        await rename(aside, join(folder, id));
        await synchronise(folder);
      });
      return manifest;
    },
    discard: () => rm(aside, { recursive: true, force: true }),
  };
}

async function openFolder(folder: string, id: string): Promise<GenerationReader> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw new ZhidaError(
      'generation-missing',
      `Generation ${id} is not there or has no manifest; npm run corpus -- build makes a new one.`,
      { cause },
    );
  });
  const manifest = parseManifest(text, id);
  for (const [name, checksum] of Object.entries(manifest.files)) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null || checksumOf(bytes) !== checksum)
      throw new ZhidaError(
        'generation-damaged',
        `Generation ${id} is damaged (${name} is missing or changed); publish another one or build again.`,
      );
  }
  return { manifest, folder, read: (name) => readFile(join(folder, name)) };
}

/** The content of LIVE; empty when there is none yet. A LIVE that cannot be read is no reason to build another. */
async function readLive(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return '';
    throw new ZhidaError(
      'generation-missing',
      `The file ${path} cannot be read (${cause.code ?? cause.message}); check its permissions.`,
      { cause },
    );
  });
}

const manifestSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  formatVersion: z.number(),
  chunkCount: z.number(),
  embeddingModel: z.object({ id: z.string(), dimensions: z.number() }),
  files: z.record(z.string(), z.string()),
});

function parseManifest(text: string, id: string): GenerationManifest {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ZhidaError(
      'generation-damaged',
      `Generation ${id} is damaged (its manifest cannot be read); publish another one or build again.`,
      { cause },
    );
  }
}

const checksumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function synchronise(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

async function guardWriting<T>(folder: string, work: () => Promise<T>): Promise<T> {
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
