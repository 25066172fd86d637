/** Cuts prose that has no structure of its own into parts of at most `maxCharacters`, on sentence ends where possible. Nothing is lost: the parts joined are the text. */
export interface TextSplitter {
  split(text: string, maxCharacters: number): Promise<readonly string[]>;
}
