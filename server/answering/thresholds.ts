/** Values between 0 and 1 by which a question is answered or not; chosen on corpus/questions/development, never on test/evaluation. */
export const thresholds = {
  /** A fixed reply by intent (small talk, opinion, out of scope) needs at least this confidence. */
  fixedReply: 0.5,
  /** A card answers only for a service recognised with at least this confidence. */
  service: 0.35,
  /** Share of a question's informative words that a passage must hold to be quoted from without a card. */
  support: 0.5,
  /** Likeness of a question to a phrasing of a reviewed answer at which the answer is served as it stands. */
  reviewedLikeness: 0.72,
} as const;
