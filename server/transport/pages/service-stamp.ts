import type { ServiceSheet } from '../../protocol/index.ts';
import { stampLines } from './checklist-of.ts';
import { html, type Markup } from './markup.ts';
import type { PageWords } from './page-words.ts';

/** The label that every view of a card carries, on the screen and on paper: for reference only, by the law of which day, for where, which version. */
export function serviceStamp(sheet: ServiceSheet, words: PageWords): Markup {
  const parts = stampLines(sheet, words);
  return html`<ul class="stamp"><li class="stamp-label">${words.reference}</li>${parts.map((part) => html`<li>${part}</li>`)}</ul>`;
}
