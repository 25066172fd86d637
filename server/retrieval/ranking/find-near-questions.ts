import type { AskedQuestion, KnownQuestions } from './known-questions.ts';

/** A known question and how near it is to the one asked, 0 to 1. */
export interface NearQuestion {
  readonly question: number;
  readonly nearness: number;
}

/** So many near questions vote. */
const VOTING = 30;
/** Questions looked at for their words. */
const BY_WORDS = 60;
/** Up to so many questions all vectors are compared (under half a millisecond); of more, those of the questions near by words or answered by the nearest texts. */
const ALL_COMPARED = 2_000;

/**
 * The known questions nearest to one asked, those without any nearness left out: the mean of the cosine and of the share of its words they hold, each word as much as it informs.
 *
 * @param nearestTexts positions of the texts nearest by vector
 */
export function findNearQuestions(
  { features, vector }: AskedQuestion,
  known: KnownQuestions,
  nearestTexts: readonly number[],
): NearQuestion[] {
  const questions = candidatesFor(features, known, nearestTexts);
  const words = known.keyword.score(features, questions);
  const most = [...new Set(features)].reduce((total, feature) => total + known.keyword.idf(feature), 0);
  return questions
    .map((question, at) => ({
      question,
      nearness: Math.max(
        0,
        (cosineOf(vector, known, question) + Math.min(1, (words[at] as number) / Math.max(most, 1e-6))) / 2,
      ),
    }))
    .filter(({ nearness }) => nearness > 0)
    .sort((left, right) => right.nearness - left.nearness || left.question - right.question)
    .slice(0, VOTING);
}

function candidatesFor(features: readonly string[], known: KnownQuestions, nearestTexts: readonly number[]): number[] {
  if (known.answers.length <= ALL_COMPARED) return [...known.answers.keys()];
  const byWords = known.keyword.search(features, BY_WORDS, null).map(({ position }) => position);
  return [...new Set([...byWords, ...nearestTexts.flatMap((text) => known.questionsOf.get(text) ?? [])])];
}

/** Four sums at once: the processor need not wait for one addition before the next. */
function cosineOf(vector: Float32Array, { vectors, dimensions }: KnownQuestions, question: number): number {
  const start = question * dimensions;
  const whole = dimensions & ~3;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < whole; at += 4) {
    first += (vector[at] as number) * (vectors[start + at] as number);
    second += (vector[at + 1] as number) * (vectors[start + at + 1] as number);
    third += (vector[at + 2] as number) * (vectors[start + at + 2] as number);
    fourth += (vector[at + 3] as number) * (vectors[start + at + 3] as number);
  }
  for (let at = whole; at < dimensions; at++) first += (vector[at] as number) * (vectors[start + at] as number);
  return first + second + third + fourth;
}
