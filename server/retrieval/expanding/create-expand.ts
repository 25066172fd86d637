import type { AddedFeatures, KeywordIndex } from '../keyword/keyword-index.ts';
import { findTerm } from '../keyword/term-table.ts';
import { type AnsweredFeatures, type ExpansionTable, learnExpansion } from './learn-expansion.ts';

/**
 * What texts answering a question should have besides its own features: the most informative, each with how much it counts beside its idf; nothing where a
 * known question is near.
 *
 * @param nearness of the nearest known question, 0 to 1
 */
export type Expand = (features: readonly string[], nearness: number) => AddedFeatures;

const NOTHING: AddedFeatures = new Map();

/** Adds nothing to any question. */
export const neverExpand: Expand = () => NOTHING;

/** From so near on the answers of a known question say more than the words that they have. The three figures are chosen in docs/adr/0036-gated-expansion.md. */
const NEAR = 0.31;
/** A question is expanded by so many features. */
const ADDED = 8;
/** What a feature that all answers have counts beside one of the question. */
const ADDED_WEIGHT = 0.2;

/** Learns to expand questions from known ones. */
export function createExpand(questions: readonly AnsweredFeatures[], texts: KeywordIndex): Expand {
  const table = learnExpansion(questions, texts);
  const idf = Float32Array.from(table.answered, (feature) => texts.idf(feature));
  const totals = new Float32Array(table.answered.length);
  return (features, nearness) => {
    if (nearness >= NEAR) return NOTHING;
    const seen = addShares(table, features, totals);
    const own = new Set(features);
    const valueOfTerm = (term: number) => (totals[term] as number) * (idf[term] as number);
    const best = seen
      .filter((term) => !own.has(table.answered[term] as string))
      .sort((left, right) => valueOfTerm(right) - valueOfTerm(left) || left - right)
      .slice(0, ADDED);
    const added = new Map(
      best.map((term) => [table.answered[term] as string, (totals[term] as number) * ADDED_WEIGHT]),
    );
    for (const term of seen) totals[term] = 0;
    return added;
  };
}

/** Adds the shares of all that goes with the features to `totals`; returns the terms added to. */
function addShares(
  { asked, offsets, terms, shares }: ExpansionTable,
  features: readonly string[],
  totals: Float32Array,
): number[] {
  const seen: number[] = [];
  for (const feature of new Set(features)) {
    const row = findTerm(asked, feature);
    if (row < 0) continue;
    for (let entry = offsets[row] as number; entry < (offsets[row + 1] as number); entry++) {
      const term = terms[entry] as number;
      if (totals[term] === 0) seen.push(term);
      totals[term] = (totals[term] as number) + (shares[entry] as number);
    }
  }
  return seen;
}
