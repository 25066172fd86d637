import { writeDate } from '../../language/index.ts';
import type { ServiceSheet } from '../../protocol/index.ts';
import { html, type Markup } from './markup.ts';
import { fillWords, type PageWords } from './page-words.ts';

/** The label that every view of a card carries, on the screen and on paper: for reference only, by the law of which day, for where, which version. */
export function serviceStamp(sheet: ServiceSheet, words: PageWords): Markup {
  const language = sheet.language === 'en' ? 'en' : 'zh';
  const parts = [
    fillWords(words.asOf, { date: writeDate(sheet.asOf, language) }),
    sheet.city?.name ?? words.everywhere,
    `${fillWords(words.checkedOn, { date: sheet.checkedOn })}${words.comma}${fillWords(words.reviewBy, { date: sheet.reviewBy })}`,
    `${words.versionLabel} ${sheet.corpusGeneration}`,
  ];
  return html`<ul class="stamp"><li class="stamp-label">${words.reference}</li>${parts.map((part) => html`<li>${part}</li>`)}</ul>`;
}
