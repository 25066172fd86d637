import type { Chunk } from '../../domain/index.ts';
import type { EmbeddingModel, GenerationReader, GenerationWriter, VectorIndexFactory } from '../../ports/index.ts';
import { buildKeywordIndex, chunkFields, writeKeywordIndex } from '../../retrieval/index.ts';
import { generationFiles } from '../generation-files.ts';
import type { TakeStep } from '../progress.ts';
import { type EmbeddedChunks, embedChunks } from './embed-chunks.ts';
import { encodeVectors } from './vector-journal.ts';

/**
 * Writes the keyword index and the vectors of a generation.
 *
 * @param previous the generation to take vectors from, if the same model made them
 */
export async function writeIndexes(
  writer: GenerationWriter,
  chunks: readonly Chunk[],
  embedding: EmbeddingModel,
  previous: GenerationReader | null,
  vectorIndexFactory: VectorIndexFactory,
  takeStep: TakeStep,
): Promise<void> {
  await takeStep('index', 0, chunks.length);
  await writer.write(generationFiles.keyword, writeKeywordIndex(buildKeywordIndex(chunks.map(chunkFields))));
  const comparable = previous !== null && isOf(embedding, previous) ? previous : null;
  const embedded = await embedChunks(chunks, embedding, comparable, writer, takeStep);
  const index = await indexVectors(embedded, embedding.dimensions, comparable, vectorIndexFactory);
  await takeStep('write', 0, 1);
  await writer.write(generationFiles.embedded, encodeVectors(embedded.vectors));
  await vectorIndexFactory.save(index, `${writer.folder}/${generationFiles.vectors}`);
}

/** Whether a model made the vectors of a generation. A service may have put a model of other dimensions behind the same name. */
const isOf = ({ id, dimensions }: EmbeddingModel, { manifest }: GenerationReader) =>
  manifest.embedding.id === id && manifest.embedding.dimensions === dimensions;

const indexVectors = (
  { vectors, earlier }: EmbeddedChunks,
  dimensions: number,
  previous: GenerationReader | null,
  factory: VectorIndexFactory,
) =>
  previous === null
    ? factory.build(vectors, dimensions)
    : factory.rebuild(vectors, dimensions, {
        path: `${previous.folder}/${generationFiles.vectors}`,
        size: previous.manifest.chunkCount,
        earlier,
      });
