import type { Chunk } from '../../domain/index.ts';
import type { FeatureReader } from '../../language/index.ts';
import type { RankingModel } from '../../learning/index.ts';
import type { VectorIndex } from '../../ports/index.ts';
import { neverExpand } from '../expanding/create-expand.ts';
import type { KeywordIndex } from '../keyword/keyword-index.ts';
import { groupChunks, questionsOfChunks } from './asked-of-chunks.ts';
import weights from './chunk-ranking.json' with { type: 'json' };
import type { Votes } from './count-votes.ts';
import { type Columns, RANKING_FEATURES } from './describe-candidates.ts';
import { type AskedQuestion, createKnownQuestions } from './known-questions.ts';
import { type DescribedCandidates, findCandidates, orderCandidates, type RankedPosition } from './rank-texts.ts';
import { describeTexts } from './ranked-texts.ts';

/** What understanding knows of a question that says where its answer stands. */
export interface SearchHints {
  /** How probable each service and matter is, 0 to 1. */
  readonly services: Readonly<Record<string, number>>;
  /** Versions of laws that the question names, `law@version`. */
  readonly laws: readonly string[];
}

/** Nothing known. */
const NO_HINTS: SearchHints = { services: {}, laws: [] };

/** What a ranking of Chunks looks at: what can be told of all texts, then of Chunks alone. */
export const CHUNK_RANKING_FEATURES = [
  ...RANKING_FEATURES,
  'in-title',
  'in-heading',
  'in-questions',
  'in-text',
  'in-official-text',
  'is-article',
  'is-guideline',
  'is-card',
  'is-answer',
  'is-notice',
  'is-document',
  'service-probability',
  'service-log-probability',
  'service-votes',
  'service-nearest-vote',
] as const;

/** How Chunks are ranked: learnt by `evaluate -- chunk-ranking` from the development questions; how is written in the file. */
const RANKING: RankingModel = weights.model;

/** Ranks Chunks for a question. */
export interface ChunkRanking {
  /**
   * All Chunks that could answer, best first.
   *
   * @param allowed a 1 for each Chunk that may be found
   */
  rank(asked: AskedQuestion, allowed: Uint8Array, hints?: SearchHints): readonly RankedPosition[];
  /** The same Chunks as the ranking sees them, with {@link CHUNK_RANKING_FEATURES}. */
  describe(asked: AskedQuestion, allowed: Uint8Array, hints?: SearchHints): DescribedCandidates;
}

/** What a ranking of Chunks is made of. `vectors` number the Chunks as `chunks` does. */
export interface ChunkRankingParts {
  readonly chunks: readonly Chunk[];
  readonly keyword: KeywordIndex;
  readonly vectors: VectorIndex;
  /** The vectors of the Chunks, one after the other, and of their questions in the order of `questionsOfChunks`. */
  readonly chunkVectors: Float32Array;
  readonly questionVectors: Float32Array;
  readonly reader: FeatureReader;
}

/** Prepares the ranking of Chunks. */
export function createChunkRanking(parts: ChunkRankingParts): ChunkRanking {
  const { chunks, keyword, vectors, reader } = parts;
  const asked = questionsOfChunks(chunks).map(({ question, answers }) => ({
    features: reader.read(question),
    answers,
  }));
  const texts = describeTexts({
    keyword,
    vectors,
    groups: groupChunks(chunks),
    subjects: chunks.map(({ services }) => services),
    lengths: Float32Array.from(chunks, ({ text }) => text.length),
    // Their known questions are a field of the index: expansion finds nothing more (docs/adr/0036-gated-expansion.md).
    expand: neverExpand,
    known: createKnownQuestions(asked, parts.questionVectors, parts.chunkVectors, vectors.dimensions),
  });
  const find =
    (features: readonly string[]) =>
    (question: AskedQuestion, allowed: Uint8Array, hints = NO_HINTS) =>
      findCandidates(question, texts, features, allowed, ({ candidates: { positions }, votes }) => ({
        ...describeChunks(chunks, keyword.fieldShares(question.features, positions)),
        ...describeServices(chunks, hints, votes),
      }));
  const candidatesFor = find(RANKING.features);
  return {
    rank: (question, allowed, hints = NO_HINTS) =>
      namedFirst(orderCandidates(candidatesFor(question, allowed, hints), RANKING), chunks, hints),
    describe: find(CHUNK_RANKING_FEATURES),
  };
}

/** Whoever names a law wants its words: texts of another come after all of it. Too few development questions name one to learn that from. */
function namedFirst(
  ranked: readonly RankedPosition[],
  chunks: readonly Chunk[],
  { laws }: SearchHints,
): readonly RankedPosition[] {
  if (laws.length === 0) return ranked;
  const isNamed = ({ position }: RankedPosition) => laws.includes(chunks[position]?.key.split('/')[0] ?? '');
  return [...ranked.filter(isNamed), ...ranked.filter((each) => !isNamed(each))];
}

/** The fields of a Chunk in the keyword index, in their order there. */
const FIELDS = ['in-title', 'in-heading', 'in-questions', 'in-text', 'in-official-text', 'in-terms'] as const;

function describeChunks(chunks: readonly Chunk[], shares: Float32Array): Columns {
  const at = (position: number) => chunks[position] as Chunk;
  const isKind = (kind: Chunk['kind']) => (position: number) => (at(position).kind === kind ? 1 : 0);
  return {
    ...Object.fromEntries(
      FIELDS.map((name, field) => [
        name,
        (_: number, candidate: number) => shares[candidate * FIELDS.length + field] as number,
      ]),
    ),
    'is-article': isKind('article'),
    'is-guideline': isKind('guideline'),
    'is-card': isKind('card'),
    'is-answer': isKind('answer'),
    'is-notice': isKind('notice'),
    'is-document': isKind('document'),
  };
}

/** Below so little no probability is told from another. */
const LEAST_PROBABILITY = 1e-3;

/** What is told of the services that a Chunk speaks of: of several the likeliest counts. */
function describeServices(chunks: readonly Chunk[], { services }: SearchHints, { subjects }: Votes): Columns {
  const most = (value: (service: string) => number | undefined) => (position: number) =>
    (chunks[position] as Chunk).services.reduce((highest, id) => Math.max(highest, value(id) ?? 0), 0);
  const probability = most((id) => services[id]);
  return {
    'service-probability': probability,
    'service-log-probability': (position) => Math.log(Math.max(probability(position), LEAST_PROBABILITY)),
    'service-votes': most((id) => subjects.get(id)?.share),
    'service-nearest-vote': most((id) => subjects.get(id)?.nearest),
  };
}
