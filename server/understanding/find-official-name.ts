import { cleanText, countLetters } from '../language/index.ts';

/** Fewer characters than these around a name say nothing; the name itself is then all there is to go by. */
const TELLING_CHARACTERS = 3;

/** Finds the longest official name that stands in a text, and the text without it (with it, when hardly anything else is left). */
export function createNameFinder(names: ReadonlyMap<string, string>) {
  const longestFirst = [...names]
    .map(([name, id]) => ({ name: cleanText(name).toLowerCase(), id }))
    .sort((left, right) => right.name.length - left.name.length)
    .map((entry, rank) => ({ ...entry, rank }));
  const byFirst = new Map<string, typeof longestFirst>();
  for (const entry of longestFirst) {
    const first = entry.name.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  return (text: string): { readonly id: string; readonly around: string } | null => {
    let found: (typeof longestFirst)[number] | null = null;
    for (let at = 0; at < text.length; at++) {
      const standing = byFirst.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at));
      if (standing !== undefined && standing.rank < (found?.rank ?? Number.POSITIVE_INFINITY)) found = standing;
    }
    if (!found) return null;
    const rest = text.replace(found.name, ' ').trim();
    const isTelling = countLetters(rest) >= TELLING_CHARACTERS;
    return { id: found.id, around: isTelling ? rest : text };
  };
}
