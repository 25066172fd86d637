import { standsAlone } from './find-word.ts';

/** A word of a list, and where in a text it begins. */
export interface FoundWord {
  readonly word: string;
  readonly at: number;
}

/** Prepares finding words of a list in a text: from left to right, none over another, at each place the longest that stands alone there. */
export function createWordScanner(words: Iterable<string>): (text: string) => FoundWord[] {
  const byFirst = groupByFirst([...words]);
  return (text) => {
    const found: FoundWord[] = [];
    for (let at = 0; at < text.length; ) {
      const word = byFirst
        .get(text[at] as string)
        ?.find((candidate) => text.startsWith(candidate, at) && standsAlone(text, at, candidate.length));
      if (word !== undefined) found.push({ word, at });
      at += word?.length ?? 1;
    }
    return found;
  };
}

/** Words by their first character, the longest first. */
function groupByFirst(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words.toSorted((left, right) => right.length - left.length)) {
    const first = word[0];
    if (first === undefined) continue;
    const group = groups.get(first);
    if (group) group.push(word);
    else groups.set(first, [word]);
  }
  return groups;
}
