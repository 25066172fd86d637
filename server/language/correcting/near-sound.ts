import type { Pinyin } from '../../ports/index.ts';

/** How close two texts sound: as they are read, and as they are heard where dialects do not tell sounds apart. */
export interface Sounds {
  /** The syllables of a text character by character; null when a character of it is not Chinese. */
  exact(text: string): string | null;
  /** The same with what is often mistaken for each other made one: zh/z, ch/c, sh/s, n/l, ang/an, eng/en, ing/in. */
  near(text: string): string | null;
}

const foldSyllable = (syllable: string) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/([aei])ng$/, '$1n');

/** Each character is read by itself: a mistyped one changes how a dictionary reads its neighbours. Readings are looked up once. */
export function createSounds(pinyin: Pinyin): Sounds {
  const known = new Map<string, { readonly exact: string; readonly near: string } | null>();
  const read = (character: string) => {
    const reading = known.get(character);
    if (reading !== undefined) return reading;
    const syllable = pinyin.syllables(character)[0] ?? null;
    const sound = syllable === null ? null : { exact: syllable, near: foldSyllable(syllable) };
    known.set(character, sound);
    return sound;
  };
  const join = (text: string, kind: 'exact' | 'near') => {
    const syllables: string[] = [];
    for (const character of text) {
      const sound = read(character);
      if (sound === null) return null;
      syllables.push(sound[kind]);
    }
    return syllables.join(' ');
  };
  return { exact: (text) => join(text, 'exact'), near: (text) => join(text, 'near') };
}
