import { splitSentences } from '../language/index.ts';

/** A verified text as the pieces it is sent in, sentence by sentence; the pieces joined are the text. */
export function splitReplyText(text: string): string[] {
  return splitSentences(text);
}
