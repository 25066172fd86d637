import { selectBest } from './select-best.ts';

/** One text to index: fields with how much a word in each counts. */
export interface WeightedField {
  readonly features: readonly string[];
  readonly weight: number;
}

/** A position and its BM25 score. */
export interface KeywordMatch {
  readonly position: number;
  readonly score: number;
}

/**
 * Inverted index in typed arrays. Term t has the postings `positions[offsets[t]..offsets[t+1])`, each with its finished
 * BM25F contribution in `impacts`, so that a query only adds.
 */
export interface KeywordIndexData {
  readonly size: number;
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
  readonly impacts: Float32Array;
  readonly idf: Float32Array;
}

/** How BM25 weighs repetition (k1) and length (b): Robertson & Zaragoza 2009. */
export interface Saturation {
  readonly k1: number;
  readonly b: number;
}

// Chosen on one half of the statute questions (docs/evaluation/first-retrieval.md).
const SATURATION: Saturation = { k1: 1.2, b: 0.75 };

/** How much of the greatest idf a feature counts that no text has. */
const UNKNOWN_SHARE = 0.4;

/** Builds the index: BM25F (Robertson, Zaragoza & Taylor 2004) with one saturation over the weighted fields. */
export function buildKeywordIndex(
  documents: Iterable<readonly WeightedField[]>,
  saturation: Saturation = SATURATION,
): KeywordIndexData {
  const termIds = new Map<string, number>();
  const postings: { positions: number[]; frequencies: number[] }[] = [];
  const lengths: number[] = [];
  for (const fields of documents) {
    const position = lengths.length;
    lengths.push(fields.reduce((total, { features, weight }) => total + features.length * weight, 0));
    for (const [term, frequency] of weightedFrequencies(fields)) {
      let id = termIds.get(term);
      if (id === undefined) {
        id = postings.length;
        termIds.set(term, id);
        postings.push({ positions: [], frequencies: [] });
      }
      postings[id]?.positions.push(position);
      postings[id]?.frequencies.push(frequency);
    }
  }
  return layOut([...termIds.keys()], postings, lengths, saturation);
}

function weightedFrequencies(fields: readonly WeightedField[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { features, weight } of fields)
    for (const feature of features) frequencies.set(feature, (frequencies.get(feature) ?? 0) + weight);
  return frequencies;
}

function layOut(
  terms: string[],
  postings: readonly { positions: number[]; frequencies: number[] }[],
  lengths: readonly number[],
  { k1, b }: Saturation,
): KeywordIndexData {
  const size = lengths.length;
  const averageLength = lengths.reduce((total, length) => total + length, 0) / Math.max(1, size);
  const total = postings.reduce((sum, { positions }) => sum + positions.length, 0);
  const data = {
    size,
    terms,
    offsets: new Uint32Array(terms.length + 1),
    positions: new Uint32Array(total),
    impacts: new Float32Array(total),
    idf: new Float32Array(terms.length),
  };
  let cursor = 0;
  postings.forEach(({ positions, frequencies }, term) => {
    const idf = Math.log(1 + (size - positions.length + 0.5) / (positions.length + 0.5));
    data.idf[term] = idf;
    positions.forEach((position, index) => {
      const frequency = frequencies[index] ?? 0;
      const norm = k1 * (1 - b + (b * (lengths[position] ?? 0)) / averageLength);
      data.positions[cursor] = position;
      data.impacts[cursor] = (idf * frequency * (k1 + 1)) / (frequency + norm);
      cursor++;
    });
    data.offsets[term + 1] = cursor;
  });
  return data;
}

/** Searches an index. */
export interface KeywordIndex {
  readonly size: number;
  /** The `limit` best positions among those `isAllowed` lets through, which alone are scored; best first, ties by position. */
  search(features: readonly string[], limit: number, isAllowed: (position: number) => boolean): readonly KeywordMatch[];
  /** How informative a feature is; one that no text has counts little, since people have words that law does not. */
  idf(feature: string): number;
}

/** Prepares index data for searching. Not for use by two searches at once: it keeps one array of scores. */
export function createKeywordIndex(data: KeywordIndexData): KeywordIndex {
  const termIds = new Map(data.terms.map((term, id) => [term, id]));
  const scores = new Float32Array(data.size);
  const unknownIdf = UNKNOWN_SHARE * Math.log(1 + (data.size + 0.5) / 0.5);
  return {
    size: data.size,
    search(features, limit, isAllowed) {
      scores.fill(0);
      for (const feature of new Set(features)) {
        const term = termIds.get(feature);
        if (term === undefined) continue;
        const end = data.offsets[term + 1] ?? 0;
        for (let cursor = data.offsets[term] ?? 0; cursor < end; cursor++) {
          const position = data.positions[cursor] ?? 0;
          if (!isAllowed(position)) continue;
          scores[position] = (scores[position] ?? 0) + (data.impacts[cursor] ?? 0);
        }
      }
      return selectBest(scores, limit);
    },
    idf: (feature) => {
      const term = termIds.get(feature);
      return term === undefined ? unknownIdf : (data.idf[term] ?? 0);
    },
  };
}
