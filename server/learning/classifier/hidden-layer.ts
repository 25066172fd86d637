import { createRandom, type Random, shuffle } from '../encoder/random.ts';
import { allocateMemory, createVectorKernels, type VectorKernels } from '../vectors/vector-kernels.ts';
import type { LearningRows } from './margins.ts';
import type { SparseRow } from './term-weights.ts';

/**
 * A network with one hidden layer of `units` rectified units: inputs[feature × units + unit], the bias as the last row;
 * outputs[label × units + unit]; and a bias for each label.
 */
export interface HiddenLayerModel {
  readonly units: number;
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
  readonly biases: Float32Array;
}

/** How a network is trained. */
export interface HiddenLayerSchedule {
  /** A multiple of 8. */
  readonly units: number;
  readonly epochs: number;
  /** The share of features, and of units, that are left out of a step, so that none of them is leant on (Srivastava et al. 2014). */
  readonly leftOut: number;
  /** How much of the probability is taken from the right label and dealt to all (Szegedy et al. 2016). */
  readonly smoothing: number;
}

// Chosen by cross-validation on the training files of two public sets (ADR 30).
const LEARNING_RATE = 0.1;
/** Keeps the first step of a weight from being divided by nothing. */
const LEAST_SQUARE = 1e-6;
/** An error so small teaches next to nothing, and most are. */
const LEAST_ERROR = 1e-3;

/** Trains by AdaGrad (Duchi et al. 2011), one text a step, the steps growing shorter to nothing. It stops after each epoch, so that others get their turn. */
export function* trainHiddenLayer(
  material: LearningRows,
  schedule: HiddenLayerSchedule,
  seed: number,
): Generator<void, HiddenLayerModel> {
  const { rows, labels, weights } = material;
  const { units, epochs } = schedule;
  const random = createRandom(seed);
  const space = allocate(material, schedule, random);
  const order = rows.map((_, index) => index);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const rate = LEARNING_RATE * (1 - step++ / (epochs * rows.length));
      leaveOut(rows[index] as SparseRow, space, random);
      takeStep(space, labels[index] as number, rate * (weights[index] as number), random);
    }
    yield;
  }
  return { units, inputs: space.inputs.slice(), outputs: space.outputs.slice(), biases: space.biases };
}

/** The numbers of a training in one memory, by their addresses in bytes; the squares of AdaGrad stand `squares` bytes after their weights. */
interface LayerSpace {
  readonly kernels: VectorKernels;
  readonly bytes: number;
  readonly squares: number;
  readonly featureCount: number;
  readonly hidden: Float32Array;
  readonly errors: Float32Array;
  readonly factors: Float32Array;
  /** The features of the text of one step that are not left out. */
  readonly kept: { count: number; readonly ids: Int32Array; readonly values: Float32Array };
  readonly leftOut: number;
  readonly smoothing: number;
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
  readonly probabilities: Float32Array;
  readonly biases: Float32Array;
  readonly biasSquares: Float32Array;
  inputAt(feature: number): number;
  outputAt(label: number): number;
}

const [HIDDEN, ERRORS, SCRATCH_ROWS] = [0, 1, 2];

function allocate(
  { rows, featureCount, labelCount }: LearningRows,
  { units, leftOut, smoothing }: HiddenLayerSchedule,
  random: Random,
): LayerSpace {
  const mostFeatures = rows.reduce((most, { ids }) => Math.max(most, ids.length), 0);
  const bytes = units * Float32Array.BYTES_PER_ELEMENT;
  const rowCount = featureCount + 1 + labelCount;
  const memory = allocateMemory((SCRATCH_ROWS + 2 * rowCount) * bytes);
  const view = (row: number, count: number) => new Float32Array(memory.buffer, row * bytes, count * units);
  const inputs = view(SCRATCH_ROWS, featureCount + 1);
  // About normal: the sum of three even ones.
  for (let at = 0; at < featureCount * units; at++)
    inputs[at] = ((random.share() + random.share() + random.share() - 1.5) * 2) / Math.sqrt(units);
  return {
    kernels: createVectorKernels(memory),
    bytes,
    squares: rowCount * bytes,
    featureCount,
    hidden: view(HIDDEN, 1),
    errors: view(ERRORS, 1),
    factors: new Float32Array(units),
    kept: { count: 0, ids: new Int32Array(mostFeatures), values: new Float32Array(mostFeatures) },
    leftOut,
    smoothing,
    inputs,
    outputs: view(SCRATCH_ROWS + featureCount + 1, labelCount),
    probabilities: new Float32Array(labelCount),
    biases: new Float32Array(labelCount),
    biasSquares: new Float32Array(labelCount),
    inputAt: (feature) => (SCRATCH_ROWS + feature) * bytes,
    outputAt: (label) => (SCRATCH_ROWS + featureCount + 1 + label) * bytes,
  };
}

/** Keeps some features of a row, which stand in for the others. */
function leaveOut({ ids, values }: SparseRow, { kept, leftOut }: LayerSpace, random: Random): void {
  kept.count = 0;
  for (let at = 0; at < ids.length; at++) {
    if (random.share() < leftOut) continue;
    kept.ids[kept.count] = ids[at] as number;
    kept.values[kept.count] = (values[at] as number) / (1 - leftOut);
    kept.count++;
  }
}

function takeStep(space: LayerSpace, label: number, rate: number, random: Random): void {
  const { bytes, errors, hidden, factors, probabilities, kept, smoothing } = space;
  findHidden(space, random);
  findProbabilities(space);
  errors.fill(0);
  for (let other = 0; other < probabilities.length; other++) {
    const wanted = smoothing / probabilities.length + (other === label ? 1 - smoothing : 0);
    const error = (probabilities[other] as number) - wanted;
    if (Math.abs(error) >= LEAST_ERROR) learnOutput(space, other, error, rate);
  }
  for (let unit = 0; unit < errors.length; unit++)
    errors[unit] = (hidden[unit] as number) > 0 ? (errors[unit] as number) * (factors[unit] as number) : 0;
  for (let at = 0; at < kept.count; at++)
    descend(space, space.inputAt(kept.ids[at] as number), ERRORS * bytes, kept.values[at] as number, rate);
  descend(space, space.inputAt(space.featureCount), ERRORS * bytes, 1, rate);
}

function findHidden(space: LayerSpace, random: Random): void {
  const { kernels, bytes, hidden, factors, kept, leftOut } = space;
  hidden.fill(0);
  kernels.addScaled(HIDDEN, space.inputAt(space.featureCount), bytes, 1);
  for (let at = 0; at < kept.count; at++)
    kernels.addScaled(HIDDEN, space.inputAt(kept.ids[at] as number), bytes, kept.values[at] as number);
  for (let unit = 0; unit < hidden.length; unit++) {
    factors[unit] = random.share() < leftOut ? 0 : 1 / (1 - leftOut);
    hidden[unit] = Math.max(0, hidden[unit] as number) * (factors[unit] as number);
  }
}

function findProbabilities({ kernels, bytes, probabilities, biases, outputAt }: LayerSpace): void {
  for (let label = 0; label < probabilities.length; label++)
    probabilities[label] = kernels.innerProduct(HIDDEN, outputAt(label), bytes) + (biases[label] as number);
  toProbabilities(probabilities);
}

/** Softmax in place. */
export function toProbabilities(scores: Float32Array): Float32Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let label = 0; label < scores.length; label++) {
    scores[label] = Math.exp((scores[label] as number) - highest);
    total += scores[label] as number;
  }
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] as number) / total;
  return scores;
}

function learnOutput(space: LayerSpace, label: number, error: number, rate: number): void {
  const { kernels, bytes, biases, biasSquares, outputAt } = space;
  kernels.addScaled(ERRORS * bytes, outputAt(label), bytes, error);
  descend(space, outputAt(label), HIDDEN * bytes, error, rate);
  biasSquares[label] = (biasSquares[label] as number) + error * error;
  biases[label] = (biases[label] as number) - (rate * error) / Math.sqrt((biasSquares[label] as number) + LEAST_SQUARE);
}

/** A step against the gradient `scale` times the row at `source`. */
function descend({ kernels, bytes, squares }: LayerSpace, target: number, source: number, scale: number, rate: number) {
  kernels.adaGrad(target, target + squares, source, bytes, scale, rate, LEAST_SQUARE);
}

/** The logarithm of each label's probability, with all features and units. */
export function scoreHiddenLayer({ units, inputs, outputs, biases }: HiddenLayerModel, row: SparseRow): Float32Array {
  const hidden = inputs.slice(inputs.length - units);
  for (let at = 0; at < row.ids.length; at++) {
    const start = (row.ids[at] as number) * units;
    const value = row.values[at] as number;
    for (let unit = 0; unit < units; unit++)
      hidden[unit] = (hidden[unit] as number) + value * (inputs[start + unit] as number);
  }
  const scores = biases.map((bias, label) => {
    let score = bias;
    for (let unit = 0; unit < units; unit++)
      score += Math.max(0, hidden[unit] as number) * (outputs[label * units + unit] as number);
    return score;
  });
  return toProbabilities(scores).map((probability) => Math.log(Math.max(probability, 1e-12)));
}
