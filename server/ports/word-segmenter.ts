/** Cuts Chinese text into words. The same text always gives the same words. */
export interface WordSegmenter {
  /** Names the dictionary and the words added to it: an index made with another one is not searched with this one. */
  readonly id: string;
  /** The words of a text, in its order; of a long word also the shorter ones it is made of. Every word stands in the text; white space and marks may be left out. */
  segment(text: string): readonly string[];
}

/** Makes a segmenter that knows the words of a field beside its own, in whatever order they are given. */
export type CreateWordSegmenter = (words: readonly string[]) => WordSegmenter;
