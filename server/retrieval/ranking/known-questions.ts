import { createVectorTable, type VectorTable } from '../../learning/index.ts';
import { buildKeywordIndex } from '../keyword/build-keyword-index.ts';
import { createKeywordIndex, type KeywordIndex } from '../keyword/keyword-index.ts';

/** A question as it is searched with. */
export interface AskedQuestion {
  readonly features: readonly string[];
  /** Of length 1, or all zeros where no model could embed it. */
  readonly vector: Float32Array;
}

/** Questions whose answers are known: of the corpus its phrasings, of a question set those to learn from. */
export interface KnownQuestions {
  /** The positions of the texts that answer each question. */
  readonly answers: readonly (readonly number[])[];
  /** The questions that each text answers, by its position. */
  readonly questionsOf: ReadonlyMap<number, readonly number[]>;
  /** By the words of the questions. */
  readonly keyword: KeywordIndex;
  /** The vectors of the questions. */
  readonly vectors: VectorTable;
  /** The mean vector of each question's answers, one after the other: where among the texts it points. */
  readonly answerVectors: Float32Array;
}

const QUESTION_FIELDS = [{ weight: 1, b: 0.75 }];

/**
 * Joins known questions.
 *
 * @param questions each with its features and the positions of its answers
 * @param vectors the vectors of the questions, one after the other
 * @param textVectors those of all texts
 */
export function createKnownQuestions(
  questions: readonly { readonly features: readonly string[]; readonly answers: readonly number[] }[],
  vectors: Float32Array,
  textVectors: Float32Array,
  dimensions: number,
): KnownQuestions {
  const questionsOf = new Map<number, number[]>();
  const answerVectors = new Float32Array(questions.length * dimensions);
  questions.forEach(({ answers }, question) => {
    const own = answerVectors.subarray(question * dimensions, (question + 1) * dimensions);
    for (const text of answers) {
      const known = questionsOf.get(text);
      if (known) known.push(question);
      else questionsOf.set(text, [question]);
      for (let at = 0; at < dimensions; at++)
        own[at] = (own[at] as number) + (textVectors[text * dimensions + at] as number) / answers.length;
    }
  });
  return {
    answers: questions.map(({ answers }) => answers),
    questionsOf,
    keyword: createKeywordIndex(
      buildKeywordIndex(
        questions.map(({ features }) => [[...features]]),
        QUESTION_FIELDS,
      ),
    ),
    vectors: createVectorTable(vectors, dimensions),
    answerVectors,
  };
}
