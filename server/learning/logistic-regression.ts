import { mixBits } from './feature-hash.ts';

/** One thing to learn from: its features, and whether it is of the kind that is to be recognised. */
export interface JudgedExample {
  readonly features: readonly string[];
  readonly is: boolean;
}

const EPOCHS = 12;
const LEARNING_RATE = 0.5;
const L2 = 1e-5;
/** Keeps the first step of a weight from being divided by nothing. */
const LEAST_SQUARE = 1e-8;

/** What counts whatever the features are. */
const BIAS = '';

/**
 * Logistic regression over binary features of length 1, fitted by AdaGrad (Duchi et al. 2011) in a fixed, hash-shuffled order: the same
 * examples give the same weights. The rarer kind counts more, by the square root of how much rarer it is. For a few hundred examples,
 * which it learns in milliseconds. Gives how probable it is, 0 to 1, that features are of the kind; 0 where nothing was to be learnt.
 */
export function learnKind(examples: readonly JudgedExample[]): (features: readonly string[]) => number {
  const weights = new Map<string, { weight: number; squares: number }>();
  const counts = { true: 0, false: 0 };
  for (const { is } of examples) counts[`${is}`]++;
  if (counts.true === 0) return () => 0;
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    order.sort((left, right) => mixBits(left * 31 + epoch) - mixBits(right * 31 + epoch));
    for (const index of order) {
      const { features, is } = examples[index] as JudgedExample;
      const row = [...new Set([...features, BIAS])];
      const scale = 1 / Math.sqrt(row.length);
      const importance = Math.sqrt(examples.length / 2 / counts[`${is}`]);
      const error = (probabilityOf(row, scale) - (is ? 1 : 0)) * scale * importance;
      for (const feature of row) takeStep(feature, error);
    }
  }
  function takeStep(feature: string, error: number): void {
    const entry = weights.get(feature) ?? { weight: 0, squares: 0 };
    const gradient = error + L2 * entry.weight;
    entry.squares += gradient * gradient;
    entry.weight -= (LEARNING_RATE * gradient) / Math.sqrt(entry.squares + LEAST_SQUARE);
    weights.set(feature, entry);
  }
  function probabilityOf(row: readonly string[], scale: number): number {
    const score = row.reduce((sum, feature) => sum + (weights.get(feature)?.weight ?? 0) * scale, 0);
    // Two opposite weights stand behind one: twice the distance.
    return 1 / (1 + Math.exp(-2 * score));
  }
  return (features) => {
    const known = [...new Set(features)].filter((feature) => weights.has(feature));
    return probabilityOf([...known, BIAS], 1 / Math.sqrt(known.length + 1));
  };
}
