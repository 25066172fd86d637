/** Values between 0 and 1 by which a question is answered or not; chosen on corpus/questions/development, never on test/evaluation. */
export const thresholds = {
  /** A fixed reply by intent (small talk, opinion, out of scope) needs at least this confidence. */
  fixedReply: 0.6,
  /** A hand-over that no pattern shows needs more: it ends the answering. */
  handover: 0.6,
  /** A question that names no matter is asked back about, unless its service is recognised with at least this confidence. */
  unnamedService: 0.9,
  /** A service less probable than this may be another kind of right's that is worded alike... */
  oneOfTwoKinds: 0.9,
  /** ...when the most probable service of that other kind has at least this probability. */
  otherKind: 0.09,
  /** A service is offered to be chosen when it is at least this probable. */
  choice: 0.1,
  /** A card answers only for a service recognised with at least this confidence. */
  service: 0.35,
  /** A section of a card answers an intent of at least this confidence. */
  sectionIntent: 0.25,
  /** Share of a question's informative words that a line of a card must hold to answer whether one may do a thing. */
  cardCoverage: 0.25,
  /** Share of a question's informative words that a passage must hold to be quoted from without a card. */
  support: 0.25,
  /** The same for a passage about the recognised service. */
  supportOfService: 0.18,
  /** The same where a list, a fee or a place was asked for: a rule that shares words is seldom the answer. */
  supportOfList: 0.45,
  /** The same for a passage of another family of law than the service asked about. */
  supportOfOthers: 0.7,
  /** Likeness of a question to one of a passage's own questions at which that passage answers before the card does. */
  directLikeness: 0.6,
  /** The same for a passage of another family of law. */
  directLikenessOfOthers: 0.7,
  /** Likeness of a question to a phrasing of a reviewed answer at which the answer is served as it stands. */
  reviewedLikeness: 0.35,
  /** Likeness from which the likest reviewed answer is served however near the next one comes. */
  reviewedLikenessAlone: 0.6,
  /** Likeness at which a question is all but word for word a phrasing of a reviewed answer. */
  reviewedAsWorded: 0.9,
  /** Below that, by how much it must be more like than the next. */
  reviewedMargin: 0.05,
  /** By how much the ranking's score of a reviewed answer must be above the next passage's for it to lead however it is worded. */
  leadingMargin: 0.5,
  /** Probability that a flow leads on from what a message tells at which it is entered, where nothing else is clearly asked for. */
  flowEntry: 0.5,
  /** ...instead of a question back, whose choices may say more to its writer than the flow's. */
  flowRatherThanChoices: 0.8,
  /** ...and at which it is offered. */
  flowHint: 0.25,
  /** ...and at which, of several that come to a service, it is offered rather than the first. */
  flowAmongSeveral: 0.05,
} as const;
