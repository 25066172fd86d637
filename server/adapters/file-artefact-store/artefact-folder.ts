import { appendFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ZhidaError } from '../../domain/index.ts';
import type { ArtefactManifest, ArtefactReader, ArtefactStore, ArtefactWriter } from '../../ports/index.ts';
import { checksumOfFile, guardWriting, replaceFile, synchronise } from './durable-files.ts';

const MANIFEST = 'manifest.json';
const UNFINISHED = '.unfinished-';
const REMOVED = '.removed-';

/** What the manifest of every artefact holds. */
export const manifestShape = {
  id: z.string(),
  createdAt: z.string(),
  formatVersion: z.number(),
  program: z.string(),
  files: z.record(z.string(), z.string()),
};

/**
 * Artefacts as folders `<folder>/<id>`. One is written under another name, which says what it is made from, and renamed when whole.
 *
 * @param noun what an artefact is called in messages
 */
export function createArtefactFolder<Manifest extends ArtefactManifest>(
  folder: string,
  noun: string,
  schema: z.ZodType<Manifest>,
): ArtefactStore<Manifest> {
  return {
    list: async () => (await listNames(folder)).filter((name) => !name.startsWith('.')).sort(),
    async begin(id, inputs) {
      const aside = join(folder, `${UNFINISHED}${inputs}`);
      await guardWriting(folder, async () => {
        await mkdir(aside, { recursive: true });
        await removeLeavings(folder, aside);
      });
      return createWriter(aside, join(folder, id), folder);
    },
    describe: (id) => readManifest(join(folder, id), `${noun} ${id}`, schema),
    open: (id) => openArtefact(join(folder, id), `${noun} ${id}`, schema),
    remove: (id) =>
      guardWriting(folder, async () => {
        // Renamed first: a folder that is half removed is no artefact.
        const aside = join(folder, `${REMOVED}${id}`);
        await rename(join(folder, id), aside).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error;
        });
        await rm(aside, { recursive: true, force: true });
      }),
  };
}

/** The names in a folder; none when there is no such folder. One that cannot be read must not pass for empty: whoever prunes would remove what is needed. */
async function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return [];
    throw new ZhidaError('storage-failed', `The folder ${folder} cannot be read; check its permissions.`, { cause });
  });
}

/** Takes out what interrupted processes left: all but the files of the folder that is gone on with, and of those the half-written ones. */
async function removeLeavings(folder: string, kept: string): Promise<void> {
  const [around, inside] = await Promise.all([readdir(folder), readdir(kept)]);
  const left = [
    ...around.filter((name) => name.startsWith('.')).map((name) => join(folder, name)),
    ...inside.filter((name) => name.startsWith('.') || name === MANIFEST).map((name) => join(kept, name)),
  ];
  await Promise.all(left.filter((path) => path !== kept).map((path) => rm(path, { recursive: true, force: true })));
}

function createWriter<Manifest extends ArtefactManifest>(
  aside: string,
  place: string,
  folder: string,
): ArtefactWriter<Manifest> {
  const guard = <T>(work: () => Promise<T>) => guardWriting(aside, work);
  return {
    folder: aside,
    write: (name, content) => guard(() => replaceFile(join(aside, name), content)),
    append: (name, content) => guard(() => appendFile(join(aside, name), content)),
    read: (name) => readFile(join(aside, name)).catch(() => null),
    drop: (name) => guard(() => rm(join(aside, name), { force: true })),
    finish: (facts) =>
      guard(async () => {
        const files: Record<string, string> = {};
        for (const name of (await readdir(aside)).sort()) {
          await synchronise(join(aside, name));
          files[name] = (await checksumOfFile(join(aside, name))) ?? '';
        }
        // Made of a manifest without its files and those files: the one cast that completes it.
        const manifest = { ...facts, files } as unknown as Manifest;
        await replaceFile(join(aside, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
        await rename(aside, place);
        await synchronise(folder);
        return manifest;
      }),
    discard: () => rm(aside, { recursive: true, force: true }),
  };
}

async function openArtefact<Manifest extends ArtefactManifest>(
  folder: string,
  name: string,
  schema: z.ZodType<Manifest>,
): Promise<ArtefactReader<Manifest>> {
  const manifest = await readManifest(folder, name, schema);
  for (const [file, checksum] of Object.entries(manifest.files))
    if ((await checksumOfFile(join(folder, file))) !== checksum) throw damaged(name, `${file} is missing or changed`);
  return { manifest, folder, read: (file) => readFile(join(folder, file)) };
}

async function readManifest<Manifest>(folder: string, name: string, schema: z.ZodType<Manifest>): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((cause: unknown) => {
    throw new ZhidaError(
      'generation-missing',
      `${name} is not there or has no manifest; npm run corpus -- list names those there are, build makes a new one.`,
      { cause },
    );
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(name, 'its manifest cannot be read', cause);
  }
}

const damaged = (name: string, what: string, cause?: unknown) =>
  new ZhidaError('generation-damaged', `${name} is damaged (${what}); publish another generation or build again.`, {
    cause,
  });
