import { describe, expect, it } from 'vitest';
import { type RankingList, type RankingModel, scoreCandidates, trainRanking } from '../../../server/learning/index.ts';

const FEATURES = ['meaning', 'near-miss', 'constant'];
const CANDIDATES = 8;

/** A share that looks random and is the same each time. */
const share = (list: number, candidate: number, feature: number) =>
  ((list * 7_919 + candidate * 104_729 + feature * 1_299_709 + list * candidate * 31) % 1_009) / 1_009;

/** Lists in which the candidate of the greatest `worthOf` answers; one feature misleads, one says nothing. */
function makeLists(count: number, from: number, worthOf: (meaning: number) => number): RankingList[] {
  return Array.from({ length: count }, (_, at) => {
    const meanings = Array.from({ length: CANDIDATES }, (__, candidate) => share(from + at, candidate, 1));
    const values = meanings.map(worthOf);
    const best = values.indexOf(Math.max(...values));
    return {
      rows: Float32Array.from(
        meanings.flatMap((meaning, candidate) => [meaning, share(from + at, candidate, 2) * 9, 4]),
      ),
      relevant: Uint8Array.from(meanings, (__, candidate) => (candidate === best ? 1 : 0)),
    };
  });
}

const every = (hiddenUnits: number, seed: number) => ({ goal: 'every', hiddenUnits, seed }) as const;

const indexOfLargest = (values: Iterable<number>) => {
  const all = [...values];
  return all.indexOf(Math.max(...all));
};
const hitShare = (lists: readonly RankingList[], scoresOf: (list: RankingList) => Iterable<number>) =>
  lists.filter((list) => list.relevant[indexOfLargest(scoresOf(list))] === 1).length / lists.length;
const reached = (model: RankingModel, lists: readonly RankingList[]) =>
  hitShare(lists, ({ rows }) => scoreCandidates(model, rows));
const byNearMiss = ({ rows }: RankingList) => rows.filter((_, cell) => cell % FEATURES.length === 1);

describe('trainRanking', () => {
  it('learns which feature says what answers, and beats the one that does not', () => {
    const model = trainRanking(
      makeLists(300, 0, (meaning) => meaning),
      FEATURES,
      every(4, 1),
    );
    const unseen = makeLists(100, 5_000, (meaning) => meaning);
    expect(reached(model, unseen)).toBeGreaterThan(0.9);
    expect(reached(model, unseen)).toBeGreaterThan(hitShare(unseen, byNearMiss) + 0.5);
  });

  it('learns with hidden units what no straight line tells: that the middle is best', () => {
    const middle = (meaning: number) => -Math.abs(meaning - 0.5);
    const lists = makeLists(400, 0, middle);
    const unseen = makeLists(100, 5_000, middle);
    const [bent, straight] = [trainRanking(lists, FEATURES, every(8, 1)), trainRanking(lists, FEATURES, every(0, 1))];
    expect(reached(bent, unseen)).toBeGreaterThan(reached(straight, unseen) + 0.2);
  });

  it('gives the same model for the same seed, and another for another', () => {
    const lists = makeLists(40, 0, (meaning) => meaning);
    expect(trainRanking(lists, FEATURES, every(4, 1))).toEqual(trainRanking(lists, FEATURES, every(4, 1)));
    expect(trainRanking(lists, FEATURES, every(4, 2))).not.toEqual(trainRanking(lists, FEATURES, every(4, 1)));
  });

  it('learns nothing from lists without an answer', () => {
    const lists = makeLists(40, 0, (meaning) => meaning);
    const hopeless = makeLists(40, 900, (meaning) => meaning).map((list) => ({
      ...list,
      relevant: new Uint8Array(CANDIDATES),
    }));
    expect(trainRanking([...lists, ...hopeless], FEATURES, every(4, 1))).toEqual(
      trainRanking(lists, FEATURES, every(4, 1)),
    );
  });

  it.each<[string, RankingList[]]>([
    ['no lists', []],
    ['lists without candidates', [{ rows: new Float32Array(), relevant: new Uint8Array() }]],
    ['one candidate', [{ rows: Float32Array.of(1, 2, 3), relevant: Uint8Array.of(1) }]],
    ['answers alone', [{ rows: Float32Array.of(1, 2, 3, 4, 5, 6), relevant: Uint8Array.of(1, 1) }]],
  ])('gives a model that scores with finite numbers from %s', (_, lists) => {
    const model = trainRanking(lists, FEATURES, every(4, 1));
    expect([...scoreCandidates(model, Float32Array.of(1, 2, 3, -9, 0, 1e6))].every(Number.isFinite)).toBe(true);
  });

  it('gives all answers of a question their share', () => {
    const lists = makeLists(200, 0, (meaning) => meaning).map(({ rows }) => ({
      rows,
      relevant: Uint8Array.from({ length: CANDIDATES }, (_, at) => ((rows[at * FEATURES.length] ?? 0) > 0.5 ? 1 : 0)),
    }));
    const model = trainRanking(lists, FEATURES, every(4, 1));
    const scores = scoreCandidates(model, Float32Array.of(0.9, 4, 4, 0.7, 4, 4, 0.3, 4, 4, 0.1, 4, 4));
    expect(Math.min(...scores.slice(0, 2))).toBeGreaterThan(Math.max(...scores.slice(2)));
  });
});
