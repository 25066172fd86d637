import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureTable } from '../../../server/learning/encoder/feature-table.ts';

describe('the table of features', () => {
  it('finds each hash at its place, and no other, whatever the hashes are', () => {
    const hash = fc.integer({ min: 1, max: 0xffffffff });
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 200 }), hash, (hashes, other) => {
        const table = createFeatureTable(Uint32Array.from(hashes));
        expect(hashes.map((each) => table.rowOf(each))).toEqual([...hashes.keys()]);
        expect(table.rowOf(other)).toBe(hashes.indexOf(other));
      }),
    );
  });

  it('keeps hashes apart that begin at the same place, the last one of it too', () => {
    // Eight places for four hashes: all of these begin at the last, so that the search goes on at the first.
    const hashes = [7, 15, 23, 31];
    const table = createFeatureTable(Uint32Array.from(hashes));
    expect(hashes.map((hash) => table.rowOf(hash))).toEqual([0, 1, 2, 3]);
    expect([39, 8].map((hash) => table.rowOf(hash))).toEqual([-1, -1]);
  });

  it('knows a feature whose hash is 0', () => {
    expect(createFeatureTable(Uint32Array.of(5, 0)).rowOf(0)).toBe(1);
  });

  it('finds nothing where there is nothing', () => {
    const table = createFeatureTable(new Uint32Array());
    expect([table.size, table.rowOf(0), table.rowOf(1)]).toEqual([0, -1, -1]);
  });
});
