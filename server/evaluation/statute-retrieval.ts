import type { FeatureReader } from '../language/index.ts';
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

/** Law and number of an article, and its words. */
const ARTICLE_FIELDS = [
  { weight: 0.6, b: 0.75 },
  { weight: 1, b: 0.9 },
];

/** Indexes articles with the product's own language, learning and retrieval rooms. */
export async function indexStatutes(
  articles: readonly StatuteArticle[],
  factory: VectorIndexFactory,
  reader: FeatureReader,
): Promise<FindArticles> {
  const keyword = createKeywordIndex(buildKeywordIndex(readFields(articles, reader), ARTICLE_FIELDS));
  const words = articles.map(({ law, text }) => `${law}\n${text}`);
  const embedding = createHashedEmbedding(trainHashedEmbedding(words));
  const vectors: Float32Array[] = [];
  for (const text of words) vectors.push(...(await embedding.embed([text])));
  const index = await factory.build(vectors, embedding.dimensions);
  return (question) => findArticles(question, { articles, keyword, reader, index, embedding });
}

function* readFields(articles: readonly StatuteArticle[], { read }: FeatureReader) {
  for (const { law, article, text } of articles) yield [read(law + article), read(text)];
}

interface StatuteIndex {
  readonly articles: readonly StatuteArticle[];
  readonly keyword: KeywordIndex;
  readonly reader: FeatureReader;
  readonly index: VectorIndex;
  readonly embedding: EmbeddingModel;
}

async function findArticles(question: string, { articles, keyword, reader, index, embedding }: StatuteIndex) {
  const matches = keyword.search(reader.read(question), LIMIT, null);
  const [vector] = await embedding.embed([question]);
  const near = vector ? index.search(vector, LIMIT, () => true) : [];
  return fuseRankings(matches, near)
    .slice(0, LIMIT)
    .map(({ position }) => articles[position]?.id ?? position);
}
