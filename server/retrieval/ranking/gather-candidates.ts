import type { AddedFeatures, KeywordIndex } from '../keyword/keyword-index.ts';
import { countVotes, type Votes } from './count-votes.ts';
import { findNearQuestions } from './find-near-questions.ts';
import type { AskedQuestion } from './known-questions.ts';
import type { RankedTexts } from './ranked-texts.ts';

/** Texts taken from each of the two indexes: walking a graph for more vectors costs more than it finds, next to the voted groups. */
const BY_WORDS = 300;
const BY_VECTOR = 100;
/** Of the groups most voted for, the nearest texts are candidates too: the answer is often a neighbour of what was voted for. */
const VOTED_GROUPS = 8;
const FROM_VOTED_GROUPS = 100;
/** Texts of voted groups looked at: bounds the time. */
const LOOKED_AT = 2500;

/** The texts that could answer, with what the indexes say of each; all arrays are parallel. */
export interface Candidates {
  readonly positions: readonly number[];
  readonly cosines: Float32Array;
  readonly keywordScores: Float32Array;
  readonly directionCosines: Float32Array;
}

/** Candidates, and what the known questions near to the one asked say of them. */
export interface Gathered {
  readonly candidates: Candidates;
  readonly votes: Votes;
}

/**
 * Collects candidates: the best by words and by those that the question is expanded by, the nearest by vector, those voted for, and the nearest of the groups voted for.
 *
 * @param allowed a 1 for each position that may be found; null for all
 */
export function gatherCandidates(asked: AskedQuestion, texts: RankedTexts, allowed: Uint8Array | null): Gathered {
  const { keyword, vectors, known } = texts;
  const isAllowed = (position: number) => allowed === null || allowed[position] === 1;
  const hasVector = asked.vector.some((value) => value !== 0);
  const nearest = hasVector
    ? vectors.search(asked.vector, BY_VECTOR, allowed === null ? null : isAllowed).map(({ position }) => position)
    : [];
  const near = findNearQuestions(asked, known, nearest);
  const votes = countVotes(near, known, texts);
  const added = texts.expand(asked.features, near[0]?.nearness ?? 0);
  const found = new Set(nearest);
  for (const position of findByWords(asked.features, added, keyword, allowed)) found.add(position);
  for (const position of votes.texts.keys()) if (isAllowed(position)) found.add(position);
  for (const position of nearestOfVotedGroups(asked, votes, texts, isAllowed)) found.add(position);
  const positions = [...found].sort((left, right) => left - right);
  return {
    votes,
    candidates: {
      positions,
      cosines: vectors.compare(asked.vector, positions),
      keywordScores: keyword.score(asked.features, positions),
      directionCosines: vectors.compare(votes.direction, positions),
    },
  };
}

/**
 * The best by words. Single characters stand in most texts: they are what searching takes longest for and change little among the best, so they are
 * sought only where longer features do not find enough.
 */
function findByWords(
  features: readonly string[],
  added: AddedFeatures,
  keyword: KeywordIndex,
  allowed: Uint8Array | null,
): number[] {
  const found = keyword.search(features.filter(isLong), BY_WORDS, allowed, added);
  const enough = found.length === BY_WORDS ? found : keyword.search(features, BY_WORDS, allowed, added);
  return enough.map(({ position }) => position);
}

const isLong = (feature: string) => feature.length > 1;

function nearestOfVotedGroups(
  asked: AskedQuestion,
  { groups }: Votes,
  { members, vectors }: RankedTexts,
  isAllowed: (position: number) => boolean,
): number[] {
  const voted = [...groups].sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, VOTED_GROUPS);
  const looked: number[] = [];
  for (const [group] of voted)
    for (const position of members.get(group) ?? [])
      if (looked.length < LOOKED_AT && isAllowed(position)) looked.push(position);
  const cosines = vectors.compare(asked.vector, looked);
  const last = cosines.length <= FROM_VOTED_GROUPS ? -1 : (cosines.toSorted().at(-FROM_VOTED_GROUPS) as number);
  return looked.filter((_, at) => (cosines[at] as number) >= last);
}
