import { cleanText } from './clean-text.ts';

/** How alike two texts are letter by letter, 0 to 1: twice the pairs of neighbouring characters they share over all they have (Dice 1945). Marks do not count. */
export function bigramSimilarity(left: string, right: string): number {
  const [a, b] = [bigrams(left), bigrams(right)];
  if (a.length + b.length === 0) return 0;
  const rest = [...b];
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

function bigrams(text: string): string[] {
  const letters = [
    ...cleanText(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
