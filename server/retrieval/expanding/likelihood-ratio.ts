/** How often two things go together among `all`: `left` and `right` have each of them, `both` have both. */
export interface Occurrences {
  readonly both: number;
  readonly left: number;
  readonly right: number;
  readonly all: number;
}

/** How surely they go together oftener than by chance: the log-likelihood ratio G² (Dunning 1993), distributed as chi-squared with one degree of freedom. 0 where they do not. */
export function likelihoodRatio({ both, left, right, all }: Occurrences): number {
  if (both * all <= left * right) return 0;
  const cells = [both, left - both, right - both, all - left - right + both];
  const margins = [left, all - left, right, all - right];
  return 2 * (sum(cells) + all * Math.log(all) - sum(margins));
}

const sum = (counts: readonly number[]) =>
  counts.reduce((total, count) => total + (count > 0 ? count * Math.log(count) : 0), 0);
