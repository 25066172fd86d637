import type { Chunk } from '../../domain/index.ts';
import { corpusLanguage } from '../../domain/index.ts';
import type { DevelopmentQuestion } from '../../knowledge/index.ts';
import { type RankingList, type RankingModel, scoreCandidates, trainRanking } from '../../learning/index.ts';
import { CHUNK_RANKING_FEATURES, hintsOf } from '../../retrieval/index.ts';
import { type FirstTurn, type RetrievalParts, understandFirstTurns } from './ask-first-turns.ts';
import { relevanceFor } from './relevance.ts';

const HIDDEN_UNITS = 8;
const SEED = 1;

/** A ranking of Chunks, and what it reaches on questions it was not fitted to: how often what serves a question stands first and among the first three. */
export interface LearntChunkRanking {
  readonly model: RankingModel;
  readonly crossValidated: { readonly n: number; readonly first: number; readonly firstThree: number };
}

interface ChunkList extends RankingList {
  readonly chunks: readonly Chunk[];
}

/** Learns how to rank Chunks from questions of which service and articles are known, dealt into folds for the figures. */
export async function learnChunkRanking(
  questions: readonly DevelopmentQuestion[],
  folds: number,
  parts: RetrievalParts,
): Promise<LearntChunkRanking> {
  const lists: ChunkList[] = [];
  for (const turn of understandFirstTurns(questions, parts)) lists.push(await describeTurn(turn, parts));
  const ranks = lists.map(() => -1);
  for (let fold = 0; fold < folds; fold++) {
    const model = fitRanking(lists.filter((_, at) => at % folds !== fold));
    lists.forEach((list, at) => {
      if (at % folds === fold) ranks[at] = rankOfFirst(list, model);
    });
  }
  const share = (limit: number) =>
    Number((ranks.filter((rank) => rank >= 0 && rank < limit).length / Math.max(1, ranks.length)).toFixed(4));
  return { model: fitRanking(lists), crossValidated: { n: ranks.length, first: share(1), firstThree: share(3) } };
}

const fitRanking = (lists: readonly RankingList[]) => trainRanking(lists, CHUNK_RANKING_FEATURES, HIDDEN_UNITS, SEED);

async function describeTurn(
  { expected, understood }: FirstTurn,
  { searchIndex, lookup }: RetrievalParts,
): Promise<ChunkList> {
  const { question, lawDate, parts } = understood;
  const scope = { date: lawDate, language: corpusLanguage(question.language), city: question.city };
  const { chunks, rows } = await searchIndex.describe(parts[0].searchText, scope, hintsOf(parts[0], understood));
  const { isArticle, isOfService } = relevanceFor(expected, lookup);
  return {
    chunks,
    rows,
    relevant: Uint8Array.from(chunks, (chunk) => (isArticle(chunk) || isOfService(chunk) ? 1 : 0)),
  };
}

function rankOfFirst({ rows, relevant }: ChunkList, model: RankingModel): number {
  const scores = scoreCandidates(model, rows);
  return [...relevant.keys()]
    .sort((left, right) => (scores[right] as number) - (scores[left] as number) || left - right)
    .findIndex((candidate) => relevant[candidate] === 1);
}
