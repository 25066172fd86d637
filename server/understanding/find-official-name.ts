import { cleanText, countLetters } from '../language/index.ts';

/** Fewer characters than these around a name say nothing; the name itself is then all there is to go by. */
const TELLING_CHARACTERS = 3;

/** Finds the longest official name that stands in a text, and the text without it (with it, when hardly anything else is left). */
export function createNameFinder(names: ReadonlyMap<string, string>) {
  const longestFirst = [...names]
    .map(([name, id]) => ({ name: cleanText(name).toLowerCase(), id }))
    .sort((left, right) => right.name.length - left.name.length);
  return (text: string): { readonly id: string; readonly around: string } | null => {
    const found = longestFirst.find(({ name }) => text.includes(name));
    if (!found) return null;
    const rest = text.replace(found.name, ' ').trim();
    const isTelling = countLetters(rest) >= TELLING_CHARACTERS;
    return { id: found.id, around: isTelling ? rest : text };
  };
}
