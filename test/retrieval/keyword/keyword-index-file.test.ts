import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildKeywordIndex,
  createKeywordIndex,
  readKeywordIndex,
  writeKeywordIndex,
} from '../../../server/retrieval/index.ts';
import { EVEN, texts } from './keyword-texts.ts';

const letters = fc.array(fc.constantFrom('商', '商标', '#宽展期', '续展', '𠮷', 'renew', 'é'), { maxLength: 6 });
const chinese = fc.array(fc.tuple(letters, letters), { maxLength: 8 });
const written = (all: Parameters<typeof buildKeywordIndex>[0]) => writeKeywordIndex(buildKeywordIndex(all, EVEN), 'me');
const some = written([
  [['商标', '续展'], []],
  [['专利', '年费'], ['商标']],
]);
const mine = { size: 2, readBy: 'me' };
const refusal = { code: 'generation-damaged', message: expect.stringContaining('corpus -- build') };

describe('the file of a keyword index', () => {
  it('gives back the index that was written', () => {
    fc.assert(
      fc.property(chinese, (all) => {
        const data = buildKeywordIndex(all, EVEN);
        expect(readKeywordIndex(writeKeywordIndex(data, 'me'), { size: all.length, readBy: 'me' })).toEqual(data);
      }),
    );
  });

  it('is read from any place in a larger buffer, aligned or not', () => {
    fc.assert(
      fc.property(texts, fc.nat(9), (all, offset) => {
        const bytes = Buffer.concat([Buffer.alloc(offset), written(all), Buffer.alloc(3)]);
        const read = readKeywordIndex(bytes.subarray(offset, bytes.length - 3), {
          size: all.length,
          readBy: 'me',
        });
        expect(read).toEqual(buildKeywordIndex(all, EVEN));
      }),
    );
  });

  it('has the same bytes for the same texts', () => {
    fc.assert(
      fc.property(chinese, (all) => {
        expect(written(all)).toEqual(written(all));
      }),
    );
  });

  it('is searched as the index that was written', () => {
    const read = createKeywordIndex(readKeywordIndex(some, mine));
    expect(read.search(['年费'], 5, null).map(({ position }) => position)).toEqual([1]);
  });

  it('holds an index of no texts', () => {
    expect(readKeywordIndex(written([]), { size: 0, readBy: 'me' }).size).toBe(0);
  });
});

describe('a file that is no keyword index', () => {
  it('is refused wherever it is cut off, and where something stands behind its end', () => {
    for (let length = 0; length < some.length; length++)
      expect(() => readKeywordIndex(some.subarray(0, length), mine)).toThrow(expect.objectContaining(refusal));
    const longer = Buffer.concat([some, Buffer.alloc(4)]);
    expect(() => readKeywordIndex(longer, mine)).toThrow(expect.objectContaining(refusal));
  });

  it.each([0, 4, 8, 12, 16, 20, 24, 28, 32])('is refused for a wrong number at byte %i of its head', (place) => {
    const wrong = Buffer.from(some);
    wrong.writeUInt32LE(wrong.readUInt32LE(place) ^ 0x7f000000, place);
    expect(() => readKeywordIndex(wrong, mine)).toThrow(expect.objectContaining(refusal));
  });

  it('is refused when it is of more texts than there are', () => {
    expect(() => readKeywordIndex(some, { size: 1, readBy: 'me' })).toThrow(expect.objectContaining(refusal));
  });

  it('is refused when another dictionary cut its texts into words', () => {
    expect(() => readKeywordIndex(some, { size: 2, readBy: 'another' })).toThrow(expect.objectContaining(refusal));
  });
});
