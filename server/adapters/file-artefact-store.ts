import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ZhidaError } from '../domain/index.ts';
import type { GenerationManifest, GenerationStore, ModelManifest, ModelStore } from '../ports/index.ts';
import { createArtefactFolder, manifestShape } from './file-artefact-store/artefact-folder.ts';
import { guardWriting, replaceFile } from './file-artefact-store/durable-files.ts';

const LIVE = 'LIVE';

const generationSchema: z.ZodType<GenerationManifest> = z.object({
  ...manifestShape,
  chunkCount: z.number(),
  corpusChunkCount: z.number(),
  inputs: z.object({ corpus: z.string(), documents: z.string() }),
  models: z.object({
    embedding: z.string().exactOptional(),
    intents: z.string(),
    services: z.string(),
    flows: z.string().exactOptional(),
  }),
  embedding: z
    .object({ id: z.string(), dimensions: z.number(), origin: z.enum(['built-in', 'service', 'folder']) })
    // Generations of format 2 do not say: theirs was built in.
    .default({ id: '', dimensions: 0, origin: 'built-in' }),
});

const modelSchema: z.ZodType<ModelManifest> = z.object({
  ...manifestShape,
  kind: z.enum(['embedding', 'intents', 'services', 'flows']),
  textCount: z.number(),
});

/** Generations as folders `generations/<id>` under the data folder, reports of reviews as `reviews/<id>.json`; the file LIVE names the one served. It is replaced by rename: a reader sees the old or the new. */
export function createFileGenerationStore(dataFolder: string): GenerationStore {
  const store = createArtefactFolder(join(dataFolder, 'generations'), 'Generation', generationSchema);
  const reviews = join(dataFolder, 'reviews');
  const reviewOf = (id: string) => join(reviews, `${id}.json`);
  return {
    ...store,
    async live() {
      const id = (await readLive(join(dataFolder, LIVE))).trim();
      return id === '' ? null : id;
    },
    async publish(id) {
      if (!(await store.list()).includes(id))
        throw new ZhidaError('generation-missing', `There is no generation ${id}; npm run corpus -- build makes one.`);
      await guardWriting(dataFolder, () => replaceFile(join(dataFolder, LIVE), `${id}\n`));
    },
    recordReview: (id, report) =>
      guardWriting(reviews, async () => {
        await mkdir(reviews, { recursive: true });
        await replaceFile(reviewOf(id), report);
      }),
    review: (id) => readFile(reviewOf(id), 'utf8').catch(() => null),
    async remove(id) {
      await store.remove(id);
      await guardWriting(reviews, () => rm(reviewOf(id), { force: true }));
    },
  };
}

/** Models as folders `models/<id>` under the data folder. */
export const createFileModelStore = (dataFolder: string): ModelStore =>
  createArtefactFolder(join(dataFolder, 'models'), 'Model', modelSchema);

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
