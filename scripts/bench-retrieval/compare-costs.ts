import type { SystemCost } from './measure-system.ts';

/** What is compared with what: a library, or looking at everything, with ours. */
const COMPARED: readonly (readonly [string, string])[] = [
  ['MiniSearch', 'keyword index'],
  ['Orama', 'keyword index'],
  ['scan of every text', 'keyword index'],
  ['MiniSearch', 'ranked search'],
  ['Orama', 'ranked search'],
  ['exact vector scan', 'vector index'],
  ['scan of every vector', 'vector index'],
];

/** How many times as long as `ours` the median query of `other` takes, at one size. */
export interface CostRatio {
  readonly size: number;
  readonly other: string;
  readonly ours: string;
  readonly times: number;
}

/** The ratios of one run: times of two runs, or two machines, do not compare. */
export function compareCosts(costs: readonly SystemCost[]): CostRatio[] {
  const costOf = (size: number, name: string) => costs.find((cost) => cost.size === size && cost.system === name);
  return [...new Set(costs.map(({ size }) => size))].flatMap((size) =>
    COMPARED.flatMap(([other, ours]) => {
      const [left, right] = [costOf(size, other), costOf(size, ours)];
      return left && right ? [{ size, other, ours, times: Number((left.p50Ms / right.p50Ms).toFixed(1)) }] : [];
    }),
  );
}
