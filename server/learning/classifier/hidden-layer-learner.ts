import { createRandom, type Random, shuffle } from '../encoder/random.ts';
import {
  allocateMemory,
  createVectorKernels,
  narrow,
  rowBytes,
  type VectorKernels,
} from '../vectors/vector-kernels.ts';
import { type HiddenLayerModel, toProbabilities } from './hidden-layer.ts';
import type { LearningRows } from './margins.ts';
import type { SparseRow } from './term-weights.ts';

/** How a network is trained. */
export interface HiddenLayerSchedule {
  /** A multiple of 8. */
  readonly units: number;
  /** How often it goes over the texts: without those that are held out, then over all, on from there. */
  readonly epochs: readonly [number, number];
  /** The share of features, and of units, that are left out of a step, so that none of them is leant on (Srivastava et al. 2014). */
  readonly leftOut: number;
  /** How much of the probability is taken from the right label and dealt to all (Szegedy et al. 2016). */
  readonly smoothing: number;
}

// Chosen by cross-validation on the training files of two public sets (ADR 30).
const LEARNING_RATE = 0.1;
/** Keeps the first step of a weight from being divided by nothing. */
const LEAST_SQUARE = 1e-6;

/** A network while it is taught. */
export interface HiddenLayerLearner {
  /** Goes over the first `count` rows so many times, on from what was learnt before, the steps growing shorter to nothing. It stops after each epoch, so that others get their turn. */
  learn(count: number, epochs: number): Generator<void, void>;
  model(): HiddenLayerModel;
}

/** When it goes on, with texts it has not met among many it has, it begins with so much shorter steps. */
const GOING_ON = 0.5;

/** Learns by AdaGrad (Duchi et al. 2011), one text a step. */
export function createHiddenLayerLearner(
  material: LearningRows,
  schedule: HiddenLayerSchedule,
  seed: number,
): HiddenLayerLearner {
  const { rows, labels, weights, labelCount } = material;
  const { units } = schedule;
  const random = createRandom(seed);
  const space = allocate(material, schedule, random);
  let first = LEARNING_RATE;
  return {
    *learn(count, epochs) {
      const order = Int32Array.from({ length: count }, (_, index) => index);
      let step = 0;
      for (let epoch = 0; epoch < epochs; epoch++) {
        shuffle(order, random);
        for (const index of order) {
          const rate = first * (1 - step++ / (epochs * count));
          leaveOut(rows[index] as SparseRow, space, random);
          takeStep(space, labels[index] as number, rate * (weights[index] as number), random);
        }
        yield;
      }
      first *= GOING_ON;
    },
    model: () => ({ units, inputs: space.inputs.slice(), outputs: narrow(space.outputs, units + 1, labelCount) }),
  };
}

/** The numbers of a training in one memory, by their addresses in bytes; the squares of AdaGrad stand `squares` bytes after their weights. */
interface LayerSpace {
  readonly kernels: VectorKernels;
  /** Of a row with a number for each unit, and of one with a number for each label. */
  readonly bytes: { readonly unit: number; readonly label: number };
  readonly labelCount: number;
  readonly squares: number;
  readonly hidden: Float32Array;
  readonly hiddenErrors: Float32Array;
  /** The scores of the labels, then their probabilities, then how wrong these are; 0 beyond the last label. */
  readonly errors: Float32Array;
  readonly factors: Float32Array;
  /** The features of the text of one step that are not left out. */
  readonly kept: { count: number; readonly ids: Int32Array; readonly values: Float32Array };
  readonly leftOut: number;
  readonly smoothing: number;
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
  readonly addresses: {
    readonly hidden: number;
    readonly hiddenErrors: number;
    readonly errors: number;
    readonly inputs: number;
    readonly inputBias: number;
    readonly outputs: number;
    readonly outputBias: number;
  };
}

function allocate(
  { rows, featureCount, labelCount }: LearningRows,
  { units, leftOut, smoothing }: HiddenLayerSchedule,
  random: Random,
): LayerSpace {
  const mostFeatures = rows.reduce((most, { ids }) => Math.max(most, ids.length), 0);
  const bytes = { unit: units * Float32Array.BYTES_PER_ELEMENT, label: rowBytes(labelCount) };
  const [hidden, hiddenErrors, errors] = [0, bytes.unit, 2 * bytes.unit];
  const inputs = errors + bytes.label;
  const inputBias = inputs + featureCount * bytes.unit;
  const outputs = inputBias + bytes.unit;
  const outputBias = outputs + units * bytes.label;
  const squares = outputBias + bytes.label - inputs;
  const memory = allocateMemory(inputs + 2 * squares);
  const view = (address: number, size: number) =>
    new Float32Array(memory.buffer, address, size / Float32Array.BYTES_PER_ELEMENT);
  const inputWeights = view(inputs, outputs - inputs);
  // About normal: the sum of three even ones.
  for (let at = 0; at < featureCount * units; at++)
    inputWeights[at] = ((random.share() + random.share() + random.share() - 1.5) * 2) / Math.sqrt(units);
  return {
    kernels: createVectorKernels(memory),
    bytes,
    labelCount,
    squares,
    hidden: view(hidden, bytes.unit),
    hiddenErrors: view(hiddenErrors, bytes.unit),
    errors: view(errors, bytes.label),
    factors: new Float32Array(units),
    kept: { count: 0, ids: new Int32Array(mostFeatures), values: new Float32Array(mostFeatures) },
    leftOut,
    smoothing,
    inputs: inputWeights,
    outputs: view(outputs, outputBias + bytes.label - outputs),
    addresses: { hidden, hiddenErrors, errors, inputs, inputBias, outputs, outputBias },
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
  const { kernels, bytes, addresses, hidden, hiddenErrors, factors, kept } = space;
  findHidden(space, random);
  findErrors(space, label);
  for (let unit = 0; unit < hidden.length; unit++) {
    const active = hidden[unit] as number;
    hiddenErrors[unit] = 0;
    // A unit that said nothing is taught nothing, and nothing goes through it.
    if (active === 0) continue;
    const output = addresses.outputs + unit * bytes.label;
    hiddenErrors[unit] = kernels.innerProduct(output, addresses.errors, bytes.label) * (factors[unit] as number);
    descend(space, output, addresses.errors, bytes.label, active, rate);
  }
  descend(space, addresses.outputBias, addresses.errors, bytes.label, 1, rate);
  for (let at = 0; at < kept.count; at++) {
    const input = addresses.inputs + (kept.ids[at] as number) * bytes.unit;
    descend(space, input, addresses.hiddenErrors, bytes.unit, kept.values[at] as number, rate);
  }
  descend(space, addresses.inputBias, addresses.hiddenErrors, bytes.unit, 1, rate);
}

function findHidden(space: LayerSpace, random: Random): void {
  const { kernels, bytes, addresses, hidden, factors, kept, leftOut } = space;
  hidden.fill(0);
  kernels.addScaled(addresses.hidden, addresses.inputBias, bytes.unit, 1);
  for (let at = 0; at < kept.count; at++) {
    const input = addresses.inputs + (kept.ids[at] as number) * bytes.unit;
    kernels.addScaled(addresses.hidden, input, bytes.unit, kept.values[at] as number);
  }
  for (let unit = 0; unit < hidden.length; unit++) {
    factors[unit] = random.share() < leftOut ? 0 : 1 / (1 - leftOut);
    hidden[unit] = Math.max(0, hidden[unit] as number) * (factors[unit] as number);
  }
}

/** How far the probability of each label is from what it should be. */
function findErrors(space: LayerSpace, label: number): void {
  const { kernels, bytes, addresses, hidden, errors, labelCount, smoothing } = space;
  errors.fill(0);
  kernels.addScaled(addresses.errors, addresses.outputBias, bytes.label, 1);
  for (let unit = 0; unit < hidden.length; unit++) {
    const active = hidden[unit] as number;
    if (active === 0) continue;
    kernels.addScaled(addresses.errors, addresses.outputs + unit * bytes.label, bytes.label, active);
  }
  const probabilities = toProbabilities(errors.subarray(0, labelCount));
  for (let other = 0; other < labelCount; other++)
    probabilities[other] = (probabilities[other] as number) - smoothing / labelCount;
  probabilities[label] = (probabilities[label] as number) - (1 - smoothing);
}

/** A step against the gradient `scale` times the row at `source`. */
function descend(
  { kernels, squares }: LayerSpace,
  target: number,
  source: number,
  bytes: number,
  scale: number,
  rate: number,
): void {
  kernels.adaGrad(target, target + squares, source, bytes, scale, rate, LEAST_SQUARE);
}
