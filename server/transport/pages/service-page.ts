import type { ServiceList, ServiceSheet } from '../../protocol/index.ts';
import { html, linkAddresses, type Markup } from './markup.ts';
import { askAddress, checklistAddress, type PageChoice, pageAddress, servicePath } from './page-address.ts';
import { pageFrame } from './page-frame.ts';
import { fillWords, type PageLanguage, type PageWords, pageWords } from './page-words.ts';
import { placeForm } from './place-form.ts';
import { relatedView } from './related-view.ts';
import { routeView } from './route-view.ts';
import { sectionView, sourcesView } from './section-view.ts';
import { describeForMachines } from './service-data.ts';
import { serviceStamp } from './service-stamp.ts';
import { trailView } from './trail-view.ts';

/** What a page of one service is drawn from. */
export interface ServicePageParts {
  readonly sheet: ServiceSheet;
  readonly cities: ServiceList['cities'];
  /** The day the address names; null where it names none and today is meant. */
  readonly asOf: string | null;
  /** Scheme and host of this server, as visitors write them. */
  readonly origin: string;
}

/** The page of one service: the whole card. */
export function servicePage(parts: ServicePageParts): string {
  const { sheet, asOf, origin } = parts;
  const { language } = sheet;
  const words = pageWords[language];
  const path = servicePath(sheet.id);
  const choice = { city: sheet.city?.id ?? null, asOf };
  const known = (one: PageLanguage) => origin + pageAddress(path, { language: one });
  return pageFrame({
    language,
    title: sheet.title,
    description: fillWords(words.description, { title: sheet.title, summary: sheet.summary }),
    // A page for one day is of no use on another.
    known: asOf === null ? known : null,
    inLanguage: (one) => pageAddress(path, { ...choice, language: one }),
    data: describeForMachines(sheet, known(language)),
    city: choice.city,
    body: bodyOf(parts, words),
  });
}

function bodyOf({ sheet, cities, asOf, origin }: ServicePageParts, words: PageWords): Markup {
  const { id, language } = sheet;
  const choice = { language, city: sheet.city?.id ?? null, asOf };
  return html`${trailView(sheet, words)}
    <div class="head">
      <h1>${sheet.title}</h1>
      ${sheet.summary !== '' && html`<p class="lead">${sheet.summary}</p>`}
      ${sheet.refer !== null && html`<p class="refer">${fillWords(words.refer, { office: sheet.refer })}</p>`}
      ${serviceStamp(sheet, words)}
    </div>
    <div class="layout">
      <div class="tools">
        ${toolsView(sheet, choice, words)}
        ${contentsView(sheet, words)}
      </div>
      <div class="sheet">
        ${noticesView(sheet, words)}
        ${sheet.sections.map((section) => html`${sectionView(section, words)}${section.id === 'channels' && routeView(sheet, words)}`)}
        ${sourcesView(sheet, words)}
        <p class="print-only">${words.referenceNote} ${words.printedFrom}${words.colon}${origin}${pageAddress(servicePath(id), choice)}</p>
      </div>
      <aside class="side" aria-label="${words.related}">
        ${placeForm({ action: servicePath(id), cities, city: choice.city, day: sheet.asOf, language }, words)}
        ${relatedView(sheet, choice, words)}
      </aside>
    </div>`;
}

function toolsView({ id, question, url, language }: ServiceSheet, choice: PageChoice, words: PageWords): Markup {
  const slip = pageAddress(servicePath(id), { ...choice, view: 'bring' });
  const file = checklistAddress(id, choice);
  return html`<div class="actions">
          <a class="main-action" href="${askAddress(question, language)}" data-ask="${question}">${words.askAbout}</a>
          <p class="action-note">${words.askNote}</p>
          <ul>
            <li><a class="tool" href="${slip}">${words.bring}</a></li>
            <li><a class="tool" href="${file}">${words.checklist}</a></li>
            <li hidden><button class="tool" type="button" data-print>${words.print}</button></li>
            <li hidden><button class="tool" type="button" data-share="${words.shared}">${words.share}</button></li>
            ${url !== null && html`<li><a class="tool" href="${url}" rel="noopener">${words.officialPage}</a></li>`}
          </ul>
          <p class="said" role="status"></p>
        </div>`;
}

function contentsView({ sections, route, sources }: ServiceSheet, words: PageWords): Markup {
  return html`<nav class="contents" aria-labelledby="contents-title">
          <h2 id="contents-title">${words.onThisPage}</h2>
          <ul>
            ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>${id === 'channels' && route.length > 0 && html`<li><a href="#route">${words.route}</a></li>`}`)}
            ${sources.length > 0 && html`<li><a href="#sources">${words.sources}</a></li>`}
          </ul>
        </nav>`;
}

function noticesView({ notices }: ServiceSheet, words: PageWords): Markup | null {
  if (notices.length === 0) return null;
  return html`<section class="notices" aria-labelledby="notices-title">
          <h2 id="notices-title">${words.change}</h2>
          <ul>${notices.map(({ text }) => html`<li>${linkAddresses(text)}</li>`)}</ul>
        </section>`;
}
