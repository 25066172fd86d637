import type { SparseRow } from './term-weights.ts';

/** An example by its place, and how alike its text is: the cosine, 0 to 1. */
export interface NearExample {
  readonly example: number;
  readonly likeness: number;
}

/** Finds examples by the features they share with a text. */
export interface NearestExamples {
  /** The likeness of every example; to be read before the next call. */
  compare(row: SparseRow): Float32Array;
}

/** A feature of more than this share of the examples is no help in finding one, and most of the work. */
const COMMON_SHARE = 0.1;

/** Indexes rows of length 1 by their features. */
export function createNearestExamples(rows: readonly SparseRow[], featureCount: number): NearestExamples {
  const starts = new Uint32Array(featureCount + 1);
  for (const { ids } of rows) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  const isCommon = Uint8Array.from({ length: featureCount }, (_, id) =>
    (starts[id + 1] as number) > COMMON_SHARE * rows.length && rows.length > FEW ? 1 : 0,
  );
  for (let id = 0; id < featureCount; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const examples = new Uint32Array(starts[featureCount] as number);
  const values = new Float32Array(examples.length);
  const next = starts.slice();
  for (const [example, row] of rows.entries())
    for (let at = 0; at < row.ids.length; at++) {
      const id = row.ids[at] as number;
      const place = next[id] as number;
      next[id] = place + 1;
      examples[place] = example;
      values[place] = row.values[at] as number;
    }
  const likeness = new Float32Array(rows.length);
  return {
    compare(row) {
      likeness.fill(0);
      for (let at = 0; at < row.ids.length; at++) {
        const id = row.ids[at] as number;
        if (isCommon[id] === 1) continue;
        const value = row.values[at] as number;
        const end = starts[id + 1] as number;
        for (let place = starts[id] as number; place < end; place++) {
          const example = examples[place] as number;
          likeness[example] = (likeness[example] as number) + value * (values[place] as number);
        }
      }
      return likeness;
    },
  };
}

/** Among so few examples nothing is common. */
const FEW = 100;

/** The likeness of the nearest example of each label; 0 where none shares a feature. */
export function nearestByLabel(likeness: Float32Array, labels: Int32Array, labelCount: number): Float32Array {
  const nearest = new Float32Array(labelCount);
  for (let example = 0; example < likeness.length; example++) {
    const label = labels[example] as number;
    if ((likeness[example] as number) > (nearest[label] as number)) nearest[label] = likeness[example] as number;
  }
  return nearest;
}
