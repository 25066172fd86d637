/**
 * A small network that scores one candidate from its features: those, standardised, lead straight to the score and through one hidden layer of
 * tanh units. Matrices are lists of rows, one per hidden unit.
 */
export interface RankingModel {
  /** Names of the features, in the order of a candidate's row. */
  readonly features: readonly string[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly direct: readonly number[];
  readonly hidden: readonly (readonly number[])[];
  readonly biases: readonly number[];
  readonly output: readonly number[];
}

/**
 * The score of each candidate; larger is better, comparable within one question.
 *
 * @param rows candidates × features, row after row
 */
export function scoreCandidates(model: RankingModel, rows: Float32Array): Float32Array {
  const width = model.features.length;
  const scores = new Float32Array(width === 0 ? 0 : rows.length / width);
  const row = new Float64Array(width);
  for (let candidate = 0; candidate < scores.length; candidate++) {
    for (let at = 0; at < width; at++)
      row[at] =
        ((rows[candidate * width + at] as number) - (model.means[at] as number)) / (model.deviations[at] as number);
    scores[candidate] = scoreRow(model, row);
  }
  return scores;
}

function scoreRow({ direct, hidden, biases, output }: RankingModel, row: Float64Array): number {
  let score = innerProduct(direct, row);
  for (let unit = 0; unit < hidden.length; unit++) {
    const drive = innerProduct(hidden[unit] as readonly number[], row) + (biases[unit] as number);
    score += (output[unit] as number) * Math.tanh(drive);
  }
  return score;
}

function innerProduct(weights: readonly number[], row: Float64Array): number {
  let total = 0;
  for (let at = 0; at < row.length; at++) total += (weights[at] as number) * (row[at] as number);
  return total;
}
