import { describe, expect, it } from 'vitest';
import type { RankingModel } from '../../../server/learning/index.ts';
import { findCandidates, orderCandidates, RANKING_FEATURES } from '../../../server/retrieval/index.ts';
import { gatherCandidates } from '../../../server/retrieval/ranking/gather-candidates.ts';
import { asked, type SampleText, sampleTexts } from './sample-texts.ts';

/** 220 texts far from everything asked here; two of a law of their own; one near by words alone. */
const crowd: SampleText[] = Array.from({ length: 220 }, () => ({ features: ['杂项'], degrees: 180, group: 0 }));
const [NEIGHBOUR, VOTED, WORDED] = [220, 221, 222];
const texts = await sampleTexts(
  [
    ...crowd,
    { features: ['甲'], degrees: 181, group: 1 },
    { features: ['乙'], degrees: 182, group: 1 },
    { features: ['续展'], degrees: 183, group: 2 },
  ],
  [{ features: ['过期'], degrees: 90, answers: [VOTED] }],
);
const allBut = (...left: readonly number[]) =>
  Uint8Array.from({ length: texts.groups.length }, (_, position) => (left.includes(position) ? 0 : 1));
const positionsOf = (...given: Parameters<typeof gatherCandidates>) => gatherCandidates(...given).candidates.positions;

describe('gatherCandidates', () => {
  it('takes the nearest by vector, the best by words, those voted for and their neighbours', () => {
    const near = positionsOf(asked(['杂项'], 0), texts, null);
    expect(near.length).toBeGreaterThanOrEqual(200);
    // Without a vector and without those words, only the vote for one text leads anywhere: to it and the others of its law.
    expect(positionsOf(asked(['过期']), texts, null)).toEqual([NEIGHBOUR, VOTED]);
    expect(positionsOf(asked(['过期', '续展']), texts, null)).toEqual([NEIGHBOUR, VOTED, WORDED]);
  });

  it.each<[string, number, ReturnType<typeof asked>]>([
    ['near by words', WORDED, asked(['续展'])],
    ['near by vector', WORDED, asked([], 183)],
    ['voted for', VOTED, asked(['过期'])],
    ['beside what was voted for', NEIGHBOUR, asked(['过期'])],
  ])('leaves out a text %s that may not be found', (_, position, question) => {
    expect(positionsOf(question, texts, null)).toContain(position);
    expect(positionsOf(question, texts, allBut(position))).not.toContain(position);
  });

  it('lets texts that may not be found push none out', () => {
    const onlyOne = Uint8Array.from({ length: texts.groups.length }, (_, position) => (position === WORDED ? 1 : 0));
    expect(positionsOf(asked(['杂项'], 180), texts, onlyOne)).toEqual([WORDED]);
  });

  it('seeks single characters only where longer words do not find enough', async () => {
    const many: SampleText[] = Array.from({ length: 400 }, () => ({
      features: ['商标', '标'],
      degrees: 180,
      group: 0,
    }));
    const held = await sampleTexts([...many, { features: ['标'], degrees: 181, group: 1 }]);
    const last = many.length;
    expect(positionsOf(asked(['标']), held, null)).toHaveLength(300);
    expect(positionsOf(asked(['商标', '标']), held, null)).not.toContain(last);
    expect(positionsOf(asked(['专利', '标']), held, null).length).toBeGreaterThan(0);
    expect(positionsOf(asked(['甲', '过期']), texts, null)).toContain(NEIGHBOUR);
  });

  it('goes by words only for a question without a vector, and says so with cosines of 0', () => {
    const { candidates } = gatherCandidates(asked(['续展']), texts, null);
    expect(candidates.positions).toContain(WORDED);
    expect(candidates.positions).not.toContain(0);
    expect(candidates.cosines.every((cosine) => cosine === 0)).toBe(true);
  });

  it('takes those that say what answers to such questions say', async () => {
    const [wages, others] = [
      Array.from({ length: 6 }, () => ['报酬', '工资']),
      Array.from({ length: 60 }, () => ['杂项']),
    ];
    const held = await sampleTexts(
      [...wages, ...others].map((features, at) => ({ features, degrees: 180, group: at })),
      [
        ...[0, 1, 2, 3].map((answer) => ({ features: ['工钱'], degrees: 0, answers: [answer] })),
        ...[10, 11, 12, 13].map((answer) => ({ features: ['牌子'], degrees: 0, answers: [answer] })),
      ],
    );
    // The answers, texts 0 to 3, are voted for; texts 4 and 5 say 工资 as they do, and 5 may not be found.
    const allowed = Uint8Array.from({ length: 66 }, (_, position) => (position === 5 ? 0 : 1));
    const question = asked(['工钱', '拖欠', '加班']);
    expect(positionsOf(question, held, allowed)).toEqual([0, 1, 2, 3, 4]);
    expect(positionsOf(question, { ...held, expand: () => new Map() }, allowed)).toEqual([0, 1, 2, 3]);
  });

  it('expands a question by its words and how near the nearest known one is', () => {
    const given: unknown[] = [];
    const expand: typeof texts.expand = (features, nearness) => {
      given.push([features, Number(nearness.toFixed(3))]);
      return new Map();
    };
    for (const degrees of [90, 150]) gatherCandidates(asked(['续展'], degrees), { ...texts, expand }, null);
    gatherCandidates(asked(['续展']), { ...texts, expand }, null);
    expect(given).toEqual([
      [['续展'], 0.5],
      [['续展'], 0.25],
      [['续展'], 0],
    ]);
  });

  it('finds nothing for nothing, and nothing among no texts', async () => {
    expect(positionsOf(asked([]), texts, null)).toEqual([]);
    expect(positionsOf(asked(['续展'], 0), await sampleTexts([]), null)).toEqual([]);
    expect(positionsOf(asked(['续展'], 0), texts, new Uint8Array(texts.groups.length))).toEqual([]);
  });

  it('tells of each candidate what the indexes say, in the order of positions', () => {
    const { candidates } = gatherCandidates(asked(['续展', '过期'], 183), texts, allBut(...crowd.keys()));
    expect(candidates.positions).toEqual([NEIGHBOUR, VOTED, WORDED]);
    expect(candidates.cosines[2]).toBeCloseTo(1, 5);
    expect([...candidates.keywordScores].map((score) => score > 0)).toEqual([false, false, true]);
    expect(candidates.directionCosines[1]).toBeCloseTo(1, 5);
  });
});

describe('findCandidates', () => {
  const small: SampleText[] = [
    { features: ['续展', '宽展期'], degrees: 0, group: 0 },
    { features: ['续展'], degrees: 60, group: 0 },
    { features: ['年费'], degrees: 90, group: 1 },
  ];
  const describeSmall = async (features: readonly string[], question = asked(['续展'], 0)) => {
    const ranked = await sampleTexts(small, [{ features: ['续展'], degrees: 0, answers: [0] }]);
    const { positions, rows } = findCandidates(question, ranked, features, null);
    return positions.map((_, at) =>
      [...rows.slice(at * features.length, (at + 1) * features.length)].map((value) => Number(value.toFixed(3))),
    );
  };

  it('tells closeness, and how far it is behind the best', async () => {
    expect(await describeSmall(['cosine', 'cosine-behind-best', 'cosine-rank'])).toEqual([
      [1, 0, 1],
      [0.5, -0.5, 0.5],
      [0, -1, 0.333],
    ]);
  });

  it('tells what was voted for, what stands beside it, and how much of all votes fell on its group', async () => {
    const rows = await describeSmall(['votes', 'nearest-vote', 'neighbour-votes', 'group-votes']);
    const [own] = rows[0] ?? [];
    expect(rows).toEqual([
      [own, expect.any(Number), 0, 1],
      [0, 0, own, 1],
      [0, 0, 0, 0],
    ]);
    expect(own).toBeGreaterThan(0);
  });

  it('tells how often each text and its group are asked about', async () => {
    // ln 2 for one question, ln 1.5 for one of two texts.
    const [once, halved] = [Number(Math.log(2).toFixed(3)), Number(Math.log(1.5).toFixed(3))];
    expect(await describeSmall(['text-asked', 'group-asked', 'group-asked-per-text'])).toEqual([
      [once, once, halved],
      [0, once, halved],
      [0, 0, 0],
    ]);
  });

  it('tells everything with finite numbers for a question without a vector, without words, and without both', async () => {
    for (const question of [asked(['续展']), asked([], 0), asked(['没有'], 0), asked([])])
      expect((await describeSmall(RANKING_FEATURES, question)).flat().every(Number.isFinite)).toBe(true);
  });

  it('refuses a feature that nothing tells', async () => {
    await expect(describeSmall(['moon-phase'])).rejects.toThrow('moon-phase');
  });
});

describe('orderCandidates', () => {
  const byFirst: RankingModel = {
    features: ['value'],
    means: [0],
    deviations: [1],
    direct: [1],
    hidden: [],
    biases: [],
    output: [],
  };

  it('puts the best first, and equals in the order of their positions', () => {
    const described = { positions: [9, 4, 7, 2], rows: Float32Array.of(1, 1, 5, 1) };
    expect(orderCandidates(described, byFirst)).toEqual([
      { position: 7, score: 5 },
      { position: 2, score: 1 },
      { position: 4, score: 1 },
      { position: 9, score: 1 },
    ]);
  });

  it('orders nothing where there is nothing', () => {
    expect(orderCandidates({ positions: [], rows: new Float32Array() }, byFirst)).toEqual([]);
  });
});
