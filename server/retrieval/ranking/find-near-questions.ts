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
/** Up to so many questions all vectors are compared (a tenth of a millisecond); of more, those of the questions near by words or answered by the nearest texts. */
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
  const cosines = known.vectors.compare(vector, questions);
  const most = [...new Set(features)].reduce((total, feature) => total + known.keyword.idf(feature), 0);
  const nearness = words.map((score, at) => ((cosines[at] as number) + Math.min(1, score / Math.max(most, 1e-6))) / 2);
  const least = Math.max(Number.MIN_VALUE, nearness.toSorted().at(-VOTING) ?? 0);
  return questions
    .flatMap((question, at) =>
      (nearness[at] as number) >= least ? { question, nearness: nearness[at] as number } : [],
    )
    .sort((left, right) => right.nearness - left.nearness || left.question - right.question)
    .slice(0, VOTING);
}

function candidatesFor(features: readonly string[], known: KnownQuestions, nearestTexts: readonly number[]): number[] {
  if (known.answers.length <= ALL_COMPARED) return [...known.answers.keys()];
  const byWords = known.keyword.search(features, BY_WORDS, null).map(({ position }) => position);
  return [...new Set([...byWords, ...nearestTexts.flatMap((text) => known.questionsOf.get(text) ?? [])])];
}
