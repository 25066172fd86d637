import type { KeywordIndexData } from './keyword-index-data.ts';

/** For each common term of an index its strength in every position, so that a look-up is one step. */
export type CommonTerms = ReadonlyMap<number, Uint8Array>;

/** A term that more than this share of the texts has is common: its strengths are also spread out, a byte for each text. */
const COMMON_SHARE = 1 / 16;

/** Spreads the strengths of the common terms. */
export function spreadCommonTerms({ size, offsets, positions, strengths, peaks }: KeywordIndexData): CommonTerms {
  const rows = new Map<number, Uint8Array>();
  for (let term = 0; term < peaks.length; term++) {
    const [start, end] = [offsets[term] as number, offsets[term + 1] as number];
    if (end - start <= size * COMMON_SHARE) continue;
    const row = new Uint8Array(size);
    for (let posting = start; posting < end; posting++)
      row[positions[posting] as number] = strengths[posting] as number;
    rows.set(term, row);
  }
  return rows;
}
