// Zero-width and joining characters, bidirectional controls, variation selectors, soft hyphen, BOM and the tag block:
// they show nothing, and serve to hide words from readers or from matching.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?![\t\n\r])\p{Cc}/gu;

/** `text` without characters a reader cannot see, in NFKC (full width to half width, Kangxi radicals to characters), white space folded. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
