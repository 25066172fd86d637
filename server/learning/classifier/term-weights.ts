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

/** The features of a text in their order, by their hashes, and which of them are pieces of words. */
export interface HashedFeatures {
  readonly hashes: Uint32Array;
  readonly isPiece: Uint8Array;
}

/** Reads the features that texts are recognised by. */
export function hashFeatures(text: string): HashedFeatures {
  const features = meaningFeatures(text);
  const hashes = new Uint32Array(features.length);
  const isPiece = new Uint8Array(features.length);
  for (let at = 0; at < hashes.length; at++) {
    const feature = features[at] as string;
    hashes[at] = hashFeature(feature);
    isPiece[at] = feature.startsWith('#') ? 1 : 0;
  }
  return { hashes, isPiece };
}

/** Counts the features of texts. */
export function learnTermWeights(texts: readonly HashedFeatures[]): TermWeights {
  const least = texts.length < MANY_TEXTS ? 1 : LEAST_TEXTS;
  const kept = countTexts(texts.map(({ hashes }) => distinct(hashes))).filter(({ count }) => count >= least);
  // The commonest stand together: training reads them over and over, and finds them in the processor's memory.
  kept.sort((left, right) => right.count - left.count || left.hash - right.hash);
  return {
    hashes: Uint32Array.from(kept, ({ hash }) => hash),
    rarity: Float32Array.from(kept, ({ count }) => Math.sqrt(Math.log((1 + texts.length) / (1 + count)) + 1)),
  };
}

/** Each hash once. */
function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let count = 0;
  for (const hash of sorted) if (count === 0 || hash !== sorted[count - 1]) sorted[count++] = hash;
  return sorted.subarray(0, count);
}

/** How many texts have each hash, in rising order of hashes: sorted in one array, which takes a fifth of the time of a map (measured). */
function countTexts(hashesOfTexts: readonly Uint32Array[]): { hash: number; count: number }[] {
  const all = new Uint32Array(hashesOfTexts.reduce((total, { length }) => total + length, 0));
  let end = 0;
  for (const hashes of hashesOfTexts) {
    all.set(hashes, end);
    end += hashes.length;
  }
  all.sort();
  const counted: { hash: number; count: number }[] = [];
  for (const hash of all) {
    const last = counted.at(-1);
    if (last?.hash === hash) last.count++;
    else counted.push({ hash, count: 1 });
  }
  return counted;
}

/** Reads the features of texts as rows: tf-idf with the sublinear term frequency 1 + ln(times) (Manning, Raghavan & Schütze 2008, 6.4). */
export function createRowReader({ hashes: known, rarity }: TermWeights): (text: HashedFeatures) => ReadRow {
  const table = createFeatureTable(known);
  const highest = rarity.reduce((most, value) => Math.max(most, value), 1);
  // How often each feature stands in the text that is read; all 0 between texts.
  const times = new Uint16Array(known.length);
  return ({ hashes, isPiece }) => {
    const ids = new Int32Array(hashes.length);
    const isPieceAt = new Uint8Array(hashes.length);
    let [count, knownWeight, unknownWeight] = [0, 0, 0];
    for (let at = 0; at < hashes.length; at++) {
      const id = table.rowOf(hashes[at] as number);
      if (id < 0) {
        unknownWeight += highest;
        continue;
      }
      knownWeight += rarity[id] as number;
      if (times[id] === 0) {
        isPieceAt[count] = isPiece[at] as number;
        ids[count++] = id;
      }
      times[id] = (times[id] as number) + 1;
    }
    const values = new Float32Array(count);
    for (let at = 0; at < count; at++) {
      const id = ids[at] as number;
      values[at] = (1 + Math.log(times[id] as number)) * (rarity[id] as number);
      times[id] = 0;
    }
    balance(values, isPieceAt);
    scaleToUnit(values);
    return {
      ids: ids.slice(0, count),
      values,
      knownShare: hashes.length > 0 ? knownWeight / (knownWeight + unknownWeight) : 0,
    };
  };
}

/** The pieces of words weigh together as much as the words: a long word of many pieces would otherwise drown the others. */
function balance(values: Float32Array, isPiece: Uint8Array): void {
  let [words, pieces] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const square = (values[at] as number) ** 2;
    if (isPiece[at] === 1) pieces += square;
    else words += square;
  }
  if (words === 0 || pieces === 0) return;
  const factor = Math.sqrt(words / pieces);
  for (let at = 0; at < values.length; at++) if (isPiece[at] === 1) values[at] = (values[at] as number) * factor;
}

/** A row without the features that are left out, of length 1 again. */
export function keepFeatures({ ids, values }: SparseRow, isKept: (id: number) => boolean): SparseRow {
  const places = [...ids.keys()].filter((at) => isKept(ids[at] as number));
  const kept = {
    ids: Int32Array.from(places, (at) => ids[at] as number),
    values: Float32Array.from(places, (at) => values[at] as number),
  };
  scaleToUnit(kept.values);
  return kept;
}

/** Divides by the length, in place; what has none stays as it is. */
function scaleToUnit(values: Float32Array): void {
  let square = 0;
  for (const value of values) square += value * value;
  if (square === 0) return;
  const length = Math.sqrt(square);
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / length;
}
