import type { Votes } from './count-votes.ts';
import type { AskedQuestion } from './known-questions.ts';
import type { RankedTexts } from './ranked-texts.ts';

/** Texts taken from each of the two indexes. */
const FROM_AN_INDEX = 200;
/** Of the groups most voted for, the nearest texts are candidates too: the answer is often a neighbour of what was voted for. */
const VOTED_GROUPS = 8;
const FROM_VOTED_GROUPS = 100;
/** Texts of voted groups looked at: bounds the time. */
const LOOKED_AT = 4000;

/** The texts that could answer, with what the indexes say of each; all arrays are parallel. */
export interface Candidates {
  readonly positions: readonly number[];
  readonly cosines: Float32Array;
  readonly keywordScores: Float32Array;
  readonly directionCosines: Float32Array;
}

/** Collects candidates: the best by words, the nearest by vector, those voted for, and the nearest of the groups voted for. */
export function gatherCandidates(
  asked: AskedQuestion,
  votes: Votes,
  texts: RankedTexts,
  allowed: Uint8Array | null,
): Candidates {
  const { keyword, vectors } = texts;
  const isAllowed = (position: number) => allowed === null || allowed[position] === 1;
  const found = new Set<number>();
  for (const { position } of keyword.search(asked.features, FROM_AN_INDEX, allowed)) found.add(position);
  const hasVector = asked.vector.some((value) => value !== 0);
  if (hasVector) for (const { position } of vectors.search(asked.vector, FROM_AN_INDEX, isAllowed)) found.add(position);
  for (const position of votes.texts.keys()) if (isAllowed(position)) found.add(position);
  for (const position of nearestOfVotedGroups(asked, votes, texts, isAllowed)) found.add(position);
  const positions = [...found].sort((left, right) => left - right);
  return {
    positions,
    cosines: vectors.compare(asked.vector, positions),
    keywordScores: keyword.score(asked.features, positions),
    directionCosines: vectors.compare(votes.direction, positions),
  };
}

function nearestOfVotedGroups(
  asked: AskedQuestion,
  { groups }: Votes,
  { members, vectors }: RankedTexts,
  isAllowed: (position: number) => boolean,
): number[] {
  const voted = [...groups].sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, VOTED_GROUPS);
  const looked = voted
    .flatMap(([group]) => members.get(group) ?? [])
    .filter(isAllowed)
    .slice(0, LOOKED_AT);
  const cosines = vectors.compare(asked.vector, looked);
  return looked
    .map((position, at) => ({ position, cosine: cosines[at] as number }))
    .sort((left, right) => right.cosine - left.cosine || left.position - right.position)
    .slice(0, FROM_VOTED_GROUPS)
    .map(({ position }) => position);
}
