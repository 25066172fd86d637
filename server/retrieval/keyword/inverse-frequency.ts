/** How much of the greatest idf a feature counts that no text has: people have words that law does not. */
const UNKNOWN_SHARE = 0.4;

/** How informative a feature is that so many of `size` texts hold (idf: Robertson & Zaragoza 2009). */
export const inverseFrequency = (size: number, holders: number): number =>
  holders === 0 ? UNKNOWN_SHARE * smoothed(size, 0) : smoothed(size, holders);

const smoothed = (size: number, holders: number) => Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
