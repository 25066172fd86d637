/** One question's ranking and what it should have found. */
export interface RankedQuestion {
  readonly ranking: readonly (number | string)[];
  readonly gold: readonly (number | string)[];
}

/** Share of a question's gold found among the first k, averaged over the questions. */
export function recallAt(questions: readonly RankedQuestion[], k: number): number {
  return mean(
    questions.map(({ ranking, gold }) => gold.filter((id) => ranking.slice(0, k).includes(id)).length / gold.length),
  );
}

/** Mean of 1 / rank of the first gold among the first ten, 0 where there is none (Voorhees 1999). */
export function meanReciprocalRank(questions: readonly RankedQuestion[]): number {
  return mean(
    questions.map(({ ranking, gold }) => {
      const rank = ranking.slice(0, 10).findIndex((id) => gold.includes(id));
      return rank < 0 ? 0 : 1 / (rank + 1);
    }),
  );
}

/** The value below which the share `p` of `values` lies (nearest rank). */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? 0;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
