// Zero-width and joining characters, bidirectional controls, variation selectors, soft hyphen, BOM and the tag block:
// they show nothing, and serve to hide words from readers or from matching.
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;

/** `text` without characters a reader cannot see, in NFKC (full width to half width, Kangxi radicals to characters), white space folded. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
