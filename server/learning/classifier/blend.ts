import { toProbabilities } from './hidden-layer.ts';

/** What the members of a classifier say of one text: for each member a score for each label. The members are margins, networks, nearest examples, and how few labels a label's group has. */
export type MemberScores = readonly Float32Array[];

/** How much each member counts. The probabilities of labels are the softmax of the weighted sum of their scores. */
export type BlendWeights = readonly number[];

/** One text that no member learnt from: what they say of it, and what it is. */
export interface HeldOutText {
  readonly scores: MemberScores;
  readonly label: number;
}

/** Where learning starts, and stays where nothing is held out: about what corpora of thousands of texts come to. */
const STARTING_WEIGHTS: BlendWeights = [3, 0.5, 3, 1];

/** How many texts it takes to outweigh that start by half. */
const START_COUNTS = 20;

const STEPS = 50;
const LEARNING_RATE = 0.3;
const LEAST_SQUARE = 1e-6;

/** The probability of each label. */
export function blend(scores: MemberScores, weights: BlendWeights): Float32Array {
  const [first] = scores;
  const sums = new Float32Array(first?.length ?? 0);
  for (let member = 0; member < scores.length; member++) {
    const own = scores[member] as Float32Array;
    const weight = weights[member] as number;
    for (let label = 0; label < sums.length; label++)
      sums[label] = (sums[label] as number) + weight * (own[label] as number);
  }
  return toProbabilities(sums);
}

/**
 * Learns the weights by which held-out texts are most probable, by AdaGrad on the logarithmic loss over all of them. Members that are too sure of texts
 * they have not seen get small weights: the probabilities are calibrated by the same step (temperature scaling, Guo et al. 2017, with a weight for each member).
 *
 * Few texts move them little from where they start.
 *
 * @param groups what each label is a kind of: an `out-of-scope/tax` taken for `out-of-scope/police` is no error
 */
export function learnBlend(texts: readonly HeldOutText[], groups: readonly number[]): BlendWeights {
  const weights = [...STARTING_WEIGHTS];
  const squares = weights.map(() => 0);
  for (let step = 0; step < STEPS && texts.length > 0; step++) {
    const gradient = findGradient(texts, groups, weights);
    gradient.forEach((slope, member) => {
      const weight = weights[member] as number;
      const pulled = slope + (START_COUNTS / texts.length) * (weight - (STARTING_WEIGHTS[member] as number));
      squares[member] = (squares[member] as number) + pulled * pulled;
      const rate = LEARNING_RATE / Math.sqrt((squares[member] as number) + LEAST_SQUARE);
      weights[member] = Math.max(0, weight - rate * pulled);
    });
  }
  return weights;
}

/** How the mean loss grows with the weight of each member. */
function findGradient(texts: readonly HeldOutText[], groups: readonly number[], weights: BlendWeights): number[] {
  const gradient = new Float64Array(weights.length);
  for (const { scores, label } of texts) {
    const errors = blend(scores, weights);
    const group = groups[label];
    let right = 0;
    for (let other = 0; other < errors.length; other++) if (groups[other] === group) right += errors[other] as number;
    // What the labels of its group have between them is too little by what the others have.
    const tooLittle = 1 - 1 / Math.max(right, 1e-12);
    for (let other = 0; other < errors.length; other++)
      if (groups[other] === group) errors[other] = (errors[other] as number) * tooLittle;
    for (let member = 0; member < gradient.length; member++) {
      const own = scores[member] as Float32Array;
      let slope = 0;
      for (let other = 0; other < errors.length; other++) slope += (errors[other] as number) * (own[other] as number);
      gradient[member] = (gradient[member] as number) + slope / texts.length;
    }
  }
  return [...gradient];
}
