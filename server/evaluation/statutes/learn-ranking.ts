import { createTextEncoder, type RankingList, type RankingModel, trainRanking } from '../../learning/index.ts';
import { findCandidates, orderCandidates, RANKING_FEATURES } from '../../retrieval/index.ts';
import { meanReciprocalRank, type RankedQuestion, recallAt } from '../rank-metrics.ts';
import { readQuestion } from './find-articles.ts';
import {
  embedArticles,
  indexArticles,
  openStatutes,
  outlineArticles,
  type StatuteArticle,
  type StatuteParts,
  type StatuteQuestion,
  type StatuteTrainingParts,
  trainOnStatutes,
} from './statute-index.ts';

/** Units of the hidden layer: with the 16 features about 160 weights. */
const HIDDEN_UNITS = 8;
const SEED = 1;

/** A question with its candidates, found by an index that has not seen it. */
interface CandidateList extends RankingList {
  readonly fold: number;
  readonly positions: readonly number[];
  readonly gold: readonly number[];
  /** Whether none of its answers answers a question of the other folds. */
  readonly isNew: boolean;
}

/** A ranking, and what it reaches on questions that neither it nor the encoder has seen. */
export interface LearntRanking {
  readonly model: RankingModel;
  readonly crossValidated: Readonly<Record<'all' | 'newAnswers', RankingFigures>>;
}

/** Mean reciprocal rank among the first ten, and mean share of the answers found. */
export interface RankingFigures {
  readonly n: number;
  readonly mrr10: number;
  readonly recall: Readonly<Record<'1' | '5' | '10' | '100', number>>;
}

/**
 * Learns how to rank from questions with answers. They are dealt into folds; for each fold an index is trained on the others alone and says what it
 * knows of the candidates of that fold's questions. The ranking is fitted to all of these; the figures come from rankings fitted to the other folds.
 */
export async function learnRanking(
  articles: readonly StatuteArticle[],
  questions: readonly StatuteQuestion[],
  folds: number,
  parts: StatuteParts & StatuteTrainingParts,
): Promise<LearntRanking> {
  const lists: CandidateList[] = [];
  for (let fold = 0; fold < folds; fold++) {
    parts.report('fold', fold, folds);
    lists.push(...(await describeFold(articles, questions, { fold, folds }, parts)));
  }
  const rankings = lists.map((list): RankedQuestion & { isNew: boolean } => ({
    ranking: [],
    gold: list.gold,
    isNew: list.isNew,
  }));
  for (let fold = 0; fold < folds; fold++) {
    const model = fitRanking(lists.filter((list) => list.fold !== fold));
    lists.forEach((list, at) => {
      if (list.fold === fold)
        rankings[at] = {
          ...(rankings[at] as RankedQuestion & { isNew: boolean }),
          ranking: orderCandidates(list, model).map(({ position }) => position),
        };
    });
  }
  return {
    model: fitRanking(lists),
    crossValidated: { all: summarise(rankings), newAnswers: summarise(rankings.filter(({ isNew }) => isNew)) },
  };
}

const fitRanking = (lists: readonly CandidateList[]) =>
  trainRanking(lists, RANKING_FEATURES, { goal: 'every', hiddenUnits: HIDDEN_UNITS, seed: SEED });

function summarise(ranked: readonly RankedQuestion[]): RankingFigures {
  const round = (value: number) => Number(value.toFixed(4));
  const at = (k: number) => round(recallAt(ranked, k));
  return {
    n: ranked.length,
    mrr10: round(meanReciprocalRank(ranked)),
    recall: { '1': at(1), '5': at(5), '10': at(10), '100': at(100) },
  };
}

async function describeFold(
  articles: readonly StatuteArticle[],
  questions: readonly StatuteQuestion[],
  { fold, folds }: { readonly fold: number; readonly folds: number },
  parts: StatuteParts & StatuteTrainingParts,
): Promise<CandidateList[]> {
  const others = questions.filter((_, at) => at % folds !== fold);
  const words = indexArticles(articles, parts.reader);
  const encoder = await trainOnStatutes(articles, others, words, parts);
  const embedding = createTextEncoder(encoder);
  const vectors = await embedArticles(articles, embedding);
  const rows = articles.map((_, at) => vectors.subarray(at * embedding.dimensions, (at + 1) * embedding.dimensions));
  const vectorIndex = await parts.vectorIndexFactory.build(rows, embedding.dimensions);
  const contents = { outline: outlineArticles(articles), words, encoder, vectors, questions: others };
  const index = await openStatutes(contents, vectorIndex, parts.reader);
  const answered = new Set(others.flatMap(({ answers }) => answers));
  const lists: CandidateList[] = [];
  for (const { question, answers } of questions.filter((_, at) => at % folds === fold)) {
    const found = findCandidates(await readQuestion(question, index), index.texts, RANKING_FEATURES, null);
    lists.push({
      ...found,
      relevant: Uint8Array.from(found.positions, (position) => (answers.includes(position) ? 1 : 0)),
      fold,
      gold: answers,
      isNew: !answers.some((answer) => answered.has(answer)),
    });
  }
  return lists;
}
