import { describe, expect, it } from 'vitest';
import { countVotes } from '../../../server/retrieval/ranking/count-votes.ts';
import { findNearQuestions } from '../../../server/retrieval/ranking/find-near-questions.ts';
import { asked, sampleKnown, vectorAt } from './sample-texts.ts';

const text = (degrees: number, group = 0) => ({ features: ['条文'], degrees, group });
const round = (values: Iterable<number>) => [...values].map((value) => Number(value.toFixed(3)) + 0);

describe('known questions', () => {
  const texts = [text(0), text(90), text(180, 1)];
  const known = sampleKnown(texts, [
    { features: ['续展'], degrees: 10, answers: [0, 1] },
    { features: ['年费'], degrees: 120, answers: [2] },
    { features: ['续展', '年费'], degrees: 60, answers: [0] },
  ]);

  it('know the questions of each text', () => {
    expect([0, 1, 2, 3].map((position) => known.questionsOf.get(position))).toEqual([[0, 2], [0], [1], undefined]);
  });

  it('point to the mean of the vectors of their answers', () => {
    expect(round(known.answerVectors)).toEqual([0.5, 0.5, -1, 0, 1, 0]);
  });

  it('are none where there are none', () => {
    expect(findNearQuestions(asked(['续展'], 0), sampleKnown(texts, []), [])).toEqual([]);
  });
});

describe('findNearQuestions', () => {
  const texts = [text(0), text(90)];
  const questions = [
    { features: ['续展'], degrees: 0, answers: [0] },
    { features: ['年费'], degrees: 90, answers: [1] },
    { features: ['年费'], degrees: 180, answers: [1] },
  ];

  it('weighs words and the cosine alike; what is not near at all is left out', () => {
    const near = findNearQuestions(asked(['续展'], 30), sampleKnown(texts, questions), []);
    expect(near.map(({ question }) => question)).toEqual([0, 1]);
    // All words and cos 30°; no words and cos 60°; no words and cos 150°, which is below 0.
    expect(near[0]?.nearness).toBeGreaterThan(Math.cos(Math.PI / 6) / 2);
    expect(near[0]?.nearness).toBeLessThanOrEqual((1 + Math.cos(Math.PI / 6)) / 2);
    expect(near[1]?.nearness).toBeCloseTo(0.25, 5);
  });

  it('goes by words alone without a vector', () => {
    const near = findNearQuestions(asked(['续展']), sampleKnown(texts, questions), []);
    expect(near.map(({ question }) => question)).toEqual([0]);
    expect(near[0]?.nearness).toBeGreaterThan(0);
    expect(near[0]?.nearness).toBeLessThanOrEqual(0.5);
  });

  it('knows none near to a question without features and without a vector', () => {
    expect(findNearQuestions(asked([]), sampleKnown(texts, questions), [])).toEqual([]);
  });

  it('gives 30 at most, equals in their order', () => {
    const alike = Array.from({ length: 40 }, () => ({ features: ['续展'], degrees: 0, answers: [0] }));
    const near = findNearQuestions(asked(['续展'], 0), sampleKnown(texts, alike), []);
    expect(near.map(({ question }) => question)).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });
});

describe('findNearQuestions among more than 2,000', () => {
  const texts = [text(0), text(90), text(45)];
  const crowd = Array.from({ length: 2_100 }, (_, at) => ({ features: [`词${at}`], degrees: 200, answers: [0] }));
  const known = sampleKnown(texts, [
    ...crowd,
    { features: ['续展'], degrees: 300, answers: [0] },
    { features: ['别的'], degrees: 46, answers: [2] },
    { features: ['另外'], degrees: 47, answers: [1] },
  ]);
  const namesOf = (near: readonly { readonly question: number }[]) =>
    near.map(({ question }) => question - crowd.length);

  it('looks at those near by words and at those that the nearest texts answer, and at no others', () => {
    const near = findNearQuestions(asked(['续展'], 46), known, [2]);
    expect(namesOf(near).sort()).toEqual([0, 1]);
  });

  it('weighs each as it does among few', () => {
    const few = sampleKnown(texts, [{ features: ['别的'], degrees: 46, answers: [2] }]);
    const [alone] = findNearQuestions(asked([], 46), few, []);
    const [among] = findNearQuestions(asked([], 46), known, [2]);
    expect(among?.nearness).toBe(alone?.nearness);
  });

  it('finds nothing where neither words nor texts lead', () => {
    expect(findNearQuestions(asked(['没有'], 46), known, [])).toEqual([]);
  });
});

describe('countVotes', () => {
  const texts = [text(0), text(90), text(180, 1)];
  const known = sampleKnown(texts, [
    { features: ['甲'], degrees: 0, answers: [0, 2] },
    { features: ['乙'], degrees: 0, answers: [0] },
    { features: ['丙'], degrees: 0, answers: [1] },
  ]);
  const groups = Int32Array.of(0, 0, 1);
  const subjects = [['续展'], [], ['续展', '年费']];

  it('adds the squared nearness of the questions that a text answers, and keeps the nearest', () => {
    const near = [
      { question: 0, nearness: 0.8 },
      { question: 1, nearness: 0.5 },
    ];
    const votes = countVotes(near, known, { groups, subjects });
    expect([...votes.texts].map(([position, { total, nearest }]) => [position, ...round([total, nearest])])).toEqual([
      [0, 0.89, 0.8],
      [2, 0.64, 0.8],
    ]);
  });

  it('shares a vote among the answers of its question, so that the shares of all groups make 1', () => {
    const near = [
      { question: 0, nearness: 0.8 },
      { question: 1, nearness: 0.6 },
    ];
    const votes = countVotes(near, known, { groups, subjects });
    // 0.64 halved falls on either group, 0.36 on the first.
    expect([...votes.groups].map(([group, value]) => [group, ...round([value])])).toEqual([
      [0, 0.68],
      [1, 0.32],
    ]);
  });

  it('counts a question once for each subject of its answers, and keeps the nearest', () => {
    const near = [
      { question: 0, nearness: 0.8 },
      { question: 1, nearness: 0.6 },
      { question: 2, nearness: 0.5 },
    ];
    const votes = countVotes(near, known, { groups, subjects });
    // Of 0.64 + 0.36 + 0.25 the first two are about the one, the first about the other.
    expect([...votes.subjects].map(([subject, { share, nearest }]) => [subject, ...round([share, nearest])])).toEqual([
      ['续展', 0.8, 0.8],
      ['年费', 0.512, 0.8],
    ]);
  });

  it('points where the nearest questions point, with a vector of length 1', () => {
    const votes = countVotes([{ question: 2, nearness: 0.4 }], known, { groups, subjects });
    expect(round(votes.direction)).toEqual(round(vectorAt(90)));
  });

  it('says nothing without votes, and nothing of questions of no nearness', () => {
    for (const near of [[], [{ question: 0, nearness: 0 }]]) {
      const votes = countVotes(near, known, { groups, subjects });
      expect(round(votes.direction)).toEqual([0, 0]);
      expect([...votes.groups.values()].every((value) => value === 0)).toBe(true);
    }
  });
});
