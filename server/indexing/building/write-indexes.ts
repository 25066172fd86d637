import type { Chunk } from '../../domain/index.ts';
import type { FindLayWords } from '../../knowledge/index.ts';
import type { FeatureReader } from '../../language/index.ts';
import type { EmbeddingModel, GenerationReader, GenerationWriter, VectorIndexFactory } from '../../ports/index.ts';
import {
  buildKeywordIndex,
  CHUNK_FIELDS,
  chunkFields,
  questionsOfChunks,
  writeKeywordIndex,
} from '../../retrieval/index.ts';
import { generationFiles } from '../generation-files.ts';
import type { TakeStep } from '../progress.ts';
import { type EmbeddedChunks, embedChunks } from './embed-chunks.ts';
import { encodeVectors } from './vector-journal.ts';

/** What the words of Chunks are indexed with. */
export interface WordParts {
  readonly reader: FeatureReader;
  readonly findLayWords: FindLayWords;
}

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
  { reader, findLayWords }: WordParts,
  vectorIndexFactory: VectorIndexFactory,
  takeStep: TakeStep,
): Promise<void> {
  await takeStep('index', 0, chunks.length);
  await writer.write(generationFiles.keyword, indexWords(chunks, reader, findLayWords));
  const comparable = previous !== null && isOf(embedding, previous) ? previous : null;
  const embedded = await embedChunks(chunks, embedding, comparable, writer, takeStep);
  const index = await indexVectors(embedded, embedding, comparable, vectorIndexFactory);
  const asked = await embedQuestions(chunks, embedding);
  await takeStep('write', 0, 1);
  await writer.write(generationFiles.asked, encodeVectors(asked));
  await writer.write(generationFiles.embedded, encodeVectors(embedded.vectors));
  await vectorIndexFactory.save(index, `${writer.folder}/${generationFiles.vectors}`, embedding.id);
}

function indexWords(chunks: readonly Chunk[], reader: FeatureReader, findLayWords: FindLayWords): Uint8Array {
  // One text after the other: the features of all at once would be most of the memory of a build.
  function* fields() {
    for (const chunk of chunks) yield chunkFields(chunk, reader, findLayWords);
  }
  return writeKeywordIndex(buildKeywordIndex(fields(), CHUNK_FIELDS), reader.id);
}

const QUESTIONS_AT_A_TIME = 256;

/** The vectors of the questions that the Chunks answer. */
async function embedQuestions(chunks: readonly Chunk[], embedding: EmbeddingModel): Promise<Float32Array[]> {
  const questions = questionsOfChunks(chunks).map(({ question }) => question);
  const vectors: Float32Array[] = [];
  for (let at = 0; at < questions.length; at += QUESTIONS_AT_A_TIME)
    vectors.push(...(await embedding.embed(questions.slice(at, at + QUESTIONS_AT_A_TIME), 'query')));
  return vectors;
}

/** Whether a model made the vectors of a generation. A service may have put a model of other dimensions behind the same name. */
const isOf = ({ id, dimensions }: EmbeddingModel, { manifest }: GenerationReader) =>
  manifest.embedding.id === id && manifest.embedding.dimensions === dimensions;

const indexVectors = (
  { vectors, earlier }: EmbeddedChunks,
  { id, dimensions }: EmbeddingModel,
  previous: GenerationReader | null,
  factory: VectorIndexFactory,
) =>
  previous === null
    ? factory.build(vectors, dimensions)
    : factory.rebuild(vectors, dimensions, {
        path: `${previous.folder}/${generationFiles.vectors}`,
        model: id,
        size: previous.manifest.chunkCount,
        earlier,
      });
