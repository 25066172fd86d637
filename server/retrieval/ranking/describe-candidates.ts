import type { Votes } from './count-votes.ts';
import type { Candidates, Gathered } from './gather-candidates.ts';
import type { RankedTexts } from './ranked-texts.ts';

/** What can be told of a candidate, by name: the value for the text at a position, which is the candidate of this number. */
export type Columns = Readonly<Record<string, (position: number, candidate: number) => number>>;

/** What a ranking of texts in groups may look at. */
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

/** The values of these features for every candidate, row after row. */
export function fillRows(features: readonly string[], columns: Columns, positions: readonly number[]): Float32Array {
  const rows = new Float32Array(positions.length * features.length);
  features.forEach((feature, at) => {
    const column = columns[feature];
    if (!column) throw new RangeError(`a ranking looks at ${feature}, which nothing tells`);
    positions.forEach((position, candidate) => {
      rows[candidate * features.length + at] = column(position, candidate);
    });
  });
  return rows;
}

/** How much the keyword score counts where one number must compare texts before they are ranked. */
const KEYWORD_SHARE = 0.3;

/** All {@link RANKING_FEATURES} of the candidates. */
export function describeTextsFound({ candidates, votes }: Gathered, texts: RankedTexts): Columns {
  return {
    ...describeCloseness(candidates),
    ...describeVotes(candidates, votes, texts),
    ...describeGroups(candidates, votes, texts),
  };
}

function describeCloseness({ cosines, keywordScores }: Candidates): Columns {
  const bestCosine = largest(cosines);
  const bestKeyword = Math.max(largest(keywordScores), 1e-6);
  const [cosineRanks, keywordRanks] = [inverseRanks(cosines), inverseRanks(keywordScores)];
  return {
    cosine: (_, at) => cosines[at] as number,
    'cosine-behind-best': (_, at) => (cosines[at] as number) - bestCosine,
    'cosine-rank': (_, at) => cosineRanks[at] as number,
    'keyword-share': (_, at) => (keywordScores[at] as number) / bestKeyword,
    'keyword-score': (_, at) => Math.log1p(keywordScores[at] as number),
    'keyword-rank': (_, at) => keywordRanks[at] as number,
  };
}

function describeVotes(
  { directionCosines }: Candidates,
  votes: Votes,
  { groups, lengths, asked }: RankedTexts,
): Columns {
  const votesFor = (position: number) => votes.texts.get(position)?.total ?? 0;
  const votesBeside = (position: number, other: number) => (groups[other] === groups[position] ? votesFor(other) : 0);
  return {
    votes: votesFor,
    'nearest-vote': (position) => votes.texts.get(position)?.nearest ?? 0,
    'neighbour-votes': (position) => Math.max(votesBeside(position, position - 1), votesBeside(position, position + 1)),
    'voted-direction': (_, at) => directionCosines[at] as number,
    'text-asked': (position) => Math.log1p(asked.texts[position] as number),
    length: (position) => Math.log1p(lengths[position] as number),
  };
}

function describeGroups({ positions, cosines, keywordScores }: Candidates, votes: Votes, texts: RankedTexts): Columns {
  const { groups, members, asked } = texts;
  const bestKeyword = Math.max(largest(keywordScores), 1e-6);
  const early = positions.map(
    (_, at) => (cosines[at] as number) + (KEYWORD_SHARE * (keywordScores[at] as number)) / bestKeyword,
  );
  const [groupBest, best] = [bestOfGroups(positions, early, groups), largest(early)];
  const groupOf = (position: number) => groups[position] as number;
  const groupAsked = (position: number) => asked.groups.get(groupOf(position)) ?? 0;
  return {
    'group-votes': (position) => votes.groups.get(groupOf(position)) ?? 0,
    'group-asked': (position) => Math.log1p(groupAsked(position)),
    'group-asked-per-text': (position) =>
      Math.log1p(groupAsked(position) / (members.get(groupOf(position))?.length ?? 1)),
    'group-behind-best': (position) => (groupBest.get(groupOf(position)) as number) - best,
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

/** 1 for the best, 1/2 for the next and so on; of equal values the earlier is the better. */
function inverseRanks(values: Float32Array): Float32Array {
  const next = new Map<number, number>();
  values
    .toSorted()
    .reverse()
    .forEach((value, rank) => {
      if (!next.has(value)) next.set(value, rank);
    });
  return values.map((value) => {
    const rank = next.get(value) as number;
    next.set(value, rank + 1);
    return 1 / (rank + 1);
  });
}
