import type { MemberScores } from './blend.ts';

/** How much each sign counts for a text being none of the labels that are known, and which labels stand for that themselves. */
export interface OutsideWeights {
  /** 1 for a label that stands for texts outside, by number. */
  readonly isOutside: readonly number[];
  /** For each sign its mean, by how much it varies, and its weight in the log-odds. */
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Numbers by which a text may be told to be outside. */
export type OutsideSigns = readonly number[];

/** A text that nothing was learnt from, and what it is: of a known label; one that the outside label is taught with; of a label that was held out whole. */
export interface WeighedText {
  readonly signs: OutsideSigns;
  readonly kind: 'inside' | 'outside' | 'unheard-of';
}

const STEPS = 300;
const LEARNING_RATE = 0.3;
/** Keeps a sign that never errs in training from deciding alone. */
const DECAY = 1e-3;

/**
 * The evidence: how probable the labels for outside are, how far ahead the best of the others is, its margin by itself, how like the nearest
 * example is, and how much of the text is known words.
 */
export function findOutsideSigns(
  { isOutside }: Pick<OutsideWeights, 'isOutside'>,
  probabilities: Float32Array,
  [margins]: MemberScores,
  likeness: number,
  knownShare: number,
): OutsideSigns {
  let [outside, best, second, margin] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  probabilities.forEach((probability, label) => {
    if (isOutside[label] === 1) outside += probability;
    else {
      if (probability > best) [best, second] = [probability, best];
      else if (probability > second) second = probability;
      margin = Math.max(margin, margins?.[label] ?? 0);
    }
  });
  return [logOdds(outside), logOdds(best), Math.log((best + 1e-6) / (second + 1e-6)), margin, likeness, knownShare];
}

const logOdds = (probability: number) => Math.log((probability + 1e-6) / (1 - probability + 1e-6));

/** How probable it is that a text is outside, by its signs. */
export function weighOutside({ means, spreads, weights, bias }: OutsideWeights, signs: OutsideSigns): number {
  const sum = weights.reduce(
    (total, weight, sign) =>
      total + (weight * ((signs[sign] as number) - (means[sign] as number))) / (spreads[sign] as number),
    bias,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** How much texts of each kind count together: as much for being outside as for not, and what was never heard of as much as what was taught. */
const SHARES = { inside: 0.5, outside: 0.25, 'unheard-of': 0.25 };

/** Logistic regression over the signs of held-out texts. Null where they are all of one side. */
export function learnOutside(texts: readonly WeighedText[], isOutside: readonly number[]): OutsideWeights | null {
  const [first] = texts;
  const counts = { inside: 0, outside: 0, 'unheard-of': 0 };
  for (const { kind } of texts) counts[kind]++;
  if (first === undefined || counts.inside === 0 || counts.inside === texts.length) return null;
  const means = first.signs.map(
    (_, sign) => texts.reduce((sum, { signs }) => sum + (signs[sign] as number), 0) / texts.length,
  );
  const spreads = means.map((mean, sign) =>
    Math.sqrt(texts.reduce((sum, { signs }) => sum + ((signs[sign] as number) - mean) ** 2, 0) / texts.length + 1e-9),
  );
  let learnt: OutsideWeights = { isOutside, means, spreads, weights: means.map(() => 0), bias: 0 };
  for (let step = 0; step < STEPS; step++) learnt = descend(learnt, texts, counts);
  return learnt;
}

function descend(
  model: OutsideWeights,
  texts: readonly WeighedText[],
  counts: Readonly<Record<WeighedText['kind'], number>>,
): OutsideWeights {
  const slopes = model.weights.map((weight) => DECAY * weight);
  let biasSlope = 0;
  for (const { signs, kind } of texts) {
    const error = ((weighOutside(model, signs) - (kind === 'inside' ? 0 : 1)) * SHARES[kind]) / counts[kind];
    biasSlope += error;
    for (let sign = 0; sign < slopes.length; sign++)
      slopes[sign] =
        (slopes[sign] as number) +
        (error * ((signs[sign] as number) - (model.means[sign] as number))) / (model.spreads[sign] as number);
  }
  return {
    ...model,
    weights: model.weights.map((weight, sign) => weight - LEARNING_RATE * (slopes[sign] as number)),
    bias: model.bias - LEARNING_RATE * biasSlope,
  };
}
