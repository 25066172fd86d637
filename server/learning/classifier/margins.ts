import { createRandom, shuffle } from '../encoder/random.ts';
import { allocateMemory, createVectorKernels, narrow, rowBytes } from '../vectors/vector-kernels.ts';
import type { SparseRow } from './term-weights.ts';

/** What a member of a classifier learns from: rows, the label of each by number, and how many features and labels there are. */
export interface LearningRows {
  readonly rows: readonly SparseRow[];
  readonly labels: Int32Array;
  /** How much each row counts. */
  readonly weights: Float32Array;
  readonly featureCount: number;
  readonly labelCount: number;
}

/** How a text stands to each label by itself: above 0 for, below 0 against. weights[feature × labels + label], the bias as the last row. */
export interface MarginModel {
  readonly weights: Float32Array;
}

/** What a violated margin costs: chosen by cross-validation on the training files of two public sets, flat from 0.5 to 3. */
const COST = 1;
const SEED = 1;

/** Margins while they are learnt. */
export interface MarginLearner {
  /** Goes over the first `count` rows so many times, on from what was learnt before. It stops after each epoch, so that others get their turn. */
  learn(count: number, epochs: number): Generator<void, void>;
  model(): MarginModel;
}

/**
 * A linear support vector machine with squared hinge loss for each label against all others, solved in its dual one text at a
 * time for all labels at once (Hsieh et al. 2008, algorithm 1). Rows that come later start with dual variables of 0, as all do: the problem solved is that of all rows gone over.
 */
export function createMarginLearner(material: LearningRows): MarginLearner {
  const { rows, labels, weights, labelCount } = material;
  const space = allocate(material);
  // The dual variables: how much each text holds each label's margin up.
  const held = new Float32Array(rows.length * labelCount);
  const random = createRandom(SEED);
  return {
    *learn(count, epochs) {
      const order = Int32Array.from({ length: count }, (_, index) => index);
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, random);
        for (const index of order) {
          const row = rows[index] as SparseRow;
          const own = held.subarray(index * labelCount, (index + 1) * labelCount);
          space.score(row);
          const halfByCost = 1 / (2 * COST * (weights[index] as number));
          if (findChanges(space, own, labels[index] as number, halfByCost)) space.change(row);
        }
        yield;
      }
    },
    model: () => ({ weights: space.weights() }),
  };
}

/** Leaves in `changes` how the weights of each label change along the row, and tells whether any does. */
function findChanges({ scores, changes }: MarginSpace, held: Float32Array, label: number, halfByCost: number): boolean {
  let isChanged = false;
  for (let other = 0; other < held.length; other++) {
    const side = other === label ? 1 : -1;
    const before = held[other] as number;
    const gradient = side * (scores[other] as number) - 1 + halfByCost * before;
    // The row and the bias beside it have a squared length of 2.
    const after = Math.max(0, before - gradient / (2 + halfByCost));
    changes[other] = (after - before) * side;
    held[other] = after;
    if (after !== before) isChanged = true;
  }
  return isChanged;
}

/** The numbers of a training in one memory: a row for each feature, the last for the bias, with a number for each label. */
interface MarginSpace {
  readonly scores: Float32Array;
  readonly changes: Float32Array;
  score(row: SparseRow): void;
  change(row: SparseRow): void;
  weights(): Float32Array;
}

function allocate({ featureCount, labelCount }: LearningRows): MarginSpace {
  const stride = rowBytes(labelCount);
  const width = stride / Float32Array.BYTES_PER_ELEMENT;
  const memory = allocateMemory((2 + featureCount + 1) * stride);
  const kernels = createVectorKernels(memory);
  const scores = new Float32Array(memory.buffer, 0, width);
  const addressOf = (feature: number) => (2 + feature) * stride;
  return {
    scores,
    changes: new Float32Array(memory.buffer, stride, width),
    score({ ids, values }) {
      scores.fill(0);
      kernels.addScaled(0, addressOf(featureCount), stride, 1);
      for (let at = 0; at < ids.length; at++)
        kernels.addScaled(0, addressOf(ids[at] as number), stride, values[at] as number);
    },
    change({ ids, values }) {
      kernels.addScaled(addressOf(featureCount), stride, stride, 1);
      for (let at = 0; at < ids.length; at++)
        kernels.addScaled(addressOf(ids[at] as number), stride, stride, values[at] as number);
    },
    weights: () =>
      narrow(new Float32Array(memory.buffer, addressOf(0), (featureCount + 1) * width), featureCount + 1, labelCount),
  };
}

/** The margin of each label. */
export function scoreMargins({ weights }: MarginModel, { ids, values }: SparseRow, labelCount: number): Float32Array {
  const bias = weights.length - labelCount;
  const scores = weights.slice(bias);
  for (let at = 0; at < ids.length; at++) {
    const start = (ids[at] as number) * labelCount;
    const value = values[at] as number;
    for (let label = 0; label < labelCount; label++)
      scores[label] = (scores[label] as number) + value * (weights[start + label] as number);
  }
  return scores;
}
