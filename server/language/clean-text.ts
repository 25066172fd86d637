import { withoutRadicals } from './radical-characters.ts';

// Zero-width and joining characters, bidirectional controls, variation selectors, soft hyphen, BOM, the tag block,
// private characters: they show nothing, and serve to hide words from readers or from matching.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\u2800]|(?![\t\n\r])\p{Cc}/gu;

/** `text` with its own words and marks, but without characters a reader cannot see, and with characters in place of radicals that look the same. */
export function visibleText(text: string): string {
  return withoutRadicals(text.replace(INVISIBLE, ''));
}

/** `text` without characters a reader cannot see, in NFKC (full width to half width), radicals as characters, white space folded. */
export function cleanText(text: string): string {
  return withoutRadicals(text.replace(INVISIBLE, ''))
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}
