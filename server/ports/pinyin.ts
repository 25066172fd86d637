/** How Chinese characters are read aloud, in Latin letters. */
export interface Pinyin {
  /**
   * One entry for each character (code point) of `text`: its syllable in lower-case letters without tone, ü written v, read as its neighbours ask
   * (重庆 is chong qing); null for what is no Chinese character.
   */
  syllables(text: string): readonly (string | null)[];
}
