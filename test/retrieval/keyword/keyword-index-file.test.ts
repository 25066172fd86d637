import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildKeywordIndex,
  createKeywordIndex,
  readKeywordIndex,
  writeKeywordIndex,
} from '../../../server/retrieval/index.ts';

const features = fc.array(fc.constantFrom('商', '商标', '标', '续展', '𠮷', 'renew', 'é'), { maxLength: 6 });
const texts = fc.array(
  features.map((all) => [{ features: all, weight: 1 }]),
  { maxLength: 8 },
);

describe('the file of a keyword index', () => {
  it('gives back the index that was written', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const data = buildKeywordIndex(all);
        expect(readKeywordIndex(writeKeywordIndex(data))).toEqual(data);
      }),
    );
  });

  it('is read from any place in a larger buffer, aligned or not', () => {
    fc.assert(
      fc.property(texts, fc.nat(9), (all, offset) => {
        const data = buildKeywordIndex(all);
        const written = Buffer.concat([Buffer.alloc(offset), writeKeywordIndex(data), Buffer.alloc(3)]);
        expect(readKeywordIndex(written.subarray(offset, written.length - 3))).toEqual(data);
      }),
    );
  });

  it('has the same bytes for the same texts', () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(writeKeywordIndex(buildKeywordIndex(all))).toEqual(writeKeywordIndex(buildKeywordIndex(all)));
      }),
    );
  });

  it('is searched as the index that was written', () => {
    const data = buildKeywordIndex([
      [{ features: ['商标', '续展'], weight: 1 }],
      [{ features: ['专利', '年费'], weight: 1 }],
    ]);
    const read = createKeywordIndex(readKeywordIndex(writeKeywordIndex(data)));
    expect(read.search(['年费'], 5, () => true).map(({ position }) => position)).toEqual([1]);
  });

  it('holds an index of no texts', () => {
    expect(readKeywordIndex(writeKeywordIndex(buildKeywordIndex([]))).size).toBe(0);
  });
});
