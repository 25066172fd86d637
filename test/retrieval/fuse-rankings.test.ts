import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseRankings, type RankedPosition } from '../../server/retrieval/index.ts';

/** A ranking as the indexes give it: positions once each, best first, ties by position. Whole scores make ties common. */
const ranking = (lowest: number) =>
  fc
    .uniqueArray(fc.record({ position: fc.nat(20), score: fc.integer({ min: lowest, max: 8 }) }), {
      selector: ({ position }) => position,
      maxLength: 15,
    })
    .map((all) => all.sort((left, right) => right.score - left.score || left.position - right.position));
const keywordRanking = ranking(1);
const vectorRanking = ranking(-8).map((all) => all.map(({ position, score }) => ({ position, score: score / 8 })));
const positionsOf = (all: readonly RankedPosition[]) => all.map(({ position }) => position);

describe('fuseRankings', () => {
  it('keeps the order of the one ranking where the other is empty', () => {
    fc.assert(
      fc.property(keywordRanking, (keyword) => {
        expect(positionsOf(fuseRankings(keyword, []))).toEqual(positionsOf(keyword));
      }),
    );
  });

  it('is the same in whatever order the vectors were listed', () => {
    fc.assert(
      fc.property(keywordRanking, vectorRanking, (keyword, vector) => {
        expect(fuseRankings(keyword, [...vector].reverse())).toEqual(fuseRankings(keyword, vector));
      }),
    );
  });

  it('holds every position of either ranking once, best first, ties by position', () => {
    fc.assert(
      fc.property(keywordRanking, vectorRanking, (keyword, vector) => {
        const fused = fuseRankings(keyword, vector);
        expect(new Set(positionsOf(fused))).toEqual(new Set(positionsOf([...keyword, ...vector])));
        expect(fused).toEqual(
          [...fused].sort((left, right) => right.score - left.score || left.position - right.position),
        );
        expect(new Set(positionsOf(fused)).size).toBe(fused.length);
      }),
    );
  });

  it('never moves a position down for being nearer', () => {
    fc.assert(
      fc.property(keywordRanking, vectorRanking, fc.nat(20), (keyword, vector, raised) => {
        const rankOf = (all: readonly RankedPosition[]) => positionsOf(all).indexOf(raised);
        fc.pre(vector.some(({ position }) => position === raised));
        const nearer = vector.map((one) => (one.position === raised ? { ...one, score: 1 } : one));
        expect(rankOf(fuseRankings(keyword, nearer))).toBeLessThanOrEqual(rankOf(fuseRankings(keyword, vector)));
      }),
    );
  });

  it('scales the keyword scores to their best and adds the weighted cosine', () => {
    const keyword = [
      { position: 4, score: 20 },
      { position: 2, score: 5 },
    ];
    expect(fuseRankings(keyword, [{ position: 2, score: 0.5 }], 0.4)).toEqual([
      { position: 4, score: 1 },
      { position: 2, score: 0.25 + 0.2 },
    ]);
  });

  it('takes nothing off for pointing the other way', () => {
    expect(fuseRankings([{ position: 1, score: 3 }], [{ position: 1, score: -0.9 }])).toEqual([
      { position: 1, score: 1 },
    ]);
  });

  it('does not depend on the unit of the keyword scores', () => {
    fc.assert(
      fc.property(keywordRanking, vectorRanking, (keyword, vector) => {
        const scaled = keyword.map(({ position, score }) => ({ position, score: score * 1024 }));
        expect(fuseRankings(scaled, vector)).toEqual(fuseRankings(keyword, vector));
      }),
    );
  });
});
