import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildKeywordIndex,
  createKeywordIndex,
  type FieldFeatures,
  type FieldSetting,
} from '../../../server/retrieval/index.ts';
import { EVEN, features, plain, settings, texts } from './keyword-texts.ts';

const indexOf = (all: readonly FieldFeatures[]) => createKeywordIndex(buildKeywordIndex(all, EVEN));

const SATURATION = 1.2;
const countIn = (text: FieldFeatures, field: number, feature: string) =>
  (text[field] ?? []).filter((one) => one === feature).length;
const has = (text: FieldFeatures, feature: string) => text.some((field) => field.includes(feature));

/** The average length of a field over the texts that have it. */
function averageLength(all: readonly FieldFeatures[], field: number): number {
  const lengths = all.map((text) => text[field]?.length ?? 0).filter((length) => length > 0);
  return lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
}

/** BM25F by its formula, one text at a time: slow, and plain to see. */
function naiveScore(text: FieldFeatures, query: readonly string[], all: FieldFeatures[], fields: FieldSetting[]) {
  let score = 0;
  for (const feature of new Set(query)) {
    if (!has(text, feature)) continue;
    const holders = all.filter((one) => has(one, feature)).length;
    const idf = Math.log(1 + (all.length - holders + 0.5) / (holders + 0.5));
    const frequency = fields.reduce((total, { weight, b }, field) => {
      const length = (text[field]?.length ?? 0) / Math.max(1, averageLength(all, field));
      return total + (weight * countIn(text, field, feature)) / (1 - b + b * length || 1);
    }, 0);
    score += (idf * frequency) / (frequency + SATURATION);
  }
  return score;
}

describe('the keyword index', () => {
  it('gives every text that shares a word the score of BM25F, to a hundredth, and no other text', () => {
    fc.assert(
      fc.property(texts, features, settings, (all, query, fields) => {
        const index = createKeywordIndex(buildKeywordIndex(all, fields));
        const found = new Map(
          index.search(query, all.length + 1, null).map(({ position, score }) => [position, score]),
        );
        all.forEach((text, position) => {
          const expected = naiveScore(text, query, all, fields);
          expect(Math.abs((found.get(position) ?? 0) - expected)).toBeLessThanOrEqual(0.01 * (1 + expected));
          expect(found.has(position)).toBe(query.some((feature) => has(text, feature)));
        });
      }),
    );
  });

  it('keeps nothing of one search for the next', () => {
    const index = indexOf(plain('a b', 'b c', 'c d'));
    const first = index.search(['a'], 3, null);
    index.search(['d', 'c'], 3, null);
    expect(index.search(['a'], 3, null)).toEqual(first);
  });

  it('orders texts that are alike by position', () => {
    const found = indexOf(plain('a b', 'c', 'a b', 'a b')).search(['a'], 10, null);
    expect(found.map(({ position }) => position)).toEqual([0, 2, 3]);
  });

  it('counts a word of the question once, however often it is said', () => {
    const index = indexOf(plain('a b', 'b c'));
    expect(index.search(['a', 'a', 'a'], 2, null)).toEqual(index.search(['a'], 2, null));
  });

  it('prefers the text that has the word in the weightier field', () => {
    const fields = [
      { weight: 0.5, b: 0.75 },
      { weight: 1.5, b: 0.75 },
    ];
    const all = [
      [['a'], ['y']],
      [['y'], ['a']],
    ];
    expect(createKeywordIndex(buildKeywordIndex(all, fields)).search(['a'], 2, null)[0]?.position).toBe(1);
  });

  it('lets a kind of feature count as much as it is given, and none at all with a weight of 0', () => {
    const data = buildKeywordIndex(plain('#x', 'a'), EVEN);
    const firstWith = (weight: number) =>
      createKeywordIndex(data, (feature) => (feature === '#x' ? weight : 1)).search(['a', '#x'], 2, null);
    expect(firstWith(2)[0]?.position).toBe(0);
    expect(firstWith(0.5)[0]?.position).toBe(1);
    expect(firstWith(0).map(({ position }) => position)).toEqual([1]);
  });

  it('seeks what is added to a question besides its features, each counting as much as is said', () => {
    const index = indexOf(plain('a', 'b', 'c'));
    const found = index.search(['a'], 3, null, new Map([['b', 0.5]]));
    expect(found.map(({ position }) => position)).toEqual([0, 1]);
    expect(found[1]?.score).toBeCloseTo((found[0]?.score ?? 0) / 2, 3);
    expect(index.search(['a'], 3, null, new Map([['b', 2]]))[0]?.position).toBe(1);
    expect(index.search(['a', 'b'], 3, null, new Map([['b', 2]]))[0]?.position).toBe(1);
  });

  it('finds nothing in no texts, nothing by unknown words, nothing when nothing is wanted', () => {
    expect(indexOf([]).search(['a'], 5, null)).toEqual([]);
    expect(indexOf(plain('a')).search(['z'], 5, null)).toEqual([]);
    expect(indexOf(plain('a')).search([], 5, null)).toEqual([]);
    expect(indexOf(plain('a')).search(['a'], 0, null)).toEqual([]);
  });
});

describe('the score of given positions', () => {
  it('is that of a search, in whatever order they are given, and 0 where no word stands', () => {
    fc.assert(
      fc.property(texts, features, fc.array(fc.nat(14), { maxLength: 20 }), (all, query, places) => {
        const positions = places.filter((position) => position < all.length);
        const index = indexOf(all);
        const found = new Map(index.search(query, 20, null).map(({ position, score }) => [position, score]));
        const expected = positions.map((position) => Math.fround(found.get(position) ?? 0));
        expect([...index.score(query, positions)]).toEqual(expected);
      }),
    );
  });
});

describe('the share of a question that stands in each field', () => {
  const index = indexOf([
    [['a', 'b'], ['b']],
    [[], ['c']],
  ]);

  it('is 1 where all of it does and 0 where nothing does', () => {
    expect([...index.fieldShares(['c'], [1, 0])]).toEqual([0, expect.closeTo(1, 4), 0, 0]);
  });

  it('weighs the words by how informative they are, those that no text has too', () => {
    const shares = index.fieldShares(['a', 'b', 'unheard'], [0]);
    const total = index.idf('a') + index.idf('b') + index.idf('unheard');
    expect(shares[0]).toBeCloseTo((index.idf('a') + index.idf('b')) / total, 4);
    expect(shares[1]).toBeCloseTo(index.idf('b') / total, 4);
  });

  it('is 0 for a question without words', () => {
    expect([...index.fieldShares([], [0, 1])]).toEqual([0, 0, 0, 0]);
  });
});

describe('the share of a question that a text holds in any field', () => {
  const index = createKeywordIndex(
    buildKeywordIndex(
      [
        [['a', 'b'], ['b']],
        [['b'], ['c']],
      ],
      EVEN,
    ),
  );

  it('counts a word once, in whatever fields it stands', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((feature) => index.idf(feature)) as [number, number, number];
    const shares = index.shares(['b', 'c', 'c'], [1, 0]);
    expect(shares[0]).toBeCloseTo(1, 10);
    expect(shares[1]).toBeCloseTo(b / (b + c), 10);
    expect(index.shares(['a', 'unheard'], [0])[0]).toBeCloseTo(a / (a + index.idf('unheard')), 10);
  });

  it('is 0 for a question without words', () => {
    expect([...index.shares([], [0, 1])]).toEqual([0, 0]);
  });
});

describe('visiting features', () => {
  it('tells which of the texts have a feature, of those that few have', () => {
    const visited: [string, number][] = [];
    indexOf(plain('a b', 'c b', 'd b')).visitFeatures([2, 0], 2, (feature, row) => visited.push([feature, row]));
    expect(visited.sort()).toEqual([
      ['a', 1],
      ['d', 0],
    ]);
  });
});

describe('the idf of a feature', () => {
  it('does not go by fields whose words were added: what stands there alone counts as unknown', () => {
    const fields = [
      { weight: 1, b: 0.75 },
      { weight: 0.1, b: 0.75, isAdded: true },
    ];
    const [without, added] = [
      [
        [['a'], []],
        [['b'], []],
        [['b'], []],
      ],
      [
        [['a'], []],
        [['b'], ['a']],
        [['b'], ['z']],
      ],
    ].map((all) => createKeywordIndex(buildKeywordIndex(all, fields)));
    for (const feature of ['a', 'b', 'z']) expect(added?.idf(feature)).toBeCloseTo(without?.idf(feature) ?? 0, 6);
    expect(added?.search(['a'], 3, null).map(({ position }) => position)).toEqual([0, 1]);
    expect(added?.search(['z'], 3, null).map(({ position }) => position)).toEqual([2]);
  });

  const index = indexOf(
    plain(...Array.from({ length: 20 }, (_, text) => `all ${text < 5 ? 'some' : 'other'} only-${text}`)),
  );

  it('is the greater the fewer texts have it', () => {
    expect(index.idf('only-7')).toBeGreaterThan(index.idf('some'));
    expect(index.idf('some')).toBeGreaterThan(index.idf('all'));
  });

  it('is above zero even where every text has it', () => {
    expect(index.idf('all')).toBeGreaterThan(0);
  });

  it('is smaller for a word that no text has than for one that a single text has', () => {
    expect(index.idf('unheard')).toBeLessThan(index.idf('only-7'));
    expect(index.idf('unheard')).toBeGreaterThan(0);
  });

  it('is a number even where there are no texts', () => {
    expect(Number.isFinite(indexOf([]).idf('unheard'))).toBe(true);
  });
});
