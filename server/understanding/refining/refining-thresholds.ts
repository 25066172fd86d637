/** When a language model is asked to read a question again, and what its reading counts. Between 0 and 1 where not said otherwise. */
export const refiningThresholds = {
  /** An intent, or a service, recognised with less confidence is read again. */
  intent: 0.6,
  service: 0.6,
  /** Below this what was recognised is hardly more than a guess: any reading may take its place, not only a candidate's. */
  guess: 0.2,
  /** How many of the most probable intents, and services, are candidates. */
  candidates: 8,
  /** A model less sure of itself than this overrules nothing. */
  modelConfidence: 0.5,
  /** Confidence in what a model put in place of what was recognised: enough for a card or a fixed reply, too little for a hand-over. */
  taken: 0.6,
  /** The share of the doubt that is left where the model reads the same. */
  doubtLeft: 0.5,
} as const;
