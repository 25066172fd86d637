/** Words with in how many names or questions they stand. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words a text may have been meant to hold. */
export interface Vocabulary {
  /** Chinese names of services, terms and laws. */
  readonly names: WordCounts;
  /** Pairs of Chinese characters that many questions share, most of which are words (材料, 多久). */
  readonly pairs: WordCounts;
  /** English words of the names. */
  readonly english: WordCounts;
  /** English words that people use, whatever they ask about, with in how many phrasings they stand. */
  readonly spoken: WordCounts;
  /** What people ask in Chinese, rightly spelt: from it is known which character follows which. */
  readonly phrasings: readonly string[];
}
