import type { Pinyin } from '../../ports/index.ts';

/** How probable Chinese characters are after each other in what people ask, and which of them are read how. */
export interface CharacterModel {
  /** Characters that are read as a syllable. */
  readonly read: ReadonlyMap<string, readonly string[]>;
  /** Natural logarithm of the probability of a character after another one; after '' that of beginning. */
  score(before: string, character: string): number;
}

/** Weight of a character's own frequency beside that of following the one before it. */
const ALONE = 0.2;
/** How often a name counts as said: phrasings hold slips too. */
const NAME_WEIGHT = 5;
/** Probability of a character that stands nowhere, which no reading of the model gives. */
const LEAST = 1e-7;

/** Counts characters and pairs of neighbours. A character's readings are its own and those it has among its neighbours in a name (重 in 重庆). */
export function createCharacterModel(
  texts: readonly string[],
  names: readonly string[],
  pinyin: Pinyin,
): CharacterModel {
  const [single, pairs] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let total = 0;
  for (const text of [...texts, ...Array.from({ length: NAME_WEIGHT }, () => names).flat()])
    for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
      let before = '';
      add(single, before);
      for (const character of run) {
        add(single, character);
        add(pairs, before + character);
        before = character;
        total++;
      }
    }
  single.set('', single.get('') ?? 1);
  return {
    read: readingsOf(
      [...single.keys()].filter((character) => character !== ''),
      names,
      pinyin,
    ),
    score(before, character) {
      const following = (pairs.get(before + character) ?? 0) / (single.get(before) ?? 1);
      const alone = (single.get(character) ?? 0) / Math.max(1, total);
      return Math.log((1 - ALONE) * following + ALONE * alone + LEAST);
    },
  };
}

function readingsOf(characters: readonly string[], names: readonly string[], pinyin: Pinyin) {
  const read = new Map<string, Set<string>>();
  const add = (character: string, syllable: string | null | undefined) => {
    if (typeof syllable === 'string') read.set(syllable, (read.get(syllable) ?? new Set()).add(character));
  };
  for (const character of characters) add(character, pinyin.syllables(character)[0]);
  const line = names.join('\n');
  const syllables = pinyin.syllables(line);
  for (const [at, character] of [...line].entries()) add(character, syllables[at]);
  return new Map([...read].map(([syllable, some]) => [syllable, [...some]]));
}
