import type { VectorIndex } from '../../ports/index.ts';
import type { KeywordIndex } from '../keyword/keyword-index.ts';

/** Questions whose answers are known: of the corpus its phrasings, of a question set those to learn from. */
export interface KnownQuestions {
  /** The positions of the texts that answer each question. */
  readonly answers: readonly (readonly number[])[];
  /** By the words of the questions. */
  readonly keyword: KeywordIndex;
  /** By the vectors of the questions. */
  readonly vectors: VectorIndex;
  /** The mean vector of each question's answers, row after row: where in the texts it points. */
  readonly answerVectors: Float32Array;
}

/** A question as it is searched with. */
export interface AskedQuestion {
  readonly features: readonly string[];
  readonly vector: Float32Array;
}

/** A known question and how near it is to the one asked, 0 to 1. */
export interface NearQuestion {
  readonly question: number;
  readonly nearness: number;
}

const SEARCHED = 30;

/** The known questions nearest to one asked: the mean of the cosine and of the share of its words they hold, each word as much as it informs. */
export function findNearQuestions({ features, vector }: AskedQuestion, known: KnownQuestions): NearQuestion[] {
  const everything = () => true;
  const byWords = known.keyword.search(features, SEARCHED, everything).map(({ position }) => position);
  const byVector = known.vectors.search(vector, SEARCHED, everything).map(({ position }) => position);
  const questions = [...new Set([...byWords, ...byVector])];
  const words = known.keyword.score(features, questions);
  const cosines = known.vectors.compare(vector, questions);
  const most = [...new Set(features)].reduce((total, feature) => total + known.keyword.idf(feature), 0);
  return questions
    .map((question, at) => ({
      question,
      nearness: Math.max(0, (cosines[at] as number) + Math.min(1, (words[at] as number) / Math.max(most, 1e-6))) / 2,
    }))
    .sort((left, right) => right.nearness - left.nearness || left.question - right.question)
    .slice(0, SEARCHED);
}
