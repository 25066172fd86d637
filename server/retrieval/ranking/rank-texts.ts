import { type RankingModel, scoreCandidates } from '../../learning/index.ts';
import type { RankedPosition } from '../fuse-rankings.ts';
import { describeCandidates } from './describe-candidates.ts';
import { gatherCandidates } from './gather-candidates.ts';
import type { AskedQuestion } from './known-questions.ts';
import type { RankedTexts } from './ranked-texts.ts';

/** The candidates of a question and what a ranking looks at in each. */
export interface DescribedCandidates {
  readonly positions: readonly number[];
  /** Candidates × features, row after row. */
  readonly rows: Float32Array;
}

/**
 * Finds the texts that could answer a question and describes them: the same for ranking and for learning to rank.
 *
 * @param allowed a 1 for each position that may be found; null for all
 */
export function findCandidates(
  asked: AskedQuestion,
  texts: RankedTexts,
  allowed: Uint8Array | null,
): DescribedCandidates {
  const { candidates, votes } = gatherCandidates(asked, texts, allowed);
  return { positions: candidates.positions, rows: describeCandidates(candidates, votes, texts) };
}

/** The best `limit` texts for a question, best first, ties by position. Scores compare within one question only. */
export function rankTexts(
  asked: AskedQuestion,
  texts: RankedTexts,
  model: RankingModel,
  allowed: Uint8Array | null,
  limit: number,
): RankedPosition[] {
  const { positions, rows } = findCandidates(asked, texts, allowed);
  const scores = scoreCandidates(model, rows);
  return positions
    .map((position, at) => ({ position, score: scores[at] as number }))
    .sort((left, right) => right.score - left.score || left.position - right.position)
    .slice(0, limit);
}
