import { textFeatures } from '../../language/index.ts';
import { hashFeature } from '../feature-hash.ts';

/** A single Chinese character says less than two neighbours do: chosen on statute questions (docs/evaluation/retrieval.md). */
const CHARACTER_SHARE = 0.5;

/**
 * The features of a text by their hashes, and how much of each it has: 1 + ln(times), the sublinear term frequency
 * (Manning, Raghavan & Schütze 2008, 6.4.1), half of that for a single character.
 */
export function countFeatures(text: string): Map<number, number> {
  const times = new Map<number, number>();
  const single = new Set<number>();
  for (const feature of textFeatures(text.normalize('NFKC'))) {
    const hash = hashFeature(feature);
    times.set(hash, (times.get(hash) ?? 0) + 1);
    if (feature.length === 1) single.add(hash);
  }
  for (const [hash, count] of times) times.set(hash, (1 + Math.log(count)) * (single.has(hash) ? CHARACTER_SHARE : 1));
  return times;
}
