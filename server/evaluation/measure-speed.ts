import { percentile } from './rank-metrics.ts';

/** How fast one thing is, over all calls of all rounds. */
export interface Speed {
  readonly name: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Calls `work` on every input, `rounds` times after one round that does not count, and times each call. */
export async function measureSpeed<T>(
  name: string,
  inputs: readonly T[],
  work: (input: T) => unknown,
  rounds = 3,
): Promise<Speed> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const input of inputs) {
      const start = performance.now();
      await work(input);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    name,
    perSecond: (times.length / total) * 1000,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  };
}

/** Finds the `limit` vectors with the greatest inner product by looking at every one: what an index is measured against. */
export function scanVectors(vectors: readonly Float32Array[], query: Float32Array, limit: number): number[] {
  const scores = vectors.map((vector, position) => {
    let score = 0;
    for (let index = 0; index < vector.length; index++) score += (vector[index] ?? 0) * (query[index] ?? 0);
    return { position, score };
  });
  return scores
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ position }) => position);
}

/** Ranks texts by how many of the features they hold, by looking at every one: what the keyword index is measured against. */
export function scanTexts(texts: readonly ReadonlySet<string>[], features: readonly string[], limit: number): number[] {
  return texts
    .map((held, position) => ({ position, score: features.filter((feature) => held.has(feature)).length }))
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ position }) => position);
}
