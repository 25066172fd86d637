import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import type { Chunk } from '../../server/domain/index.ts';
import { createHashedEmbedding, trainHashedEmbedding } from '../../server/learning/index.ts';
import {
  buildKeywordIndex,
  chunkFields,
  createKeywordIndex,
  createSearchIndex,
  embeddedText,
  type SearchIndex,
} from '../../server/retrieval/index.ts';

/** The product's own search index over a handful of Chunks, built in memory. */
export async function sampleSearchIndex(chunks: readonly Chunk[]): Promise<SearchIndex> {
  const texts = chunks.map(embeddedText);
  const embedding = createHashedEmbedding(trainHashedEmbedding(texts));
  const vectors = await createHnswVectorIndexFactory().build(await embedding.embed(texts), embedding.dimensions);
  return createSearchIndex({
    chunks,
    keyword: createKeywordIndex(buildKeywordIndex(chunks.map(chunkFields))),
    vectors,
    embedding,
  });
}
