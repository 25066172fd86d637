import { describe, expect, it } from 'vitest';
import {
  decodeJournal,
  decodeVectors,
  encodeBatch,
  encodeVectors,
  JOURNAL_BATCH,
} from '../../../server/indexing/building/vector-journal.ts';
import { sampleVectors } from '../../contracts/vector-index.ts';

const DIMENSIONS = 4;
const vectors = sampleVectors(2 * JOURNAL_BATCH, DIMENSIONS);
const batches = [vectors.slice(0, JOURNAL_BATCH), vectors.slice(JOURNAL_BATCH)].map(encodeBatch);
const whole = Buffer.concat(batches);
const first = batches[0] as Uint8Array;

describe('the journal of a build', () => {
  it('gives back the vectors that were written', () => {
    expect(decodeJournal(whole, DIMENSIONS)).toEqual({ vectors, wholeBytes: whole.length });
  });

  it.each([1, 40, first.length - 1])('leaves out a batch that was cut off after %i bytes', (bytes) => {
    const journal = whole.subarray(0, first.length + bytes);
    expect(decodeJournal(journal, DIMENSIONS)).toEqual({
      vectors: vectors.slice(0, JOURNAL_BATCH),
      wholeBytes: first.length,
    });
  });

  it('leaves out a batch of which a bit changed, and what stands behind it', () => {
    const journal = Buffer.from(whole);
    journal[10] = (journal[10] ?? 0) ^ 1;
    expect(decodeJournal(journal, DIMENSIONS)).toEqual({ vectors: [], wholeBytes: 0 });
  });

  it('is empty at first', () => {
    expect(decodeJournal(Buffer.alloc(0), DIMENSIONS)).toEqual({ vectors: [], wholeBytes: 0 });
  });
});

describe('vectors as bytes', () => {
  it('come back as they were', () => {
    expect(decodeVectors(encodeVectors(vectors), DIMENSIONS)).toEqual(vectors);
  });
});
