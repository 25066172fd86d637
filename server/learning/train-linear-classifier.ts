import { mixBits } from './feature-hash.ts';
import { type LinearClassifierModel, rowIds } from './linear-classifier.ts';
import { allocateMemory, createVectorKernels, KERNEL_BYTES, type VectorKernels } from './vectors/vector-kernels.ts';

/** One text to learn from, as its features, and what it is. */
export interface LabelledExample {
  readonly features: readonly string[];
  readonly label: string;
}

const EPOCHS = 12;
const LEARNING_RATE = 0.5;
const L2 = 1e-5;
/** Keeps the first step of a weight from being divided by nothing. */
const LEAST_SQUARE = 1e-8;

/** How far a training is: epochs. */
export interface TrainingProgress {
  readonly done: number;
  readonly total: number;
}

/** Trains at once: see {@link trainByEpochs}. */
export function trainLinearClassifier(examples: readonly LabelledExample[]): LinearClassifierModel {
  const training = trainByEpochs(examples);
  for (;;) {
    const { done, value } = training.next();
    if (done) return value;
  }
}

/**
 * Multinomial logistic regression over binary features of length 1, fitted by AdaGrad (Duchi et al. 2011) in a fixed,
 * hash-shuffled order: the same examples give the same weights. It stops after each epoch, so that others get their turn or the training can be given up. Labels with few examples weigh more, by the square root of how much rarer they are.
 */
export function* trainByEpochs(
  examples: readonly LabelledExample[],
): Generator<TrainingProgress, LinearClassifierModel> {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const features = [...new Set(examples.flatMap((example) => example.features))].sort();
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const featureIds = new Map(features.map((feature, id) => [feature, id]));
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const rows = examples.map(({ features: own, label }) => ({
    ids: rowIds(own, featureIds, features.length),
    label: labelIds.get(label) ?? 0,
    // Rarer labels count more, by the square root of how much rarer they are.
    importance: Math.sqrt(examples.length / labels.length / (counts.get(label) ?? 1)),
  }));
  const space = allocate(features.length + 1, labels.length);
  const order = rows.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    order.sort((left, right) => mixBits(left * 31 + epoch) - mixBits(right * 31 + epoch));
    for (const index of order) takeStep(rows[index] as Row, space);
    yield { done: epoch + 1, total: EPOCHS };
  }
  return { labels, features, weights: weightsOf(space) };
}

interface Row {
  readonly ids: Int32Array;
  readonly label: number;
  readonly importance: number;
}

/** The numbers of a training in one memory, by their addresses in bytes: a row of `stride` bytes for each feature, with a number for each label. */
interface TrainingSpace {
  readonly kernels: VectorKernels;
  readonly labelCount: number;
  readonly stride: number;
  /** The errors of one step, first its scores. */
  readonly errors: Float32Array;
  readonly errorsAt: number;
  readonly weights: Float32Array;
  readonly weightsAt: number;
  readonly squaresAt: number;
}

/** Allocates a training, all zeros. Throws `RangeError` where it would take more than 4 GB. */
function allocate(rowCount: number, labelCount: number): TrainingSpace {
  const floatBytes = Float32Array.BYTES_PER_ELEMENT;
  const stride = Math.ceil((labelCount * floatBytes) / KERNEL_BYTES) * KERNEL_BYTES;
  const tableBytes = rowCount * stride;
  const memory = allocateMemory(stride + 2 * tableBytes);
  return {
    kernels: createVectorKernels(memory),
    labelCount,
    stride,
    errors: new Float32Array(memory.buffer, 0, stride / floatBytes),
    errorsAt: 0,
    weights: new Float32Array(memory.buffer, stride, tableBytes / floatBytes),
    weightsAt: stride,
    squaresAt: stride + tableBytes,
  };
}

function takeStep({ ids, label, importance }: Row, space: TrainingSpace): void {
  const { kernels, stride, errors, errorsAt, weightsAt, squaresAt } = space;
  const scale = 1 / Math.sqrt(ids.length);
  findProbabilities(ids, space, scale);
  errors[label] = (errors[label] as number) - 1;
  for (let at = 0; at < errors.length; at++) errors[at] = (errors[at] as number) * scale * importance;
  for (const id of ids)
    kernels.adaGrad(
      weightsAt + id * stride,
      squaresAt + id * stride,
      errorsAt,
      stride,
      L2,
      LEARNING_RATE,
      LEAST_SQUARE,
    );
}

/** Leaves the probability of each label in `errors`, and zeros beyond the labels. */
function findProbabilities(ids: Int32Array, space: TrainingSpace, scale: number): void {
  const { kernels, labelCount, stride, errors, errorsAt, weightsAt } = space;
  errors.fill(0);
  for (const id of ids) kernels.addScaled(errorsAt, weightsAt + id * stride, stride, scale);
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < labelCount; label++) highest = Math.max(highest, errors[label] as number);
  let total = 0;
  for (let label = 0; label < labelCount; label++) {
    errors[label] = Math.exp((errors[label] as number) - highest);
    total += errors[label] as number;
  }
  for (let label = 0; label < labelCount; label++) errors[label] = (errors[label] as number) / total;
}

/** The weights without what fills up their rows. */
function weightsOf({ weights, stride, labelCount }: TrainingSpace): Float32Array {
  const width = stride / Float32Array.BYTES_PER_ELEMENT;
  const rowCount = weights.length / width;
  const plain = new Float32Array(rowCount * labelCount);
  for (let row = 0; row < rowCount; row++)
    plain.set(weights.subarray(row * width, row * width + labelCount), row * labelCount);
  return plain;
}
