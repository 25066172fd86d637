import { ZhidaError } from '../domain/index.ts';
import { createFindLayWords, domainWords } from '../knowledge/index.ts';
import { createFeatureReader } from '../language/index.ts';
import type { ExternalEmbedding, GenerationManifest, GenerationReader } from '../ports/index.ts';
import type { BuildParts } from './build-parts.ts';
import { checksumInputs, nameUnfinished, openPrevious } from './building/build-inputs.ts';
import { type Content, readContent } from './building/read-content.ts';
import { writeIndexes } from './building/write-indexes.ts';
import { GENERATION_FORMAT, generationFiles } from './generation-files.ts';
import { type Models, obtainModels } from './models/obtain-models.ts';
import { newestOfSources } from './newest-of-sources.ts';
import { createTakeStep, type ReportProgress, type TakeStep } from './progress.ts';

/** How a build is asked for. */
export interface BuildOptions {
  /** Trains the models anew and builds even where nothing changed. */
  readonly train?: boolean;
  /** Ends the build; what is served does not change. */
  readonly signal?: AbortSignal;
}

/** A generation that was built, or the newest one where nothing has changed since. */
export interface BuiltGeneration extends GenerationManifest {
  readonly unchanged: boolean;
}

/**
 * Builds one complete generation beside the others and does not serve it: read -> check -> split -> learn -> index -> embed -> write. What has not
 * changed since the newest generation is taken from it; a build that was cut off is gone on with.
 * Throws `corpus-invalid` naming files and lines, `build-cancelled`, `folder-unwritable`, and `unavailable` or `embedding-mismatch` when an external
 * embedding model fails; what is served never changes.
 */
export async function buildGeneration(
  parts: BuildParts,
  report: ReportProgress,
  { train = false, signal }: BuildOptions = {},
): Promise<BuiltGeneration> {
  const takeStep = createTakeStep(report, signal ?? null);
  // Taken before the documents are read: publishing confirms those that were staged until then.
  const startedAt = parts.clock.now();
  await takeStep('read', 0, 1);
  const documents = newestOfSources(await parts.documentStore.list());
  const inputs = await checksumInputs(parts.knowledgeStore, documents);
  const previous = train ? null : await openPrevious(parts);
  if (previous && isSame(previous.manifest, inputs, parts.externalEmbedding))
    return { ...previous.manifest, unchanged: true };
  const sameCorpus = previous?.manifest.inputs.corpus === inputs.corpus ? previous : null;
  const content = await readContent(parts, documents, sameCorpus, takeStep);
  const models = await obtainModels(content, parts, sameCorpus, train, takeStep);
  const manifest = await writeGeneration({ startedAt, content, models, inputs, previous }, parts, takeStep);
  return { ...manifest, unchanged: false };
}

/** What a generation is written from. */
interface Written {
  readonly startedAt: Date;
  readonly content: Content;
  readonly models: Models;
  readonly inputs: GenerationManifest['inputs'];
  readonly previous: GenerationReader | null;
}

async function writeGeneration(
  { startedAt, content, models, inputs, previous }: Written,
  { generationStore, vectorIndexFactory, createWordSegmenter, scriptConverter, externalEmbedding, program }: BuildParts,
  takeStep: TakeStep,
): Promise<GenerationManifest> {
  const { knowledge, chunks, corpusChunkCount } = content;
  const writer = await generationStore.begin(
    generationId(startedAt),
    nameUnfinished(program, inputs, models.embedding.id),
  );
  try {
    const reader = createFeatureReader(createWordSegmenter(domainWords(knowledge)), scriptConverter);
    const words = { reader, findLayWords: createFindLayWords(knowledge) };
    await writeIndexes(writer, chunks, models.embedding, previous, words, vectorIndexFactory, takeStep);
    await writer.write(generationFiles.knowledge, JSON.stringify(knowledge));
    await writer.write(generationFiles.chunks, chunks.map((chunk) => JSON.stringify(chunk)).join('\n'));
    const manifest = await writer.finish({
      id: generationId(startedAt),
      createdAt: startedAt.toISOString(),
      formatVersion: GENERATION_FORMAT,
      program,
      chunkCount: chunks.length,
      corpusChunkCount,
      inputs,
      models: models.ids,
      embedding: {
        id: models.embedding.id,
        dimensions: models.embedding.dimensions,
        origin: externalEmbedding?.origin ?? 'built-in',
      },
    });
    await takeStep('write', 1, 1);
    return manifest;
  } catch (error) {
    // What a cancelled build has done is kept for the next one.
    if (!(error instanceof ZhidaError && error.code === 'build-cancelled')) await writer.discard();
    throw error;
  }
}

/** Whether a generation was made of these inputs, with the embedding that is configured (null for the built-in one). */
const isSame = (made: GenerationManifest, inputs: GenerationManifest['inputs'], external: ExternalEmbedding | null) =>
  made.inputs.corpus === inputs.corpus &&
  made.inputs.documents === inputs.documents &&
  (external === null ? made.embedding.origin === 'built-in' : made.embedding.id === external.id);

const generationId = (now: Date) => now.toISOString().replace(/[-:]/g, '').replace('.', '-');
