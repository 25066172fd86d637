/**
 * A word of three characters and more says little that its pairs of characters have not said: with more weight the first articles found for
 * statute questions get worse, with none fewer of the wanted ones are among the first hundred (docs/adr/0022-keyword-index.md).
 */
const WORD_WEIGHT = 0.2;

/** How much a kind of feature counts beside single characters and pairs, which count 1. */
export const featureWeight = (feature: string): number => (feature.startsWith('#') ? WORD_WEIGHT : 1);
