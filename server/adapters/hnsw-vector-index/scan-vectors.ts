import type { VectorTable } from '../../learning/index.ts';
import type { VectorMatch } from '../../ports/index.ts';

/** Matches gathered beyond the wanted ones before the worst are dropped. */
const SLACK = 64;

/** Compares a vector with each of those at `positions` and keeps the `limit` closest, best first, ties by position: exact, and the fastest way among few. */
export function scanVectors(
  table: VectorTable,
  vector: Float32Array,
  positions: Int32Array,
  limit: number,
): VectorMatch[] {
  const scores = table.compare(vector, positions);
  let kept: VectorMatch[] = [];
  let worst = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    if (score <= worst) continue;
    kept.push({ position: positions[at] as number, score });
    if (kept.length < limit * 2 + SLACK) continue;
    kept = kept.sort(byCloseness).slice(0, limit);
    worst = kept.at(-1)?.score ?? worst;
  }
  return kept.sort(byCloseness).slice(0, limit);
}

const byCloseness = (left: VectorMatch, right: VectorMatch) =>
  right.score - left.score || left.position - right.position;
