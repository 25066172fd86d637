import type { VectorMatch } from '../../ports/index.ts';

/** Matches gathered beyond the wanted ones before the worst are dropped. */
const SLACK = 64;

/**
 * Compares a vector with each of those at `positions` and keeps the `limit` closest, best first, ties by position: exact, and the fastest way among few.
 *
 * @param vectors all vectors one after the other
 */
export function scanVectors(
  vectors: Float32Array,
  vector: Float32Array,
  positions: Int32Array,
  limit: number,
): VectorMatch[] {
  let kept: VectorMatch[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  for (const position of positions) {
    const score = innerProduct(vectors, position * vector.length, vector);
    if (score <= worst) continue;
    kept.push({ position, score });
    if (kept.length < limit * 2 + SLACK) continue;
    kept = kept.sort(byCloseness).slice(0, limit);
    worst = kept.at(-1)?.score ?? worst;
  }
  return kept.sort(byCloseness).slice(0, limit);
}

const byCloseness = (left: VectorMatch, right: VectorMatch) =>
  right.score - left.score || left.position - right.position;

/** Four sums at once: the processor need not wait for one addition before the next. */
export function innerProduct(vectors: Float32Array, start: number, vector: Float32Array): number {
  const whole = vector.length & ~3;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < whole; at += 4) {
    const from = start + at;
    first += (vectors[from] as number) * (vector[at] as number);
    second += (vectors[from + 1] as number) * (vector[at + 1] as number);
    third += (vectors[from + 2] as number) * (vector[at + 2] as number);
    fourth += (vectors[from + 3] as number) * (vector[at + 3] as number);
  }
  for (let at = whole; at < vector.length; at++) first += (vectors[start + at] as number) * (vector[at] as number);
  return first + second + third + fourth;
}
