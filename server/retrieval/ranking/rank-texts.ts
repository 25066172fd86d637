import { type RankingModel, scoreCandidates } from '../../learning/index.ts';
import { type Columns, describeTextsFound, fillRows } from './describe-candidates.ts';
import { type Gathered, gatherCandidates } from './gather-candidates.ts';
import type { AskedQuestion } from './known-questions.ts';
import type { RankedTexts } from './ranked-texts.ts';

/** A position with its score; larger is better, comparable within one question. */
export interface RankedPosition {
  readonly position: number;
  readonly score: number;
}

/** The candidates of a question and what a ranking looks at in each. */
export interface DescribedCandidates {
  readonly positions: readonly number[];
  /** Candidates × features, row after row. */
  readonly rows: Float32Array;
}

/** What can be told of candidates besides what holds of all texts. */
export type DescribeMore = (gathered: Gathered) => Columns;

/**
 * Finds the texts that could answer a question and describes them: the same for ranking and for learning to rank.
 *
 * @param allowed a 1 for each position that may be found; null for all
 */
export function findCandidates(
  asked: AskedQuestion,
  texts: RankedTexts,
  features: readonly string[],
  allowed: Uint8Array | null,
  describeMore: DescribeMore = () => ({}),
): DescribedCandidates {
  const gathered = gatherCandidates(asked, texts, allowed);
  const { positions } = gathered.candidates;
  const columns = { ...describeTextsFound(gathered, texts), ...describeMore(gathered) };
  return { positions, rows: fillRows(features, columns, positions) };
}

/** The candidates in their order: best first, ties by position. */
export function orderCandidates({ positions, rows }: DescribedCandidates, model: RankingModel): RankedPosition[] {
  const scores = scoreCandidates(model, rows);
  return positions
    .map((position, at) => ({ position, score: scores[at] as number }))
    .sort((left, right) => right.score - left.score || left.position - right.position);
}
