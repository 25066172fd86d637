import type { TermTable } from './term-table.ts';

/** How much the words of a field count, and how far (0 to 1) they count less where the field is longer than on average. */
export interface FieldSetting {
  readonly weight: number;
  readonly b: number;
  /** Whether its words were added to the text: a text that has a word there alone does not make the word less informative. */
  readonly isAdded?: boolean;
}

/** The features of one text, field by field in the order of the settings. */
export type FieldFeatures = readonly (readonly string[])[];

/** A position and its BM25F score. */
export interface KeywordMatch {
  readonly position: number;
  readonly score: number;
}

/** An index takes at most as many fields as a posting has bits for them. */
export const MOST_FIELDS = 8;

/**
 * Inverted index in typed arrays. Term t has the postings `offsets[t]` to `offsets[t + 1]`, by rising position: the text, the strength of
 * the term in it (its saturated frequency, 255 being 1), and a bit for each field it stands in. A posting counts idf × strength.
 */
export interface KeywordIndexData {
  readonly size: number;
  readonly fieldCount: number;
  readonly terms: TermTable;
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
  readonly strengths: Uint8Array;
  readonly fields: Uint8Array;
  readonly idf: Float32Array;
  /** The greatest strength of each term: what a text can gain by it at most. */
  readonly peaks: Uint8Array;
}

/** Strength of a term that stands in a text infinitely often. */
export const FULL_STRENGTH = 255;
