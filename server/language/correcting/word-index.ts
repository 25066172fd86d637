import type { Sounds } from './near-sound.ts';
import { neighboursOf } from './one-edit.ts';
import { LONGEST } from './replacements.ts';

/** Finds the words that may have been meant by a run of characters. */
export type FindAlike = (typed: string) => readonly string[];

/** A word of two characters must sound exactly alike: too many others sound nearly so. */
const SHORTEST_NEAR = 3;
/** Another character in place of the right one can only be told from another word inside a longer name. */
const SHORTEST_EDITED = 5;

/** Words by what they sound like. */
export function indexBySound(words: readonly string[], sounds: Sounds): FindAlike {
  const soundOf = (word: string) => (word.length < SHORTEST_NEAR ? sounds.exact(word) : sounds.near(word));
  const index = groupByKeys(words, (word) => [soundOf(word)].filter((sound) => sound !== null));
  return (typed) => index.get(soundOf(typed) ?? '') ?? [];
}

/** Words by what is one edit away from them. */
export function indexByEdit(names: readonly string[]): FindAlike {
  const keysOf = (word: string) => (word.length < SHORTEST_EDITED ? [] : neighboursOf(word));
  const index = groupByKeys(names, keysOf);
  return (typed) => [...new Set(keysOf(typed).flatMap((key) => index.get(key) ?? []))];
}

function groupByKeys(words: readonly string[], keysOf: (word: string) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words.filter(({ length }) => length <= LONGEST))
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group) group.push(word);
      else groups.set(key, [word]);
    }
  return groups;
}
