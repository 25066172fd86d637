/** A name prepared for matching: its characters, and the syllable of each that is Chinese. */
export interface SpokenName {
  readonly characters: readonly string[];
  readonly syllables: readonly (string | null)[];
}

/**
 * Whether `typed` begins the name, where each Chinese character may be typed as itself, as its syllable or as the initial of that, and the last one
 * unfinished: 商标xz, sbxz, shangbxu and shangbiaoxuz all begin 商标续展.
 */
export function beginsSpoken(typed: string, { characters, syllables }: SpokenName): boolean {
  const begins = (from: number, at: number): boolean => {
    const character = characters[at];
    if (character === undefined) return false;
    if (typed.startsWith(character, from)) {
      const end = from + character.length;
      if (end === typed.length || begins(end, at + 1)) return true;
    }
    const syllable = syllables[at] ?? '';
    const shared = countShared(typed, from, syllable);
    if (shared === 0) return false;
    if (from + shared === typed.length) return true;
    return lengthsOf(syllable, shared).some((length) => begins(from + length, at + 1));
  };
  return typed !== '' && begins(0, 0);
}

/** In how many letters a syllable may be typed that agrees with what was typed in its first `shared`: all, the initial (zh), its first letter (z). */
function lengthsOf(syllable: string, shared: number): readonly number[] {
  const initial = syllable[1] === 'h' && shared > 1 ? [2, 1] : [1];
  return shared === syllable.length && shared > 2
    ? [shared, ...initial]
    : shared === syllable.length
      ? [shared, 1]
      : initial;
}

/** How many letters of a syllable stand in `typed` from `from` on. */
function countShared(typed: string, from: number, syllable: string): number {
  let length = 0;
  while (length < syllable.length && typed[from + length] === syllable[length]) length++;
  return length;
}
