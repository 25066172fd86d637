import { featureWeight } from './feature-weight.ts';
import { inverseFrequency } from './inverse-frequency.ts';
import { FULL_STRENGTH, type KeywordIndexData, type KeywordMatch } from './keyword-index-data.ts';
import { findQueryTerms, type QueryTerms } from './query-terms.ts';
import { createSearchPostings } from './search-postings.ts';
import { type CommonTerms, spreadCommonTerms } from './spread-common-terms.ts';
import { findTerm, readTerm } from './term-table.ts';
import { visitPostings } from './visit-postings.ts';

/** Features sought besides those of a question, each with how much it counts beside its idf. */
export type AddedFeatures = ReadonlyMap<string, number>;

const NOTHING_ADDED: AddedFeatures = new Map();

/** Searches an index. A feature of a question counts once, however often it stands there. */
export interface KeywordIndex {
  readonly size: number;
  /**
   * The `limit` best positions among those that `allowed` marks with 1 (null: among all), best first, ties by position. Texts that are not allowed
   * take no part: they push none out. A feature that is added to the question counts as added even where it stands in the question.
   */
  search(
    features: readonly string[],
    limit: number,
    allowed: Uint8Array | null,
    added?: AddedFeatures,
  ): readonly KeywordMatch[];
  /** The score of each position, as `search` gives it with nothing added; 0 where no feature stands. */
  score(features: readonly string[], positions: readonly number[]): Float32Array;
  /** For each position and field, at `row * fieldCount + field`, the share (0 to 1) of the features, weighed by idf, that stand in that field. */
  fieldShares(features: readonly string[], positions: readonly number[]): Float32Array;
  /** For each position the share (0 to 1) of the features, weighed by idf, that stand in any of its fields. */
  shares(features: readonly string[], positions: readonly number[]): Float64Array;
  /** How informative a feature is; one that no text has counts little, since people have words that law does not. */
  idf(feature: string): number;
  /** Tells of each feature that no more than `mostHolders` texts have the rows of those of these positions that have it. Goes through the whole index. */
  visitFeatures(positions: readonly number[], mostHolders: number, visit: (feature: string, row: number) => void): void;
}

/** Prepares index data for searching. `weightOf` says how much a feature counts beside its idf. */
export function createKeywordIndex(
  data: KeywordIndexData,
  weightOf: (feature: string) => number = featureWeight,
): KeywordIndex {
  const common = spreadCommonTerms(data);
  const searchPostings = createSearchPostings(data, common);
  const unknownIdf = inverseFrequency(data.size, 0);
  const idf = (feature: string) => {
    const term = findTerm(data.terms, feature);
    return term < 0 ? unknownIdf : (data.idf[term] as number);
  };
  const totalOf = (features: readonly string[]) =>
    [...new Set(features)].reduce((total, feature) => total + idf(feature), 0);
  return {
    size: data.size,
    search(features, limit, allowed, added = NOTHING_ADDED) {
      if (limit <= 0) return [];
      const all = added.size === 0 ? features : [...features, ...added.keys()];
      const query = findQueryTerms(data, all, (feature) => added.get(feature) ?? weightOf(feature));
      return searchPostings(query, limit, allowed).map(({ position, score }) => ({
        position,
        score: score * query.unit,
      }));
    },
    score(features, positions) {
      const query = findQueryTerms(data, features, weightOf);
      return scorePositions(data, common, query, positions);
    },
    fieldShares: (features, positions) =>
      fieldShares(data, findQueryTerms(data, features, everyOne), positions, totalOf(features)),
    shares: (features, positions) =>
      shares(data, findQueryTerms(data, features, everyOne), positions, totalOf(features)),
    idf,
    visitFeatures: (positions, mostHolders, visit) => visitFeatures(data, positions, mostHolders, visit),
  };
}

function visitFeatures(
  { size, terms, offsets, positions: holders }: KeywordIndexData,
  positions: readonly number[],
  mostHolders: number,
  visit: (feature: string, row: number) => void,
): void {
  const rows = new Int32Array(size).fill(-1);
  positions.forEach((position, row) => {
    rows[position] = row;
  });
  for (let term = 0; term < offsets.length - 1; term++) {
    const [start, end] = [offsets[term] as number, offsets[term + 1] as number];
    if (end - start > mostHolders) continue;
    let feature: string | null = null;
    for (let posting = start; posting < end; posting++) {
      const row = rows[holders[posting] as number] as number;
      if (row < 0) continue;
      feature ??= readTerm(terms, term);
      visit(feature, row);
    }
  }
}

/** The BM25F score of each position. */
function scorePositions(
  data: KeywordIndexData,
  common: CommonTerms,
  query: QueryTerms,
  positions: readonly number[],
): Float32Array {
  const scores = new Float64Array(positions.length);
  const add = (row: number, term: number, strength: number) => {
    scores[row] = (scores[row] as number) + (query.weights[term] as number) * strength;
  };
  for (let term = 0; term < query.count; term++) {
    const strengths = common.get(query.ids[term] as number);
    if (!strengths) continue;
    for (let row = 0; row < positions.length; row++) add(row, term, strengths[positions[row] as number] as number);
  }
  visitPostings(
    data,
    query,
    positions,
    (row, term, posting) => add(row, term, data.strengths[posting] as number),
    (term) => !common.has(query.ids[term] as number),
  );
  return Float32Array.from(scores, (score) => score * query.unit);
}

/** Every feature counts by its idf alone. */
const everyOne = () => 1;

function shares(data: KeywordIndexData, query: QueryTerms, positions: readonly number[], total: number): Float64Array {
  const found = new Float64Array(positions.length);
  visitPostings(data, query, positions, (row, term) => {
    found[row] = (found[row] as number) + (data.idf[query.ids[term] as number] as number) / total;
  });
  return found;
}

function fieldShares(
  data: KeywordIndexData,
  query: QueryTerms,
  positions: readonly number[],
  total: number,
): Float32Array {
  const { fieldCount, fields } = data;
  const shares = new Float32Array(positions.length * fieldCount);
  // A weight of the query is idf × scale; its unit holds 1 / scale and the full strength.
  const unit = (query.unit * FULL_STRENGTH) / (total || 1);
  visitPostings(data, query, positions, (row, term, posting) => {
    for (let field = 0; field < fieldCount; field++)
      if ((fields[posting] as number) & (1 << field))
        shares[row * fieldCount + field] =
          (shares[row * fieldCount + field] as number) + (query.weights[term] as number) * unit;
  });
  return shares;
}
