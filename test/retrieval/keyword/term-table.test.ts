import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFeature } from '../../../server/learning/index.ts';
import { createTermCollector, findTerm, readTerm } from '../../../server/retrieval/keyword/term-table.ts';

const tableOf = (terms: readonly string[]) => {
  const collector = createTermCollector();
  const numbers = terms.map((term) => collector.collect(term));
  return { numbers, size: collector.size, table: collector.finish() };
};

describe('the table of terms', () => {
  it('numbers terms as they are first met, finds each again, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4 })), fc.string(), (terms, other) => {
        const { numbers, size, table } = tableOf(terms);
        const first = [...new Set(terms)];
        expect(numbers).toEqual(terms.map((term) => first.indexOf(term)));
        expect(size).toBe(first.length);
        expect(terms.map((term) => findTerm(table, term))).toEqual(numbers);
        expect(findTerm(table, other)).toBe(first.indexOf(other));
        expect(numbers.map((number) => readTerm(table, number))).toEqual(terms);
      }),
    );
  });

  it('holds many more terms than it began with', () => {
    const terms = Array.from({ length: 20_000 }, (_, term) => `term ${term}`);
    const { table } = tableOf(terms);
    expect(terms.findIndex((term, number) => findTerm(table, term) !== number)).toBe(-1);
    expect(findTerm(table, 'term 20000')).toBe(-1);
  });

  it('tells terms apart whose hashes are the same', () => {
    const [one, twin] = ['7yzx', 'e6ad'];
    expect(hashFeature(one)).toBe(hashFeature(twin));
    const { numbers, table } = tableOf([one, twin]);
    expect(numbers).toEqual([0, 1]);
    expect([findTerm(table, one), findTerm(table, twin)]).toEqual([0, 1]);
  });
});
