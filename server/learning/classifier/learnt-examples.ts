import type { SparseRow } from './term-weights.ts';

/** Texts with their labels by number, and as rows. */
export interface LearntExamples {
  readonly texts: readonly string[];
  readonly labels: Int32Array;
  readonly rows: readonly SparseRow[];
}
