// Zero-width and joining characters, bidirectional controls, variation selectors, soft hyphen, BOM, the tag block,
// private characters: they show nothing, and serve to hide words from readers or from matching.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\u2800]|(?![\t\n\r])\p{Cc}/gu;

/** CJK and Kangxi radicals, which some PDF files have in place of the characters that look the same. */
const RADICALS = /[\u2e80-\u2fdf]/gu;

/** `text` with its own words and marks, but without characters a reader cannot see, and with characters in place of radicals that look the same. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(RADICALS, (radical) => radical.normalize('NFKC'));
}

/** `text` without characters a reader cannot see, in NFKC (full width to half width, Kangxi radicals to characters), white space folded. */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
