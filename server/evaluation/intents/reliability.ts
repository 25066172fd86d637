/** How sure something was, 0 to 1, and whether it was right. */
export interface Judgement {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** What was said with confidences of one bin. */
export interface ReliabilityBin {
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

/** Whether confidences mean what they say. */
export interface Reliability {
  /** Expected calibration error (Naeini et al. 2015): how far confidence and share of right ones are apart, weighted by how many are in a bin; 0 to 1. */
  readonly ece: number;
  /** Bins of equal width, the lowest first; those that nothing fell into have count 0. */
  readonly bins: readonly ReliabilityBin[];
}

const BIN_COUNT = 15;

/** Compares confidences with how often they were right, in 15 bins. */
export function measureReliability(judgements: readonly Judgement[]): Reliability {
  const bins = Array.from({ length: BIN_COUNT }, (_, bin) => {
    const own = judgements.filter(
      ({ confidence }) => Math.min(BIN_COUNT - 1, Math.floor(confidence * BIN_COUNT)) === bin,
    );
    const count = own.length;
    return {
      count,
      meanConfidence: count === 0 ? 0 : own.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      shareRight: count === 0 ? 0 : own.filter(({ isRight }) => isRight).length / count,
    };
  });
  const error = bins.reduce(
    (sum, { count, meanConfidence, shareRight }) => sum + count * Math.abs(meanConfidence - shareRight),
    0,
  );
  return { ece: judgements.length === 0 ? 0 : error / judgements.length, bins };
}
