/** Cuts prose that has no structure of its own into parts of at most `maxCharacters`, on sentence ends where possible. No words are lost; white space at the cuts may be. */
export interface TextSplitter {
  split(text: string, maxCharacters: number): Promise<readonly string[]>;
}
