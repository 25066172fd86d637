import { describe, expect, it } from 'vitest';
import { buildKeywordIndex, createExpand, createKeywordIndex } from '../../../server/retrieval/index.ts';

/** Texts 0 to 5 are of wages, 6 to 11 of marks; 12 to 99 of neither. All that answer say 规定. */
const texts = Array.from({ length: 100 }, (_, position) =>
  position < 6 ? ['报酬', '规定', '酬'] : position < 12 ? ['商标', '规定'] : ['杂项'],
);
const keyword = createKeywordIndex(
  buildKeywordIndex(
    texts.map((features) => [features]),
    [{ weight: 1, b: 0.75 }],
  ),
);
const questions = [
  ...[0, 1, 2, 3, 4, 5].map((text) => ({ features: ['工钱', '怎么', '#打工人'], answers: [text] })),
  ...[6, 7, 8, 9, 10, 11].map((text) => ({ features: ['牌子', '怎么'], answers: [text] })),
];
/** Nearness of questions that no known one is near, and from which on one is. */
const [FAR, NEAR] = [0, 0.31];
const expand = createExpand(questions, keyword);
const added = (...features: readonly string[]) => [...expand(features, FAR).keys()];

describe('expanding a question', () => {
  it('adds the words that answers to questions with its words have', () => {
    expect(added('工钱')).toEqual(['报酬']);
    expect(added('牌子')).toEqual(['商标']);
    expect(added('工钱', '牌子').sort()).toEqual(['商标', '报酬'].sort());
  });

  it('counts each by its share of those answers, a few answers being doubted', () => {
    expect(expand(['工钱'], FAR).get('报酬')).toBeCloseTo((0.2 * 6) / 8, 6);
    expect(expand(['工钱', '工钱'], FAR).get('报酬')).toBeCloseTo((0.2 * 6) / 8, 6);
  });

  it('adds nothing where a known question is near, and all of it until then', () => {
    expect(expand(['工钱'], NEAR).size).toBe(0);
    expect(expand(['工钱'], 1).size).toBe(0);
    expect([...expand(['工钱'], NEAR - 1e-6)]).toEqual([...expand(['工钱'], FAR)]);
  });

  it.each([
    ['words that answers have whatever is asked', ['怎么']],
    ['words that the question has itself', ['工钱', '报酬']],
    ['anything to words that nobody asked with', ['续展']],
    ['anything to long words, which their pairs speak for', ['#打工人']],
    ['anything to nothing', []],
  ])('does not add %s', (_, features) => {
    expect(added(...features)).toEqual([]);
  });

  it('forgets one question before the next', () => {
    expand(['工钱'], FAR);
    expect(added('牌子')).toEqual(['商标']);
    expect(expand(['工钱'], FAR).get('报酬')).toBeCloseTo((0.2 * 6) / 8, 6);
  });

  it('learns nothing from one question, from fewer than three answers, or from none', () => {
    const [first, second] = questions as [(typeof questions)[number], (typeof questions)[number]];
    const others = questions.slice(6);
    for (const known of [[first], [first, second, ...others], []])
      expect([...createExpand(known, keyword)(['工钱'], FAR).keys()]).toEqual([]);
  });

  it('gives the same each time, the likeliest first and no more than eight', () => {
    const many = Array.from({ length: 40 }, (_, number) => `词${String.fromCharCode(0x4e00 + number)}`);
    const held = createKeywordIndex(
      buildKeywordIndex(
        texts.map((features, position) => [position < 6 ? many : features]),
        [{ weight: 1, b: 0.75 }],
      ),
    );
    const [one, other] = [createExpand(questions, held)(['工钱'], FAR), createExpand(questions, held)(['工钱'], FAR)];
    expect(one.size).toBe(8);
    expect([...one]).toEqual([...other]);
  });
});
