import { type Chunk, type ChunkKind, isInForce, type LocalDate, type Passage } from '../domain/index.ts';
import { type FeatureReader, textFeatures } from '../language/index.ts';
import type { EmbeddingModel } from '../ports/index.ts';
import type { KeywordIndex } from './keyword/keyword-index.ts';
import type { ChunkRanking, SearchHints } from './ranking/chunk-ranking.ts';
import type { AskedQuestion } from './ranking/known-questions.ts';

/** What may be found: texts in force on a day, of a language, for a place. */
export interface SearchScope {
  readonly date: LocalDate;
  readonly language: 'zh' | 'en';
  /** Texts of other cities are left out; null leaves out those of every city. */
  readonly city: string | null;
  /** Kinds of Chunk to find; every kind when not given. */
  readonly kinds?: readonly ChunkKind[];
  /** A law by id: only its articles and what rests on them. */
  readonly law?: string;
}

/** What a search index is made of. */
export interface SearchIndexParts {
  readonly chunks: readonly Chunk[];
  readonly keyword: KeywordIndex;
  readonly ranking: ChunkRanking;
  readonly embedding: EmbeddingModel;
  /** Reads questions as it read the texts of `keyword`. */
  readonly reader: FeatureReader;
}

/** Finds Chunks by words and by key. */
export interface SearchIndex {
  readonly size: number;
  /** The best `limit` Chunks in scope, best first. Scores compare within one question only. `hints`: what is known of the question besides its words. */
  search(text: string, scope: SearchScope, limit: number, hints?: SearchHints): Promise<Passages>;
  /** As `search`, for each of these lists of kinds: all are ranked together, and one of which nothing is among the candidates by itself. */
  searchEach(text: string, scope: SearchScope, kinds: readonly Kinds[], limit: number): Promise<readonly Passages[]>;
  /** What ranking sees of every Chunk in scope that could answer: see `ChunkRanking.describe`. For learning to rank. */
  describe(text: string, scope: SearchScope, hints?: SearchHints): Promise<DescribedChunks>;
  /** The Chunk of a key in force on the scope's day, in the scope's language or else in Chinese; null when there is none. */
  byKey(key: string, scope: SearchScope): Chunk | null;
  /** As `byKey`, but every part of an article that is indexed in several (`law@version/5#1`, `#3`), in their order. */
  everyPart(key: string, scope: SearchScope): readonly Chunk[];
  /** Share (0 to 1) of the informative words of `text` that stand in `chunk`. */
  support(text: string, chunk: Chunk): number;
  /** As `support` of many Chunks of this index at a time; what stands in their official words counts too. */
  supportOfEach(text: string, chunks: readonly Chunk[]): ArrayLike<number>;
  /** Share (0 to 1) of the informative words of `question` that stand in `text`. */
  coverage(question: string, text: string): number;
  /** How alike two texts are, 0 to 1: their shared informative words against all of both (Dice's coefficient weighted by idf). */
  likeness(left: string, right: string): number;
}

type Kinds = readonly ChunkKind[];
type Passages = readonly Passage[];

/** Chunks with the row of features of each, one after the other. */
export interface DescribedChunks {
  readonly chunks: readonly Chunk[];
  readonly rows: Float32Array;
}

/** The key of a part of an article: that of the article, and the first 款 it holds. */
const ARTICLE_PART = /^([^:]+@[^#]+)#\d+$/u;

/** Joins the parts into one index. */
export function createSearchIndex({ chunks, keyword, ranking, embedding, reader }: SearchIndexParts): SearchIndex {
  const allowedIn = rememberAllowed(chunks);
  const positions = new Map(chunks.map((chunk, position) => [chunk, position]));
  const positionsOf = (found: readonly Chunk[]) => found.map((chunk) => positions.get(chunk) as number);
  const chunkAt = (position: number) => chunks[position] as Chunk;
  const read = async (text: string): Promise<AskedQuestion> => {
    const [vector = new Float32Array(embedding.dimensions)] = await embedding.embed([text], 'query');
    return { features: reader.read(text), vector };
  };
  const find = (asked: AskedQuestion, scope: SearchScope, limit: number, hints?: SearchHints) => {
    const allowed = allowedIn(scope);
    const ranked = allowed.includes(1) ? ranking.rank(asked, allowed, hints).slice(0, limit) : [];
    return ranked.map(({ position, score }) => ({ chunk: chunkAt(position), score }));
  };
  return {
    size: chunks.length,
    search: async (text, scope, limit, hints) => find(await read(text), scope, limit, hints),
    async searchEach(text, scope, lists, limit) {
      const asked = await read(text);
      const all = find(asked, { ...scope, kinds: lists.flat() }, chunks.length);
      return lists.map((kinds) => {
        const found = all.filter(({ chunk }) => kinds.includes(chunk.kind)).slice(0, limit);
        return found.length > 0 ? found : find(asked, { ...scope, kinds }, limit);
      });
    },
    async describe(text, scope, hints) {
      const described = ranking.describe(await read(text), allowedIn(scope), hints);
      return { chunks: described.positions.map(chunkAt), rows: described.rows };
    },
    ...findByKeys(chunks),
    support: (text, chunk) => shareOfWords(text, chunkWords(chunk), keyword),
    supportOfEach: (text, found) => keyword.shares([...informativeFeatures(text)], positionsOf(found)),
    coverage: (question, text) => shareOfWords(question, text, keyword),
    likeness: (left, right) => weightedDice(left, right, keyword),
  };
}

function findByKeys(chunks: readonly Chunk[]): Pick<SearchIndex, 'byKey' | 'everyPart'> {
  const known = new Map<string, Chunk[]>();
  const parts = new Map<string, Set<string>>();
  for (const chunk of chunks) {
    known.set(chunk.key, [...(known.get(chunk.key) ?? []), chunk]);
    const whole = ARTICLE_PART.exec(chunk.key)?.[1];
    if (whole !== undefined) parts.set(whole, (parts.get(whole) ?? new Set()).add(chunk.key));
  }
  const byKey = (key: string, scope: SearchScope) => {
    const candidates = (known.get(key) ?? []).filter((chunk) => isInForce(chunk, scope.date));
    return candidates.find(({ language }) => language === scope.language) ?? candidates[0] ?? null;
  };
  return {
    byKey,
    everyPart: (key, scope) =>
      [key, ...(parts.get(key) ?? [])].map((part) => byKey(part, scope)).filter((chunk) => chunk !== null),
  };
}

/** Scopes whose texts are remembered: the days and cities asked about at a time. */
const REMEMBERED_SCOPES = 64;

/** For a scope a 1 for each Chunk in it: decided once, before anything is scored, so that law of another day never takes part. */
function rememberAllowed(chunks: readonly Chunk[]): (scope: SearchScope) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  return (scope) => {
    const name = `${scope.date} ${scope.language} ${scope.city} ${scope.kinds ?? ''} ${scope.law ?? ''}`;
    const allowed = known.get(name) ?? Uint8Array.from(chunks, (chunk) => (isInScope(chunk, scope) ? 1 : 0));
    known.delete(name);
    known.set(name, allowed);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED_SCOPES && oldest !== undefined) known.delete(oldest);
    return allowed;
  };
}

function isInScope(chunk: Chunk, { date, language, city, kinds, law }: SearchScope): boolean {
  return (
    chunk.language === language &&
    (kinds === undefined || kinds.includes(chunk.kind)) &&
    (law === undefined || [chunk.key, ...chunk.basis].some((key) => key.startsWith(`${law}@`))) &&
    isInForce(chunk, date) &&
    (chunk.cities.length === 0 || (city !== null && chunk.cities.includes(city)))
  );
}

const chunkWords = (chunk: Chunk) =>
  [chunk.title, chunk.article ?? '', ...chunk.headingPath, ...chunk.questions, chunk.text].join('\n');

function shareOfWords(text: string, other: string, keyword: KeywordIndex): number {
  const asked = informativeFeatures(text);
  const held = new Set(textFeatures(other));
  let total = 0;
  let found = 0;
  for (const feature of asked) {
    const weight = keyword.idf(feature);
    total += weight;
    if (held.has(feature)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}

const informativeFeatures = (text: string) => new Set(textFeatures(text).filter((feature) => feature.length > 1));

function weightedDice(left: string, right: string, keyword: KeywordIndex): number {
  const [first, second] = [informativeFeatures(left), informativeFeatures(right)];
  const weightOf = (features: Iterable<string>) =>
    [...features].reduce((total, feature) => total + keyword.idf(feature), 0);
  const total = weightOf(first) + weightOf(second);
  return total === 0 ? 0 : (2 * weightOf([...first].filter((feature) => second.has(feature)))) / total;
}
