import type { Chunk } from '../../domain/index.ts';
import type { EmbeddingModel, GenerationReader, GenerationWriter } from '../../ports/index.ts';
import { embeddedText } from '../../retrieval/index.ts';
import { generationFiles } from '../generation-files.ts';
import type { TakeStep } from '../progress.ts';
import { readChunks } from './read-chunks.ts';
import { decodeJournal, decodeVectors, encodeBatch, JOURNAL_BATCH } from './vector-journal.ts';

const JOURNAL = 'embedding.journal';

/** The vectors of the Chunks, and for each the place it had in the previous generation, or -1 where it was embedded now. */
export interface EmbeddedChunks {
  readonly vectors: readonly Float32Array[];
  readonly earlier: Int32Array;
}

/**
 * Embeds the Chunks whose text the previous generation did not have. What is embedded is written to a journal batch by batch: a build that is
 * begun again after a crash goes on behind the last whole one.
 *
 * @param previous the generation to take vectors from: one made with the same embedding model, or null
 */
export async function embedChunks(
  chunks: readonly Chunk[],
  embedding: EmbeddingModel,
  previous: GenerationReader | null,
  writer: GenerationWriter,
  takeStep: TakeStep,
): Promise<EmbeddedChunks> {
  const known = previous === null ? new Map<string, KnownVector>() : await readKnown(previous, embedding.dimensions);
  const unknown = chunks.filter(({ checksum }) => !known.has(checksum));
  const made = await embedNew(unknown.map(embeddedText), embedding, writer, takeStep);
  for (const [index, { checksum }] of unknown.entries())
    known.set(checksum, { vector: made[index] as Float32Array, place: -1 });
  const found = chunks.map(({ checksum }) => known.get(checksum) as KnownVector);
  return { vectors: found.map(({ vector }) => vector), earlier: placesOf(found) };
}

interface KnownVector {
  readonly vector: Float32Array;
  readonly place: number;
}

async function readKnown(previous: GenerationReader, dimensions: number): Promise<Map<string, KnownVector>> {
  const vectors = decodeVectors(await previous.read(generationFiles.embedded), dimensions);
  const chunks = await readChunks(previous);
  return new Map(chunks.map(({ checksum }, place) => [checksum, { vector: vectors[place] as Float32Array, place }]));
}

/** Two Chunks of the same words share a vector but not a place in the index: the second is entered anew. */
function placesOf(found: readonly KnownVector[]): Int32Array {
  const taken = new Set<number>();
  return Int32Array.from(found, ({ place }) => {
    if (place < 0 || taken.has(place)) return -1;
    taken.add(place);
    return place;
  });
}

async function embedNew(
  texts: readonly string[],
  embedding: EmbeddingModel,
  writer: GenerationWriter,
  takeStep: TakeStep,
): Promise<Float32Array[]> {
  const vectors = await resume(writer, embedding.dimensions);
  while (vectors.length < texts.length) {
    await takeStep('embed', vectors.length, texts.length);
    const batch = await embedding.embed(texts.slice(vectors.length, vectors.length + JOURNAL_BATCH));
    if (batch.length === JOURNAL_BATCH) await writer.append(JOURNAL, encodeBatch(batch));
    vectors.push(...batch);
  }
  await takeStep('embed', texts.length, texts.length);
  await writer.drop(JOURNAL);
  return vectors;
}

async function resume(writer: GenerationWriter, dimensions: number): Promise<Float32Array[]> {
  const journal = await writer.read(JOURNAL);
  if (journal === null) return [];
  const { vectors, wholeBytes } = decodeJournal(journal, dimensions);
  if (wholeBytes < journal.length) await writer.write(JOURNAL, journal.subarray(0, wholeBytes));
  return vectors;
}
