import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import type { Chunk } from '../../server/domain/index.ts';
import { createHashedEmbedding, trainHashedEmbedding } from '../../server/learning/index.ts';
import {
  buildKeywordIndex,
  CHUNK_FIELDS,
  chunkFields,
  createKeywordIndex,
  createSearchIndex,
  embeddedText,
  type KeywordIndex,
  type SearchIndex,
} from '../../server/retrieval/index.ts';

import { sampleFeatureReader } from './sample-feature-reader.ts';

/** The product's own search index over a handful of Chunks, built in memory. */
export async function sampleSearchIndex(chunks: readonly Chunk[]): Promise<SearchIndex> {
  const texts = chunks.map(embeddedText);
  const embedding = createHashedEmbedding(trainHashedEmbedding(texts));
  const vectors = await createHnswVectorIndexFactory().build(await embedding.embed(texts), embedding.dimensions);
  return createSearchIndex({
    chunks,
    keyword: sampleKeywordIndex(chunks),
    vectors,
    embedding,
    reader: sampleFeatureReader,
  });
}

/** The product's own keyword index over a handful of Chunks. */
export const sampleKeywordIndex = (chunks: readonly Chunk[]): KeywordIndex =>
  createKeywordIndex(
    buildKeywordIndex(
      chunks.map((chunk) => chunkFields(chunk, sampleFeatureReader)),
      CHUNK_FIELDS,
    ),
  );
