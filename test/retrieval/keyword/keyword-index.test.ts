import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex, createKeywordIndex } from '../../../server/retrieval/index.ts';
import type { Saturation, WeightedField } from '../../../server/retrieval/keyword/keyword-index.ts';

type Text = readonly WeightedField[];

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 });
const field = fc.record({ features: words, weight: fc.constantFrom(0.4, 1, 1.5) });
const texts = fc.array(fc.array(field, { maxLength: 3 }), { maxLength: 15 });
const saturations = fc.record<Saturation>({
  k1: fc.double({ min: 0.5, max: 3, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
});
const everything = () => true;
const plain = (...contents: string[]): Text[] =>
  contents.map((content) => [{ features: content.split(' '), weight: 1 }]);
const indexOf = (all: readonly Text[]) => createKeywordIndex(buildKeywordIndex(all));

/** How often a feature stands in a text, fields weighted. */
const frequencyIn = (text: Text, feature: string) =>
  text.reduce((total, { features, weight }) => total + weight * features.filter((one) => one === feature).length, 0);

const lengthOf = (text: Text) => text.reduce((total, { features, weight }) => total + weight * features.length, 0);

/** BM25F by its formula, one text at a time: slow, and plain to see. */
function naiveScore(text: Text, query: readonly string[], all: readonly Text[], { k1, b }: Saturation): number {
  const averageLength = all.reduce((total, one) => total + lengthOf(one), 0) / all.length;
  let score = 0;
  for (const feature of new Set(query)) {
    const frequency = frequencyIn(text, feature);
    if (frequency === 0) continue;
    const holders = all.filter((one) => frequencyIn(one, feature) > 0).length;
    const idf = Math.log(1 + (all.length - holders + 0.5) / (holders + 0.5));
    score += (idf * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * lengthOf(text)) / averageLength));
  }
  return score;
}

describe('the keyword index', () => {
  it('gives every text that shares a word the score of BM25F, and no other text', () => {
    fc.assert(
      fc.property(texts, words, saturations, (all, query, saturation) => {
        const index = createKeywordIndex(buildKeywordIndex(all, saturation));
        const matches = index.search(query, all.length + 1, everything);
        const found = new Map(matches.map(({ position, score }) => [position, score]));
        all.forEach((text, position) => {
          expect(found.get(position) ?? 0).toBeCloseTo(naiveScore(text, query, all, saturation), 4);
        });
      }),
    );
  });

  it('puts the best first, and the earlier of two that score alike', () => {
    fc.assert(
      fc.property(texts, words, (all, query) => {
        const found = indexOf(all).search(query, all.length + 1, everything);
        const sorted = [...found].sort((left, right) => right.score - left.score || left.position - right.position);
        expect(found).toEqual(sorted);
      }),
    );
  });

  it('gives the beginning of the whole ranking when less is wanted', () => {
    fc.assert(
      fc.property(texts, words, fc.integer({ min: 1, max: 6 }), (all, query, limit) => {
        const index = indexOf(all);
        expect(index.search(query, limit, everything)).toEqual(
          index.search(query, all.length + 1, everything).slice(0, limit),
        );
      }),
    );
  });

  it('fills the limit from what the filter lets through, scores unchanged', () => {
    fc.assert(
      fc.property(texts, words, fc.integer({ min: 1, max: 6 }), (all, query, limit) => {
        const index = indexOf(all);
        const isAllowed = (position: number) => position % 3 === 0;
        const allowed = index.search(query, all.length + 1, everything).filter(({ position }) => isAllowed(position));
        expect(index.search(query, limit, isAllowed)).toEqual(allowed.slice(0, limit));
      }),
    );
  });

  it('keeps nothing of one search for the next', () => {
    const index = indexOf(plain('a b', 'b c', 'c d'));
    const first = index.search(['a'], 3, everything);
    index.search(['d', 'c'], 3, everything);
    expect(index.search(['a'], 3, everything)).toEqual(first);
  });

  it('orders texts that are alike by position', () => {
    const found = indexOf(plain('a b', 'c', 'a b', 'a b')).search(['a'], 10, everything);
    expect(found.map(({ position }) => position)).toEqual([0, 2, 3]);
  });

  it('counts a word of the question once, however often it is said', () => {
    const index = indexOf(plain('a b', 'b c'));
    expect(index.search(['a', 'a', 'a'], 2, everything)).toEqual(index.search(['a'], 2, everything));
  });

  it('prefers the text that has the word in the weightier field', () => {
    const light: Text = [
      { features: ['a', 'x'], weight: 0.5 },
      { features: ['y', 'z'], weight: 1.5 },
    ];
    const heavy: Text = [
      { features: ['y', 'z'], weight: 0.5 },
      { features: ['a', 'x'], weight: 1.5 },
    ];
    expect(indexOf([light, heavy]).search(['a'], 2, everything)[0]?.position).toBe(1);
  });

  it('finds nothing in no texts, and nothing by unknown words', () => {
    expect(indexOf([]).search(['a'], 5, everything)).toEqual([]);
    expect(indexOf(plain('a')).search(['z'], 5, everything)).toEqual([]);
    expect(indexOf(plain('a')).search([], 5, everything)).toEqual([]);
  });
});

describe('the idf of a feature', () => {
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
