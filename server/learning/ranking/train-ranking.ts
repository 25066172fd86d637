import { createRandom, type Random } from '../encoder/random.ts';
import type { RankingModel } from './ranking-model.ts';

/** The candidates of one question, and which of them answer it. */
export interface RankingList {
  /** Candidates × features, row after row. */
  readonly rows: Float32Array;
  /** 1 for each candidate that answers the question, 0 for the others. */
  readonly relevant: Uint8Array;
}

const EPOCHS = 30;
const BATCH = 16;
/** Few lists are gone through more often: a weight moves no further than so in one step. */
const LEAST_STEPS = 400;
const FASTEST = 5e-3;
const SLOWEST = 1e-4;
const SHRINKING = 1e-4;
const [FIRST_DECAY, SECOND_DECAY] = [0.9, 0.999];

/** How a ranking is fitted. */
export interface RankingSettings {
  /** Whether every answer shall come early, or it is enough that any one does. */
  readonly goal: 'every' | 'any';
  /** Units of the hidden layer; 0 gives a linear ranking. */
  readonly hiddenUnits: number;
  readonly seed: number;
}

/**
 * Fits a ranking. Of the softmax over the scores of a question's candidates its answers shall have equal shares (`every`: ListNet, Cao et al. 2007), or
 * together all of it, however they share it (`any`: the marginal likelihood of several positives, as in Clark & Gardner 2018). By Adam over shuffled small
 * batches. Lists without an answer teach nothing. The same lists and seed give the same model.
 */
export function trainRanking(
  lists: readonly RankingList[],
  features: readonly string[],
  { goal, hiddenUnits, seed }: RankingSettings,
): RankingModel {
  const width = features.length;
  const answered = lists.filter(({ relevant }) => relevant.includes(1));
  const { means, deviations } = describeColumns(answered, width);
  const random = createRandom(seed);
  const network = createNetwork(width, hiddenUnits, random);
  const steps = answered.length === 0 ? 0 : Math.max(LEAST_STEPS, Math.ceil((EPOCHS * answered.length) / BATCH));
  for (let step = 0; step < steps; step++) {
    network.gradients.fill(0);
    for (let each = 0; each < BATCH; each++) {
      const list = answered[random.below(answered.length)] as RankingList;
      addGradients(network, list, { means, deviations, goal });
    }
    takeStep(network, step + 1, Math.max(SLOWEST, FASTEST * (1 - step / steps)));
  }
  return toModel(network, features, means, deviations);
}

function describeColumns(lists: readonly RankingList[], width: number): { means: number[]; deviations: number[] } {
  const means = new Array<number>(width).fill(0);
  const squares = new Array<number>(width).fill(0);
  let count = 0;
  for (const { rows, relevant } of lists) {
    count += relevant.length;
    rows.forEach((value, cell) => {
      const at = cell % width;
      means[at] = (means[at] as number) + value;
      squares[at] = (squares[at] as number) + value * value;
    });
  }
  return {
    means: means.map((total) => total / Math.max(1, count)),
    // A column that never varies says nothing; its deviation only must not be 0.
    deviations: squares.map(
      (total, at) => Math.sqrt(Math.max(0, total / count - ((means[at] as number) / count) ** 2)) || 1,
    ),
  };
}

/** All weights in one row: direct, then for each hidden unit its inputs, then the biases, then the outputs. */
interface Network {
  readonly width: number;
  readonly units: number;
  readonly weights: Float64Array;
  readonly gradients: Float64Array;
  readonly firstAverages: Float64Array;
  readonly secondAverages: Float64Array;
}

function createNetwork(width: number, units: number, random: Random): Network {
  const size = width + units * width + 2 * units;
  const weights = new Float64Array(size);
  const spread = () => (random.share() + random.share() - 1) * Math.sqrt(6);
  for (let at = width; at < width + units * width; at++) weights[at] = spread() / Math.sqrt(width);
  for (let at = size - units; at < size; at++) weights[at] = spread() / Math.sqrt(units);
  const zeros = () => new Float64Array(size);
  return { width, units, weights, gradients: zeros(), firstAverages: zeros(), secondAverages: zeros() };
}

/** What the columns are standardised by, and what is aimed at. */
interface Fitting extends Pick<RankingSettings, 'goal'> {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

function addGradients(network: Network, { rows, relevant }: RankingList, { means, deviations, goal }: Fitting): void {
  const { width, units, weights } = network;
  const count = relevant.length;
  const standardised = standardise(rows, means, deviations);
  const states = new Float64Array(count * units);
  const scores = new Float64Array(count);
  for (let candidate = 0; candidate < count; candidate++) {
    let score = 0;
    const row = candidate * width;
    for (let at = 0; at < width; at++) score += (weights[at] as number) * (standardised[row + at] as number);
    for (let unit = 0; unit < units; unit++) {
      let drive = weights[width + units * width + unit] as number;
      const inputs = width + unit * width;
      for (let at = 0; at < width; at++) drive += (weights[inputs + at] as number) * (standardised[row + at] as number);
      const state = Math.tanh(drive);
      states[candidate * units + unit] = state;
      score += (weights[width + units * width + units + unit] as number) * state;
    }
    scores[candidate] = score;
  }
  const errors = softmaxErrors(scores, relevant, goal);
  for (let candidate = 0; candidate < count; candidate++)
    carryBack(network, standardised, states, candidate, (errors[candidate] as number) / BATCH);
}

/** In a plain loop: an iterator with a function for each cell took most of the time of a training. */
function standardise(rows: Float32Array, means: readonly number[], deviations: readonly number[]): Float64Array {
  const standardised = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += means.length)
    for (let at = 0; at < means.length; at++)
      standardised[row + at] = ((rows[row + at] as number) - (means[at] as number)) / (deviations[at] as number);
  return standardised;
}

function softmaxErrors(scores: Float64Array, relevant: Uint8Array, goal: RankingSettings['goal']): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const isAnswer = (candidate: number) => relevant[candidate] as number;
  const wanted = shares.map((share, candidate) => isAnswer(candidate) * (goal === 'any' ? share : 1));
  const allWanted = wanted.reduce((sum, share) => sum + share, 0);
  return shares.map((share, candidate) => share / total - (wanted[candidate] as number) / allWanted);
}

function carryBack(
  { width, units, weights, gradients }: Network,
  rows: Float64Array,
  states: Float64Array,
  candidate: number,
  error: number,
): void {
  const row = candidate * width;
  for (let at = 0; at < width; at++) gradients[at] = (gradients[at] as number) + error * (rows[row + at] as number);
  for (let unit = 0; unit < units; unit++) {
    const bias = width + units * width + unit;
    const output = bias + units;
    const state = states[candidate * units + unit] as number;
    const drive = error * (weights[output] as number) * (1 - state * state);
    gradients[output] = (gradients[output] as number) + error * state;
    gradients[bias] = (gradients[bias] as number) + drive;
    const inputs = width + unit * width;
    for (let at = 0; at < width; at++)
      gradients[inputs + at] = (gradients[inputs + at] as number) + drive * (rows[row + at] as number);
  }
}

function takeStep({ weights, gradients, firstAverages, secondAverages }: Network, step: number, rate: number): void {
  const [first, second] = [1 - FIRST_DECAY ** step, 1 - SECOND_DECAY ** step];
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    const gradient = (gradients[at] as number) + SHRINKING * weight;
    const mean = FIRST_DECAY * (firstAverages[at] as number) + (1 - FIRST_DECAY) * gradient;
    const square = SECOND_DECAY * (secondAverages[at] as number) + (1 - SECOND_DECAY) * gradient * gradient;
    firstAverages[at] = mean;
    secondAverages[at] = square;
    weights[at] = weight - (rate * (mean / first)) / (Math.sqrt(square / second) + 1e-8);
  }
}

const KEPT_DIGITS = 5;

function toModel(
  { width, units, weights }: Network,
  features: readonly string[],
  means: readonly number[],
  deviations: readonly number[],
): RankingModel {
  const round = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toPrecision(KEPT_DIGITS)));
  const biases = width + units * width;
  return {
    features,
    means: round(means),
    deviations: round(deviations),
    direct: round(weights.subarray(0, width)),
    hidden: Array.from({ length: units }, (_, unit) => round(weights.subarray(width * (unit + 1), width * (unit + 2)))),
    biases: round(weights.subarray(biases, biases + units)),
    output: round(weights.subarray(biases + units)),
  };
}
