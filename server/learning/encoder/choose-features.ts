import { countFeatures } from './count-features.ts';

/** A feature of one text alone teaches nothing. */
const LEAST_TEXTS = 2;

/** The features an encoder will know, and what each weighs at first. */
export interface ChosenFeatures {
  readonly hashes: Uint32Array;
  /** Inverse document frequency: ln(1 + (N - n + 0.5) / (n + 0.5)), as in BM25. */
  readonly weights: Float32Array;
}

/** Features that at least two of the texts have, in the order in which they first appear. */
export function chooseFeatures(texts: Iterable<string>): ChosenFeatures {
  const frequencies = new Map<number, number>();
  let count = 0;
  for (const text of texts) {
    count++;
    for (const hash of countFeatures(text).keys()) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  }
  const chosen = [...frequencies].filter(([, frequency]) => frequency >= LEAST_TEXTS);
  return {
    hashes: Uint32Array.from(chosen, ([hash]) => hash),
    weights: Float32Array.from(chosen, ([, frequency]) => Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))),
  };
}
