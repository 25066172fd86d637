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

/** Ranks by nothing but these features, each times its weight. */
const weigh = (weights: Readonly<Partial<Record<(typeof RANKING_FEATURES)[number], number>>>): RankingModel => ({
  features: RANKING_FEATURES,
  means: RANKING_FEATURES.map(() => 0),
  deviations: RANKING_FEATURES.map(() => 1),
  direct: RANKING_FEATURES.map((feature) => weights[feature] ?? 0),
  hidden: [],
  biases: [],
  output: [],
});

/** Rankings that nothing is learnt for, to compare with. */
const PLAIN = {
  keyword: weigh({ 'keyword-score': 1 }),
  'encoder-and-keyword': weigh({ cosine: 1, 'keyword-share': 0.2 }),
};

/** A ranking, and what it and the plain ones reach on questions that neither it nor the encoder has seen. */
export interface LearntRanking {
  readonly model: RankingModel;
  readonly crossValidated: Readonly<Record<keyof typeof PLAIN | 'ranking', CrossValidation>>;
}

/** Figures over all questions, and over those whose answers answer no question of the other folds. */
export type CrossValidation = Readonly<Record<'all' | 'newAnswers', RankingFigures>>;

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
  const learnt = Array.from({ length: folds }, (_, fold) => fitRanking(lists.filter((list) => list.fold !== fold)));
  return {
    model: fitRanking(lists),
    crossValidated: {
      keyword: validate(lists, () => PLAIN.keyword),
      'encoder-and-keyword': validate(lists, () => PLAIN['encoder-and-keyword']),
      ranking: validate(lists, ({ fold }) => learnt[fold] as RankingModel),
    },
  };
}

function validate(lists: readonly CandidateList[], rankingFor: (list: CandidateList) => RankingModel): CrossValidation {
  const ranked = lists.map((list) => ({
    gold: list.gold,
    isNew: list.isNew,
    ranking: orderCandidates(list, rankingFor(list)).map(({ position }) => position),
  }));
  return { all: summarise(ranked), newAnswers: summarise(ranked.filter(({ isNew }) => isNew)) };
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
