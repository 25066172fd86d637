import { describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../../server/retrieval/keyword/build-keyword-index.ts';
import { findQueryTerms } from '../../../server/retrieval/keyword/query-terms.ts';
import { visitPostings } from '../../../server/retrieval/keyword/visit-postings.ts';

const SIZE = 60;
/** Text n has a feature for each number that divides it: lists of every length, from one text to all. */
const texts = Array.from({ length: SIZE }, (_, text) =>
  Array.from({ length: SIZE }, (_, number) => number + 1)
    .filter((number) => text % number === 0)
    .map((number) => `d${number}`),
);
const data = buildKeywordIndex(
  texts.map((features) => [features]),
  [{ weight: 1, b: 0.75 }],
);

/** The rows and features met, in the order of neither. */
function visited(features: readonly string[], wanted: readonly number[]): string[] {
  const query = findQueryTerms(data, features, () => 1);
  const ids = new Map(features.map((feature) => [findQueryTerms(data, [feature], () => 1).ids[0], feature]));
  const met: string[] = [];
  visitPostings(data, query, wanted, (row, term, posting) => {
    expect(data.positions[posting]).toBe(wanted[row]);
    met.push(`${row} ${ids.get(query.ids[term])}`);
  });
  return met.sort();
}

const expected = (features: readonly string[], wanted: readonly number[]) =>
  wanted
    .flatMap((position, row) =>
      features.filter((feature) => texts[position]?.includes(feature)).map((feature) => `${row} ${feature}`),
    )
    .sort();

describe('visitPostings', () => {
  const features = ['d1', 'd2', 'd7', 'd59'];
  for (const [name, wanted] of Object.entries({
    'of few positions, in long lists': [0, 14, 42],
    'of all positions, in short lists': [...Array(SIZE).keys()],
    'in any order': [42, 3, 59, 14, 0, 28],
    'more than once': [14, 0, 14, 14],
    'of none': [],
  }))
    it(`visits every posting ${name}`, () => {
      expect(visited(features, wanted)).toEqual(expected(features, wanted));
    });
});
