import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import type { Chunk } from '../../server/domain/index.ts';
import { createFindLayWords } from '../../server/knowledge/index.ts';
import {
  buildKeywordIndex,
  CHUNK_FIELDS,
  chunkFields,
  createChunkRanking,
  createKeywordIndex,
  createSearchIndex,
  embeddedText,
  type KeywordIndex,
  questionsOfChunks,
  type SearchIndex,
} from '../../server/retrieval/index.ts';
import { sampleEncoder } from './sample-encoder.ts';
import { sampleFeatureReader } from './sample-feature-reader.ts';

const join = (vectors: readonly Float32Array[]) => Float32Array.from(vectors.flatMap((vector) => [...vector]));

/** The product's own search index over a handful of Chunks, built in memory. */
export async function sampleSearchIndex(chunks: readonly Chunk[]): Promise<SearchIndex> {
  const texts = chunks.map(embeddedText);
  const questions = questionsOfChunks(chunks);
  const embedding = await sampleEncoder([...texts, ...questions.map(({ question }) => question)]);
  const embed = (all: readonly string[]) => embedding.embed(all);
  const vectors = await createHnswVectorIndexFactory().build(await embed(texts), embedding.dimensions);
  const keyword = sampleKeywordIndex(chunks);
  const ranking = createChunkRanking({
    ...{ chunks, keyword, vectors, reader: sampleFeatureReader },
    chunkVectors: join(await embed(texts)),
    questionVectors: join(await embed(questions.map(({ question }) => question))),
  });
  return createSearchIndex({
    chunks,
    keyword,
    ranking,
    embedding,
    reader: sampleFeatureReader,
  });
}

const findLayWords = createFindLayWords({ terms: [] });

/** The product's own keyword index over a handful of Chunks. */
export const sampleKeywordIndex = (chunks: readonly Chunk[]): KeywordIndex =>
  createKeywordIndex(
    buildKeywordIndex(
      chunks.map((chunk) => chunkFields(chunk, sampleFeatureReader, findLayWords)),
      CHUNK_FIELDS,
    ),
  );
