import { textFeatures } from '../language/index.ts';
import { createHashedEmbedding, trainHashedEmbedding } from '../learning/index.ts';
import type { EmbeddingModel, VectorIndex, VectorIndexFactory } from '../ports/index.ts';
import { buildKeywordIndex, createKeywordIndex, fuseRankings, type KeywordIndex } from '../retrieval/index.ts';

/** An article of the set to search. */
export interface StatuteArticle {
  readonly id: number | string;
  readonly law: string;
  readonly article: string;
  readonly text: string;
}

/** Finds articles for a question: ids, best first. */
export type FindArticles = (question: string) => Promise<readonly (number | string)[]>;

const LIMIT = 100;

/** Indexes articles with the product's own language, learning and retrieval rooms. */
export async function indexStatutes(
  articles: readonly StatuteArticle[],
  factory: VectorIndexFactory,
): Promise<FindArticles> {
  const keyword = createKeywordIndex(
    buildKeywordIndex(
      articles.map(({ law, article, text }) => [
        { features: textFeatures(law + article), weight: 0.6 },
        { features: textFeatures(text), weight: 1 },
      ]),
    ),
  );
  const words = articles.map(({ law, text }) => `${law}\n${text}`);
  const embedding = createHashedEmbedding(trainHashedEmbedding(words));
  const vectors: Float32Array[] = [];
  for (const text of words) vectors.push(...(await embedding.embed([text])));
  const index = await factory.build(vectors, embedding.dimensions);
  return (question) => findArticles(question, { articles, keyword, index, embedding });
}

interface StatuteIndex {
  readonly articles: readonly StatuteArticle[];
  readonly keyword: KeywordIndex;
  readonly index: VectorIndex;
  readonly embedding: EmbeddingModel;
}

async function findArticles(question: string, { articles, keyword, index, embedding }: StatuteIndex) {
  const everything = () => true;
  const matches = keyword.search(textFeatures(question), LIMIT, everything);
  const [vector] = await embedding.embed([question]);
  const near = vector ? index.search(vector, LIMIT, everything) : [];
  return fuseRankings(matches, near)
    .slice(0, LIMIT)
    .map(({ position }) => articles[position]?.id ?? position);
}
