/** A position with its score in one ranking. */
export interface RankedPosition {
  readonly position: number;
  readonly score: number;
}

/**
 * How much closeness of vectors counts beside the keyword score scaled to its maximum. The first embedding sees the same words
 * as the keyword index, so it adds little; the value was chosen on the training half of the statute questions (docs/evaluation).
 */
export const VECTOR_WEIGHT = 0.3;

/** One ranking from two: keyword score scaled to its best, plus weighted cosine; best first, ties by position. */
export function fuseRankings(
  keyword: readonly RankedPosition[],
  vector: readonly RankedPosition[],
  vectorWeight = VECTOR_WEIGHT,
): RankedPosition[] {
  const best = keyword[0]?.score ?? 1;
  const scores = new Map<number, number>(keyword.map(({ position, score }) => [position, score / best]));
  for (const { position, score } of vector)
    scores.set(position, (scores.get(position) ?? 0) + vectorWeight * Math.max(0, score));
  return [...scores]
    .map(([position, score]) => ({ position, score }))
    .sort((left, right) => right.score - left.score || left.position - right.position);
}
