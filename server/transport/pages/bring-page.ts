import type { ServiceSection, ServiceSheet } from '../../protocol/index.ts';
import { TAKEN_ALONG } from './checklist-of.ts';
import { html, linkAddresses, type Markup } from './markup.ts';
import { checklistAddress, pageAddress, servicePath } from './page-address.ts';
import { pageFrame } from './page-frame.ts';
import { fillWords, type PageWords, pageWords } from './page-words.ts';
import type { ServicePageParts } from './service-page.ts';
import { serviceStamp } from './service-stamp.ts';
import { trailView } from './trail-view.ts';

/** The slip of one service: documents to tick off, where to go and what it costs; one page on paper. */
export function bringPage({ sheet, asOf, origin }: ServicePageParts): string {
  const { language } = sheet;
  const words = pageWords[language];
  const path = servicePath(sheet.id);
  const choice = { city: sheet.city?.id ?? null, asOf };
  const title = fillWords(words.slipTitle, { title: sheet.title });
  return pageFrame({
    language,
    title,
    description: `${title}${words.colon}${words.bringLead}`,
    known: null,
    inLanguage: (one) => pageAddress(path, { ...choice, view: 'bring', language: one }),
    data: null,
    city: choice.city,
    body: html`${trailView(sheet, words)}
    <div class="slip">
      <h1>${title}</h1>
      <p class="lead">${words.bringLead}</p>
      ${serviceStamp(sheet, words)}
      ${TAKEN_ALONG.map((id) => slipSection(sheet, id, words))}
      <section class="part" aria-labelledby="hours-title">
        <h2 id="hours-title">${words.hours}</h2>
        ${sheet.hours.length > 0 && html`<ul class="lines">${sheet.hours.map((line) => html`<li>${line}</li>`)}</ul>`}
        <p class="remark">${words.hoursUnknown}</p>
      </section>
      <p class="print-only">${words.referenceNote} ${words.printedFrom}${words.colon}${origin}${pageAddress(path, { ...choice, language })}</p>
      <ul class="slip-actions">
        <li hidden><button class="main-action" type="button" data-print>${words.print}</button></li>
        <li><a href="${checklistAddress(sheet.id, { ...choice, language })}">${words.checklist}</a></li>
        <li><a href="${pageAddress(path, { ...choice, language })}">${words.fullCard}</a></li>
      </ul>
    </div>`,
  });
}

function slipSection({ sections }: ServiceSheet, id: string, words: PageWords): Markup | null {
  const section = sections.find((candidate) => candidate.id === id);
  if (!section) return null;
  return html`<section class="part" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${section.title}</h2>
      ${id === 'materials' && section.status === 'known' ? tickList(section, words) : plainList(section)}
      ${section.remark !== null && html`<p class="remark">${section.remark}</p>`}
      ${section.url !== null && html`<p class="remark">${words.officialChannel}${words.colon}<a href="${section.url}" rel="noopener">${section.url}</a></p>`}
    </section>`;
}

function tickList({ lines }: ServiceSection, words: PageWords): Markup {
  const items = lines.map(
    ({ text, conditional }) =>
      html`<li><label><input type="checkbox" /> <span>${text}${conditional && html` <span class="tag">${words.conditional}</span>`}</span></label></li>`,
  );
  return html`<ul class="ticks">${items}</ul>`;
}

function plainList({ lines }: ServiceSection): Markup {
  const items = lines.map(
    ({ label, text }) => html`<li>${label !== null && html`<b>${label}</b> `}${linkAddresses(text)}</li>`,
  );
  return html`<ul class="lines">${items}</ul>`;
}
