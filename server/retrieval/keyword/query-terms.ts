import { FULL_STRENGTH, type KeywordIndexData } from './keyword-index-data.ts';
import { findTerm } from './term-table.ts';

/** The terms of a question that the index holds, those with the longest lists first, a column for each of their values. */
export interface QueryTerms {
  readonly count: number;
  /** Their numbers in the index. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** What a strength of 1 counts, a whole number: sums of whole numbers do not depend on their order. */
  readonly weights: Int32Array;
  /** What the terms before the i-th can add to a text at most, all together. */
  readonly boundsBefore: Int32Array;
  /** What a score of this query is multiplied with to become one of BM25F. */
  readonly unit: number;
}

/** Every sum of contributions stays below this, so that accumulators are 32-bit integers. */
const MOST_SUM = 2 ** 31 - 1;

/** Looks the features of a question up; each counts once, however often it is said. */
export function findQueryTerms(
  { terms, offsets, idf, peaks }: KeywordIndexData,
  features: Iterable<string>,
  weightOf: (feature: string) => number,
): QueryTerms {
  const lengthOf = (term: number) => (offsets[term + 1] as number) - (offsets[term] as number);
  const found = [...new Set(features)]
    .map((feature) => ({ term: findTerm(terms, feature), weight: weightOf(feature) }))
    .filter(({ term, weight }) => term >= 0 && weight > 0)
    .sort((left, right) => lengthOf(right.term) - lengthOf(left.term) || left.term - right.term);
  const wanted = found.map(({ term, weight }) => weight * (idf[term] as number));
  const total = wanted.reduce((sum, weight) => sum + weight, 0);
  const scale = MOST_SUM / FULL_STRENGTH / Math.max(total, Number.MIN_VALUE);
  const weights = Int32Array.from(wanted, (weight) => Math.floor(weight * scale));
  const boundsBefore = new Int32Array(found.length + 1);
  found.forEach(({ term }, at) => {
    boundsBefore[at + 1] = (boundsBefore[at] as number) + (weights[at] as number) * (peaks[term] as number);
  });
  return {
    count: found.length,
    ids: Uint32Array.from(found, ({ term }) => term),
    starts: Uint32Array.from(found, ({ term }) => offsets[term] as number),
    ends: Uint32Array.from(found, ({ term }) => offsets[term + 1] as number),
    weights,
    boundsBefore,
    unit: 1 / scale / FULL_STRENGTH,
  };
}
