import { create, insert, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import {
  createFindArticles,
  outlineArticles,
  type StatuteArticle,
  type StatuteQuestion,
  scanTexts,
  scanVectors,
} from '../../server/evaluation/index.ts';
import type { FeatureReader } from '../../server/language/index.ts';
import type { EmbeddingModel, VectorIndex } from '../../server/ports/index.ts';
import { createExpand, createKnownQuestions, describeTexts, type KeywordIndex } from '../../server/retrieval/index.ts';
import type { SearchSystem } from './measure-system.ts';

/** Found by every system: as many as an evaluation of statutes looks at. */
export const WANTED = 100;

/** What is searched, and how texts and questions are read: the same for all systems. */
export interface Searched {
  readonly articles: readonly StatuteArticle[];
  readonly reader: FeatureReader;
  readonly embedding: EmbeddingModel;
  /** The vectors of the articles, one after the other, and each alone. */
  readonly vectors: Float32Array;
  readonly rows: readonly Float32Array[];
  readonly known: readonly StatuteQuestion[];
}

/** What a name counts beside a text: as in the index of statutes. */
const BOOST = { name: 0.6, text: 1 };
const nameOf = ({ law, article }: StatuteArticle) => law + article;

/** Orama finds every word that begins like the one sought; a word closed by a mark begins no other. */
const CLOSING_MARK = '\u0001';

/** MiniSearch over the same features and fields. */
export function buildMiniSearch({ articles, reader }: Searched): SearchSystem {
  const index = new MiniSearch({
    fields: ['name', 'text'],
    tokenize: (text) => reader.read(text),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST },
  });
  for (const [id, article] of articles.entries()) index.add({ id, name: nameOf(article), text: article.text });
  return ({ text }) =>
    index
      .search(text)
      .slice(0, WANTED)
      .map(({ id }) => id as number);
}

/** Orama over the same features and fields. */
export async function buildOrama({ articles, reader }: Searched): Promise<SearchSystem> {
  const database = create({
    schema: { name: 'string', text: 'string' },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => reader.read(text).map((feature) => feature + CLOSING_MARK),
      },
    },
  });
  for (const [at, article] of articles.entries())
    await insert(database, { id: String(at), name: nameOf(article), text: article.text });
  return async ({ text }) => {
    const { hits } = await searchOrama(database, { term: text, boost: BOOST, limit: WANTED });
    return hits.map(({ id }) => Number(id));
  };
}

/** No index at all: how many features of the question each text has. */
export function buildTextScan({ articles, reader }: Searched): SearchSystem {
  const held = articles.map((article) => new Set(reader.read(nameOf(article) + article.text)));
  return ({ text }) => scanTexts(held, reader.read(text), WANTED);
}

/** No index at all: the product with every vector, and all of them sorted. */
export const buildVectorScan =
  ({ rows }: Searched): SearchSystem =>
  ({ vector }) =>
    scanVectors(rows, vector, WANTED);

/** The keyword index as it is asked here. */
export const searchKeyword =
  (index: KeywordIndex, reader: FeatureReader): SearchSystem =>
  ({ text }) =>
    index.search(reader.read(text), WANTED, null).map(({ position }) => position);

/** A vector index as it is asked here. */
export const searchVectors =
  (index: VectorIndex): SearchSystem =>
  ({ vector }) =>
    index.search(vector, WANTED, null).map(({ position }) => position);

/** The whole ranked search of statutes, from the words typed: reading, embedding, both indexes, votes of the known questions, ranking. */
export async function buildRankedSearch(
  { articles, reader, embedding, vectors, known }: Searched,
  keyword: KeywordIndex,
  vectorIndex: VectorIndex,
): Promise<SearchSystem> {
  const { dimensions } = embedding;
  const asked = new Float32Array(known.length * dimensions);
  const embedded = await embedding.embed(known.map(({ question }) => question));
  for (const [at, vector] of embedded.entries()) asked.set(vector, at * dimensions);
  const outline = outlineArticles(articles);
  const read = known.map(({ question, answers }) => ({ features: reader.read(question), answers }));
  const texts = describeTexts({
    subjects: [],
    keyword,
    vectors: vectorIndex,
    groups: Int32Array.from(outline.laws),
    lengths: Float32Array.from(outline.lengths),
    expand: createExpand(read, keyword),
    known: createKnownQuestions(read, asked, vectors, dimensions),
  });
  const find = createFindArticles({ outline, texts, embedding, reader });
  return async ({ text }) => (await find(text)).map(Number);
}
