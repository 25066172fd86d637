import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex, createKeywordIndex, type KeywordIndexData } from '../../../server/retrieval/index.ts';
import { findQueryTerms } from '../../../server/retrieval/keyword/query-terms.ts';
import { createSearchPostings } from '../../../server/retrieval/keyword/search-postings.ts';
import { spreadCommonTerms } from '../../../server/retrieval/keyword/spread-common-terms.ts';
import { EVEN, features, texts } from './keyword-texts.ts';

/** Scores every text and sorts all. */
function scoreAll(data: KeywordIndexData, query: readonly string[], allowed: Uint8Array | null) {
  const terms = findQueryTerms(data, query, () => 1);
  const scores: number[] = Array.from({ length: data.size }, () => 0);
  for (let term = 0; term < terms.count; term++)
    for (let posting = terms.starts[term] ?? 0; posting < (terms.ends[term] ?? 0); posting++) {
      const position = data.positions[posting] ?? 0;
      scores[position] = (scores[position] ?? 0) + (terms.weights[term] ?? 0) * (data.strengths[posting] ?? 0);
    }
  return [...scores]
    .map((score, position) => ({ position, score }))
    .filter(({ position, score }) => score > 0 && (allowed === null || allowed[position] === 1))
    .sort((left, right) => right.score - left.score || left.position - right.position);
}

const search = (data: KeywordIndexData, query: readonly string[], limit: number, allowed: Uint8Array | null) =>
  createSearchPostings(data, spreadCommonTerms(data))(
    findQueryTerms(data, query, () => 1),
    limit,
    allowed,
  );

/** Texts of features t0, t1, t2... of which each is rarer than the one before, enough for several windows; the same every time. */
function manyTexts(count: number): string[][][] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const of = (length: number) => Array.from({ length }, () => `t${Math.floor(40 * random() ** 3)}`);
    return [of(2), of(3 + Math.floor(random() * 12))];
  });
}

describe('searching postings', () => {
  it('finds exactly what scoring everything finds, ties by position, whatever the limit and the filter', () => {
    const filter = fc.option(fc.array(fc.constantFrom(0, 1), { minLength: 15, maxLength: 15 }));
    fc.assert(
      fc.property(texts, features, fc.integer({ min: 1, max: 17 }), filter, (all, query, limit, marks) => {
        const data = buildKeywordIndex(all, EVEN);
        const allowed = marks && Uint8Array.from(marks);
        expect(search(data, query, limit, allowed)).toEqual(scoreAll(data, query, allowed).slice(0, limit));
      }),
      { numRuns: 300 },
    );
  });

  const data = buildKeywordIndex(manyTexts(20_000), EVEN);
  const question = fc.array(fc.nat(45), { minLength: 1, maxLength: 25 }).map((all) => all.map((one) => `t${one}`));

  it('does so over several windows, where the longest lists are skipped', () => {
    const odd = Uint8Array.from({ length: data.size }, (_, position) => (position % 7 === 3 ? 1 : 0));
    fc.assert(
      fc.property(question, fc.constantFrom(1, 10, 200), fc.constantFrom(null, odd), (query, limit, allowed) => {
        expect(search(data, query, limit, allowed)).toEqual(scoreAll(data, query, allowed).slice(0, limit));
      }),
      { numRuns: 60 },
    );
  });

  it('finds what lies in the last window alone', () => {
    const allowed = new Uint8Array(data.size);
    allowed[data.size - 1] = 1;
    const words = Array.from({ length: 40 }, (_, term) => `t${term}`);
    expect(search(data, words, 5, allowed).map(({ position }) => position)).toEqual([data.size - 1]);
  });

  it('finds nothing where nothing is allowed', () => {
    expect(search(data, ['t0', 't5'], 5, new Uint8Array(data.size))).toEqual([]);
  });

  it('keeps its sums whole for as many words as a question can have', () => {
    const words = Array.from({ length: 3000 }, (_, word) => `word-${word}`);
    const index = createKeywordIndex(
      buildKeywordIndex(
        [
          [words, []],
          [['word-1'], []],
        ],
        EVEN,
      ),
    );
    const [best] = index.search(words, 1, null);
    expect(best?.position).toBe(0);
    expect(best?.score).toBeCloseTo(index.score(words, [0])[0] ?? 0, 3);
  });
});
