import { dimensionsOf, HEADER, PARTS, RATES, type TrainingMemory } from './training-memory.ts';

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
/** Weights begin at an idf of up to 12, directions at about 0.06: what changes one visibly is small for the other. */
const WEIGHT_PACE = 5;
const LEAST_WEIGHT = 0.01;
const TINY = 1e-8;

/** Moves the rows that a batch touched, and their weights: Adam (Kingma & Ba 2015). */
export function fit(memory: TrainingMemory, part: number): void {
  const {
    shape,
    header,
    rates,
    touched,
    directions,
    directionMeans: means,
    directionSquares: squares,
    gradients,
  } = memory;
  const [from, to] = dimensionsOf(memory, part);
  const rate = rates[RATES.learning] as number;
  const [first, second] = [rates[RATES.first] as number, rates[RATES.second] as number];
  const slots = header[HEADER.touched] as number;
  for (let slot = 0; slot < slots; slot++) {
    const shift = (slot - (touched[slot] as number)) * shape.dimensions;
    const start = (touched[slot] as number) * shape.dimensions;
    for (let at = start + from; at < start + to; at++) {
      const gradient = gradients[at + shift] as number;
      const mean = FIRST_DECAY * (means[at] as number) + (1 - FIRST_DECAY) * gradient;
      const square = SECOND_DECAY * (squares[at] as number) + (1 - SECOND_DECAY) * gradient * gradient;
      means[at] = mean;
      squares[at] = square;
      directions[at] = (directions[at] as number) - (rate * (mean / first)) / (Math.sqrt(square / second) + TINY);
    }
  }
  for (let slot = part; slot < slots; slot += PARTS) fitWeight(memory, slot, rate * WEIGHT_PACE, first, second);
}

function fitWeight(memory: TrainingMemory, slot: number, rate: number, first: number, second: number): void {
  const { touched, weights, weightMeans: means, weightSquares: squares, weightGradients } = memory;
  const row = touched[slot] as number;
  let gradient = 0;
  for (let each = 0; each < PARTS; each++) gradient += weightGradients[each * touched.length + slot] as number;
  const mean = FIRST_DECAY * (means[row] as number) + (1 - FIRST_DECAY) * gradient;
  const square = SECOND_DECAY * (squares[row] as number) + (1 - SECOND_DECAY) * gradient * gradient;
  means[row] = mean;
  squares[row] = square;
  const moved = (weights[row] as number) - (rate * (mean / first)) / (Math.sqrt(square / second) + TINY);
  weights[row] = Math.max(LEAST_WEIGHT, moved);
}

/** What Adam divides its averages by after so many steps. */
export const adamCorrections = (steps: number) => [1 - FIRST_DECAY ** steps, 1 - SECOND_DECAY ** steps] as const;
