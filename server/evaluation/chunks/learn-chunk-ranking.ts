import { type Chunk, corpusLanguage } from '../../domain/index.ts';
import type { DevelopmentQuestion } from '../../knowledge/index.ts';
import { type RankingList, type RankingModel, scoreCandidates, trainRanking } from '../../learning/index.ts';
import { CHUNK_RANKING_FEATURES, hintsOf, spreadServices } from '../../retrieval/index.ts';
import { type FirstTurn, type RetrievalParts, understandFirstTurns } from './ask-first-turns.ts';
import { relevanceFor } from './relevance.ts';

const SEED = 1;

/** A ranking of Chunks, and what it reaches on questions it was not fitted to: how often what serves a question stands first and among the first three. */
export interface LearntChunkRanking {
  readonly model: RankingModel;
  readonly crossValidated: { readonly n: number; readonly first: number; readonly firstThree: number };
}

/** The candidates of a question with what they speak of, and those of its articles alone: of texts of law and texts of services each must be told apart among its own. */
interface DescribedTurn {
  readonly all: RankingList;
  readonly services: readonly (readonly string[])[];
  readonly articles: RankingList;
  /** Whether the question names an article expected: that is fetched by key and stands before whatever is ranked. */
  readonly isNamed: boolean;
}

/** Learns how to rank Chunks from questions of which service and articles are known, dealt into folds for the figures. */
export async function learnChunkRanking(
  questions: readonly DevelopmentQuestion[],
  folds: number,
  parts: RetrievalParts,
): Promise<LearntChunkRanking> {
  const turns: DescribedTurn[] = [];
  for (const turn of understandFirstTurns(questions, parts)) turns.push(await describeTurn(turn, parts));
  const ranks = turns.map(() => -1);
  for (let fold = 0; fold < folds; fold++) {
    const model = fitRanking(turns.filter((_, at) => at % folds !== fold));
    turns.forEach((turn, at) => {
      if (at % folds === fold) ranks[at] = rankOfFirst(turn, model);
    });
  }
  const share = (limit: number) =>
    Number((ranks.filter((rank) => rank >= 0 && rank < limit).length / Math.max(1, ranks.length)).toFixed(4));
  return { model: fitRanking(turns), crossValidated: { n: ranks.length, first: share(1), firstThree: share(3) } };
}

/** A hidden layer adds nothing on questions that it was not fitted to (tried with 4 and 8 units). */
const fitRanking = (turns: readonly DescribedTurn[]) =>
  trainRanking(
    turns.flatMap(({ all, articles }) => [all, articles]),
    CHUNK_RANKING_FEATURES,
    { goal: 'any', hiddenUnits: 0, seed: SEED },
  );

async function describeTurn(
  { expected, understood }: FirstTurn,
  { searchIndex, lookup }: RetrievalParts,
): Promise<DescribedTurn> {
  const { question, lawDate, parts } = understood;
  const scope = { date: lawDate, language: corpusLanguage(question.language), city: question.city };
  const { chunks, rows } = await searchIndex.describe(parts[0].searchText, scope, hintsOf(parts[0], understood));
  const { isArticle, serves } = relevanceFor(expected, lookup);
  const mark = (isWanted: (chunk: Chunk) => boolean, some: readonly Chunk[]) =>
    Uint8Array.from(some, (chunk) => (isWanted(chunk) ? 1 : 0));
  const width = CHUNK_RANKING_FEATURES.length;
  const ofLaw = [...chunks.keys()].filter((at) => LAW_KINDS.has((chunks[at] as Chunk).kind));
  return {
    all: { rows, relevant: mark(serves, chunks) },
    services: chunks.map(({ services }) => services),
    isNamed: understood.namedKeys.some((key) => expected.articles.includes(key)),
    articles: {
      rows: Float32Array.from(ofLaw.flatMap((at) => [...rows.subarray(at * width, (at + 1) * width)])),
      relevant: mark(
        isArticle,
        ofLaw.map((at) => chunks[at] as Chunk),
      ),
    },
  };
}

const LAW_KINDS = new Set<Chunk['kind']>(['article', 'guideline']);

/** In the order in which answering finds them: see `retrieveEvidence`. */
function rankOfFirst({ all: { rows, relevant }, services, isNamed }: DescribedTurn, model: RankingModel): number {
  if (isNamed) return 0;
  const scores = scoreCandidates(model, rows);
  const ranked = [...relevant.keys()].sort(
    (left, right) => (scores[right] as number) - (scores[left] as number) || left - right,
  );
  return spreadServices(ranked, (candidate) => services[candidate] ?? []).findIndex(
    (candidate) => relevant[candidate] === 1,
  );
}
