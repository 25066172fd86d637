import type { Votes } from './count-votes.ts';
import type { Candidates } from './gather-candidates.ts';
import type { RankedTexts } from './ranked-texts.ts';

/** What a ranking may look at in a candidate. */
export const RANKING_FEATURES = [
  'cosine',
  'cosine-behind-best',
  'cosine-rank',
  'keyword-share',
  'keyword-score',
  'keyword-rank',
  'votes',
  'nearest-vote',
  'neighbour-votes',
  'group-votes',
  'voted-direction',
  'text-asked',
  'group-asked',
  'group-asked-per-text',
  'group-behind-best',
  'length',
] as const;

/** A name of {@link RANKING_FEATURES}. */
export type RankingFeature = (typeof RANKING_FEATURES)[number];

/** How much the keyword score counts where one number must compare texts before they are ranked. */
const KEYWORD_SHARE = 0.3;

/** The features of every candidate, row after row in the order of {@link RANKING_FEATURES}. */
export function describeCandidates(candidates: Candidates, votes: Votes, texts: RankedTexts): Float32Array {
  const columns = describeColumns(candidates, votes, texts);
  const width = RANKING_FEATURES.length;
  const rows = new Float32Array(candidates.positions.length * width);
  RANKING_FEATURES.forEach((feature, at) => {
    const column = columns[feature];
    candidates.positions.forEach((position, candidate) => {
      rows[candidate * width + at] = column(position, candidate);
    });
  });
  return rows;
}

type Column = (position: number, candidate: number) => number;

function describeColumns(candidates: Candidates, votes: Votes, texts: RankedTexts): Record<RankingFeature, Column> {
  const { positions, cosines, keywordScores, directionCosines } = candidates;
  const { groups, members, asked, lengths } = texts;
  const bestCosine = largest(cosines);
  const bestKeyword = Math.max(largest(keywordScores), 1e-6);
  const early = positions.map(
    (_, at) => (cosines[at] as number) + (KEYWORD_SHARE * (keywordScores[at] as number)) / bestKeyword,
  );
  const groupBest = bestOfGroups(positions, early, groups);
  const bestEarly = largest(early);
  const [cosineRanks, keywordRanks] = [inverseRanks(cosines), inverseRanks(keywordScores)];
  const groupOf = (position: number) => groups[position] as number;
  const groupAsked = (position: number) => asked.groups.get(groupOf(position)) ?? 0;
  const votesFor = (position: number) => votes.texts.get(position)?.total ?? 0;
  const votesBeside = (position: number, other: number) => (groups[other] === groups[position] ? votesFor(other) : 0);
  return {
    cosine: (_, at) => cosines[at] as number,
    'cosine-behind-best': (_, at) => (cosines[at] as number) - bestCosine,
    'cosine-rank': (_, at) => cosineRanks[at] as number,
    'keyword-share': (_, at) => (keywordScores[at] as number) / bestKeyword,
    'keyword-score': (_, at) => Math.log1p(keywordScores[at] as number),
    'keyword-rank': (_, at) => keywordRanks[at] as number,
    votes: votesFor,
    'nearest-vote': (position) => votes.texts.get(position)?.nearest ?? 0,
    'neighbour-votes': (position) => Math.max(votesBeside(position, position - 1), votesBeside(position, position + 1)),
    'group-votes': (position) => votes.groups.get(groupOf(position)) ?? 0,
    'voted-direction': (_, at) => directionCosines[at] as number,
    'text-asked': (position) => Math.log1p(asked.texts[position] as number),
    'group-asked': (position) => Math.log1p(groupAsked(position)),
    'group-asked-per-text': (position) =>
      Math.log1p(groupAsked(position) / (members.get(groupOf(position))?.length ?? 1)),
    'group-behind-best': (position) => (groupBest.get(groupOf(position)) as number) - bestEarly,
    length: (position) => Math.log1p(lengths[position] as number),
  };
}

const largest = (values: Iterable<number>) => {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > most) most = value;
  return most;
};

function bestOfGroups(
  positions: readonly number[],
  scores: readonly number[],
  groups: Int32Array,
): Map<number, number> {
  const best = new Map<number, number>();
  positions.forEach((position, at) => {
    const group = groups[position] as number;
    best.set(group, Math.max(best.get(group) ?? Number.NEGATIVE_INFINITY, scores[at] as number));
  });
  return best;
}

/** 1 for the best, 1/2 for the next and so on. */
function inverseRanks(values: Float32Array): Float32Array {
  const order = [...values.keys()].sort(
    (left, right) => (values[right] as number) - (values[left] as number) || left - right,
  );
  const ranks = new Float32Array(values.length);
  order.forEach((candidate, rank) => {
    ranks[candidate] = 1 / (rank + 1);
  });
  return ranks;
}
