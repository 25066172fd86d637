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

/** Known features of a text, each once, and the bias. */
export function rowIds(features: readonly string[], featureIds: ReadonlyMap<string, number>, bias: number): Int32Array {
  const known = [...new Set(features)].map((feature) => featureIds.get(feature)).filter((id) => id !== undefined);
  return Int32Array.from([...known, bias]);
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
