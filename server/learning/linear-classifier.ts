import { mixBits } from './feature-hash.ts';

/** One text to learn from, as its features, and what it is. */
export interface LabelledExample {
  readonly features: readonly string[];
  readonly label: string;
}

/** A label and how probable it is, 0 to 1; all labels of one prediction sum to 1. */
export interface Prediction {
  readonly label: string;
  readonly probability: number;
}

/** A trained classifier: weights[feature × labels + label], row per feature, and the bias as the last row. */
export interface LinearClassifierModel {
  readonly labels: readonly string[];
  readonly features: readonly string[];
  readonly weights: Float32Array;
}

const EPOCHS = 12;
const LEARNING_RATE = 0.5;
const L2 = 1e-5;

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
  const weights = new Float32Array((features.length + 1) * labels.length);
  const squares = new Float32Array(weights.length);
  const order = rows.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    order.sort((left, right) => mixBits(left * 31 + epoch) - mixBits(right * 31 + epoch));
    for (const index of order) takeStep(rows[index] as Row, weights, squares, labels.length);
    yield { done: epoch + 1, total: EPOCHS };
  }
  return { labels, features, weights };
}

interface Row {
  readonly ids: Int32Array;
  readonly label: number;
  readonly importance: number;
}

/** Known features of a text, each once, and the bias. */
function rowIds(features: readonly string[], featureIds: ReadonlyMap<string, number>, bias: number): Int32Array {
  const known = [...new Set(features)].map((feature) => featureIds.get(feature)).filter((id) => id !== undefined);
  return Int32Array.from([...known, bias]);
}

function takeStep(
  { ids, label, importance }: Row,
  weights: Float32Array,
  squares: Float32Array,
  labelCount: number,
): void {
  const scale = 1 / Math.sqrt(ids.length);
  const probabilities = softmax(ids, weights, labelCount);
  for (let candidate = 0; candidate < labelCount; candidate++) {
    const error = ((probabilities[candidate] ?? 0) - (candidate === label ? 1 : 0)) * scale * importance;
    if (Math.abs(error) < 1e-6) continue;
    for (const id of ids) {
      const cell = id * labelCount + candidate;
      const weight = weights[cell] ?? 0;
      const gradient = error + L2 * weight;
      const square = (squares[cell] ?? 0) + gradient * gradient;
      squares[cell] = square;
      weights[cell] = weight - (LEARNING_RATE * gradient) / Math.sqrt(square + 1e-8);
    }
  }
}

function softmax(ids: Int32Array, weights: Float32Array, labelCount: number): Float32Array {
  const scale = 1 / Math.sqrt(ids.length);
  const scores = new Float32Array(labelCount);
  for (const id of ids)
    for (let label = 0; label < labelCount; label++)
      scores[label] = (scores[label] ?? 0) + (weights[id * labelCount + label] ?? 0) * scale;
  const highest = Math.max(...scores);
  let total = 0;
  for (let label = 0; label < labelCount; label++) {
    const value = Math.exp((scores[label] ?? 0) - highest);
    scores[label] = value;
    total += value;
  }
  for (let label = 0; label < labelCount; label++) scores[label] = (scores[label] ?? 0) / total;
  return scores;
}

/** Predicts with a trained model. */
export interface LinearClassifier {
  /** All labels, most probable first. Without a single known feature every label keeps its prior. */
  predict(features: readonly string[]): readonly Prediction[];
}

/** Prepares a model for predicting. */
export function createLinearClassifier(model: LinearClassifierModel): LinearClassifier {
  const featureIds = new Map(model.features.map((feature, id) => [feature, id]));
  return {
    predict(features) {
      const probabilities = softmax(
        rowIds(features, featureIds, model.features.length),
        model.weights,
        model.labels.length,
      );
      return model.labels
        .map((label, id) => ({ label, probability: probabilities[id] ?? 0 }))
        .sort((left, right) => right.probability - left.probability || (left.label < right.label ? -1 : 1));
    },
  };
}
