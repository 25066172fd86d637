import type { LearntExamples } from './learnt-examples.ts';
import type { SparseRow } from './term-weights.ts';

/** Finds examples by the features they share with a text. */
export interface NearestExamples {
  /** How alike each example is: the cosine, 0 to 1; to be read before the next call. */
  compare(row: SparseRow): Float32Array;
  /** How alike the nearest example of each label is; 0 where none shares a feature. */
  compareLabels(row: SparseRow): Float32Array;
}

/** A feature of more than this share of the examples, or of so many, is no help in finding one, and most of the work. */
const COMMON_SHARE = 0.1;
const COMMON_COUNT = 1200;

/** Prepares comparing with examples whose rows are of length 1. */
export function createNearestExamples(
  { rows, labels }: Pick<LearntExamples, 'rows' | 'labels'>,
  featureCount: number,
  labelCount: number,
): NearestExamples {
  const { starts, examples, values, isCommon } = indexByFeature(rows, featureCount);
  const likeness = new Float32Array(rows.length);
  const nearest = new Float32Array(labelCount);
  const compareAll = (row: SparseRow) => {
    likeness.fill(0);
    nearest.fill(0);
    for (let at = 0; at < row.ids.length; at++) {
      const id = row.ids[at] as number;
      if (isCommon[id] === 1) continue;
      const value = row.values[at] as number;
      const end = starts[id + 1] as number;
      for (let place = starts[id] as number; place < end; place++) {
        const example = examples[place] as number;
        const sum = (likeness[example] as number) + value * (values[place] as number);
        likeness[example] = sum;
        // Every feature they share makes them more alike: the highest of the sums so far is the last one of an example.
        const label = labels[example] as number;
        if (sum > (nearest[label] as number)) nearest[label] = sum;
      }
    }
  };
  return {
    compare(row) {
      compareAll(row);
      return likeness;
    },
    compareLabels(row) {
      compareAll(row);
      return nearest.slice();
    },
  };
}

/** For each feature the examples that have it, and how much of it, from `starts[feature]` to the start of the next. */
function indexByFeature(rows: readonly SparseRow[], featureCount: number) {
  const starts = new Uint32Array(featureCount + 1);
  for (const { ids } of rows) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  const most = rows.length > FEW ? Math.min(COMMON_SHARE * rows.length, COMMON_COUNT) : rows.length;
  const isCommon = Uint8Array.from({ length: featureCount }, (_, id) => ((starts[id + 1] as number) > most ? 1 : 0));
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
  return { starts, examples, values, isCommon };
}

/** Among so few examples nothing is common. */
const FEW = 100;
