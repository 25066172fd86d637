import type { SparseRow } from './term-weights.ts';

/**
 * A network with one hidden layer of `units` rectified units: inputs[feature × units + unit] and outputs[unit × labels + label], of each
 * the bias as the last row.
 */
export interface HiddenLayerModel {
  readonly units: number;
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
}

/** The logarithm of each label's probability, with all features and units. */
export function scoreHiddenLayer({ units, inputs, outputs }: HiddenLayerModel, row: SparseRow): Float32Array {
  const hidden = inputs.slice(inputs.length - units);
  for (let at = 0; at < row.ids.length; at++) {
    const start = (row.ids[at] as number) * units;
    const value = row.values[at] as number;
    for (let unit = 0; unit < units; unit++)
      hidden[unit] = (hidden[unit] as number) + value * (inputs[start + unit] as number);
  }
  const labelCount = outputs.length / (units + 1);
  const scores = outputs.slice(units * labelCount);
  for (let unit = 0; unit < units; unit++) {
    const active = hidden[unit] as number;
    if (active <= 0) continue;
    const start = unit * labelCount;
    for (let label = 0; label < labelCount; label++)
      scores[label] = (scores[label] as number) + active * (outputs[start + label] as number);
  }
  toProbabilities(scores);
  for (let label = 0; label < labelCount; label++) scores[label] = Math.log(Math.max(scores[label] as number, 1e-12));
  return scores;
}

/** Softmax in place. */
export function toProbabilities(scores: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let total = 0;
  for (let label = 0; label < scores.length; label++) {
    const share = Math.exp((scores[label] as number) - highest);
    scores[label] = share;
    total += share;
  }
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] as number) / total;
  return scores;
}
