import { meaningFeatures } from '../../language/index.ts';
import { createFeatureTable } from '../encoder/feature-table.ts';
import { hashFeature } from '../feature-hash.ts';

/** The features a classifier knows, by their hashes, and how rare each is in the texts it learnt from: the root of ln((1 + texts) / (1 + texts with it)) + 1. */
export interface TermWeights {
  readonly hashes: Uint32Array;
  readonly rarity: Float32Array;
}

/** A text as its known features, by their places in {@link TermWeights}, and how much of each it has: of length 1 together. */
export interface SparseRow {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** A row, and how much of what the text says is known. */
export interface ReadRow extends SparseRow {
  /** From 0 to 1: each feature counts as it is rare; an unknown one as the rarest. */
  readonly knownShare: number;
}

/** A feature of a single text tells nothing of others: half of all features are left out by this. Few texts can spare none. */
const LEAST_TEXTS = 2;
const MANY_TEXTS = 1000;

/** Counts the features of texts. */
export function learnTermWeights(texts: readonly string[]): TermWeights {
  const textCounts = new Map<number, number>();
  for (const text of texts)
    for (const hash of new Set(meaningFeatures(text).map(hashFeature)))
      textCounts.set(hash, (textCounts.get(hash) ?? 0) + 1);
  const least = texts.length < MANY_TEXTS ? 1 : LEAST_TEXTS;
  const kept = [...textCounts].filter(([, count]) => count >= least).sort(([left], [right]) => left - right);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => Math.sqrt(Math.log((1 + texts.length) / (1 + count)) + 1)),
  };
}

/** Reads texts as rows: tf-idf with the sublinear term frequency 1 + ln(times) (Manning, Raghavan & Schütze 2008, 6.4). */
export function createRowReader({ hashes, rarity }: TermWeights): (text: string) => ReadRow {
  const table = createFeatureTable(hashes);
  const highest = rarity.reduce((most, value) => Math.max(most, value), 1);
  return (text) => {
    const times = new Map<number, number>();
    const pieces = new Set<number>();
    let [known, unknown] = [0, 0];
    for (const feature of meaningFeatures(text)) {
      const id = table.rowOf(hashFeature(feature));
      if (id < 0) unknown += highest;
      else {
        known += rarity[id] as number;
        times.set(id, (times.get(id) ?? 0) + 1);
        if (feature.startsWith('#')) pieces.add(id);
      }
    }
    const values = Float32Array.from(times, ([id, count]) => (1 + Math.log(count)) * (rarity[id] as number));
    const ids = Int32Array.from(times.keys());
    return {
      ids,
      values: scaleToUnit(balance(values, (at) => pieces.has(ids[at] as number))),
      knownShare: known + unknown > 0 ? known / (known + unknown) : 0,
    };
  };
}

/** The pieces of words weigh together as much as the words: a long word of many pieces would otherwise drown the others. */
function balance(values: Float32Array, isPiece: (at: number) => boolean): Float32Array {
  let [words, pieces] = [0, 0];
  values.forEach((value, at) => {
    if (isPiece(at)) pieces += value * value;
    else words += value * value;
  });
  const factor = words > 0 && pieces > 0 ? Math.sqrt(words / pieces) : 1;
  return values.map((value, at) => (isPiece(at) ? value * factor : value));
}

/** A row without the features that are left out, of length 1 again. */
export function keepFeatures({ ids, values }: SparseRow, isKept: (id: number) => boolean): SparseRow {
  const places = [...ids.keys()].filter((at) => isKept(ids[at] as number));
  return {
    ids: Int32Array.from(places, (at) => ids[at] as number),
    values: scaleToUnit(Float32Array.from(places, (at) => values[at] as number)),
  };
}

function scaleToUnit(values: Float32Array): Float32Array {
  const length = Math.sqrt(values.reduce((total, value) => total + value * value, 0));
  return length > 0 ? values.map((value) => value / length) : values;
}
