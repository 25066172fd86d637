/** A name prepared for matching: its characters, and the syllable of each that is Chinese. */
export interface SpokenName {
  readonly characters: readonly string[];
  readonly syllables: readonly (string | null)[];
}

/**
 * Whether `typed` begins the name, where each Chinese character may be typed as itself, as its syllable or as the beginning of that: 商标xz, sbxz,
 * shangbxu and shangbiaoxuz all begin 商标续展.
 */
export function beginsSpoken(typed: string, { characters, syllables }: SpokenName): boolean {
  const matches = (from: number, at: number): boolean => {
    if (from >= typed.length) return true;
    const character = characters[at];
    if (character === undefined) return false;
    if (typed.startsWith(character, from) && matches(from + character.length, at + 1)) return true;
    const shared = countShared(typed, from, syllables[at] ?? '');
    for (let length = shared; length > 0; length--) if (matches(from + length, at + 1)) return true;
    return false;
  };
  return matches(0, 0);
}

/** How many letters of a syllable stand in `typed` from `from` on. */
function countShared(typed: string, from: number, syllable: string): number {
  let length = 0;
  while (length < syllable.length && typed[from + length] === syllable[length]) length++;
  return length;
}
