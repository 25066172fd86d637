import type { VectorIndex, VectorIndexFactory } from '../../ports/index.ts';
import { buildKeywordIndex } from '../keyword/build-keyword-index.ts';
import { createKeywordIndex, type KeywordIndex } from '../keyword/keyword-index.ts';

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
  const byWords = known.keyword.search(features, SEARCHED, null).map(({ position }) => position);
  const byVector = known.vectors.search(vector, SEARCHED, () => true).map(({ position }) => position);
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

/** A known question, read and embedded, and the positions of its answers. */
export interface ReadQuestion extends AskedQuestion {
  readonly answers: readonly number[];
}

/**
 * Joins known questions.
 *
 * @param textVectors the vectors of all texts, one after the other
 */
export async function createKnownQuestions(
  questions: readonly ReadQuestion[],
  textVectors: Float32Array,
  dimensions: number,
  factory: VectorIndexFactory,
): Promise<KnownQuestions> {
  const words = questions.map(({ features }) => [features]);
  const answerVectors = new Float32Array(questions.length * dimensions);
  questions.forEach(({ answers }, question) => {
    for (const text of answers)
      for (let at = 0; at < dimensions; at++) {
        const cell = question * dimensions + at;
        answerVectors[cell] =
          (answerVectors[cell] as number) + (textVectors[text * dimensions + at] as number) / answers.length;
      }
  });
  return {
    answers: questions.map(({ answers }) => answers),
    keyword: createKeywordIndex(buildKeywordIndex(words, QUESTION_FIELDS)),
    vectors: await factory.build(
      questions.map(({ vector }) => vector),
      dimensions,
    ),
    answerVectors,
  };
}

const QUESTION_FIELDS = [{ weight: 1, b: 0.75 }];
