import type { ServiceList } from '../../protocol/index.ts';
import { html, type Markup } from './markup.ts';
import { askAddress, type PageChoice, pageAddress, servicePath } from './page-address.ts';
import { pageFrame } from './page-frame.ts';
import { fillWords, type PageWords, pageWords } from './page-words.ts';

/** What was found of what a visitor looked for. */
export interface FoundServices {
  readonly query: string;
  readonly services: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
}

/** What the list is drawn from. */
export interface ServiceListPageParts {
  readonly list: ServiceList;
  readonly found: FoundServices | null;
  readonly asOf: string | null;
  readonly origin: string;
}

/** The page of all services, in groups, with what was found before them where something was looked for. */
export function serviceListPage({ list, found, asOf, origin }: ServiceListPageParts): string {
  const { language } = list;
  const words = pageWords[language];
  const choice = { city: list.city?.id ?? null, asOf };
  const query = found?.query ?? null;
  return pageFrame({
    language,
    title: words.listTitle,
    description: words.listLead,
    known: query !== null || asOf !== null ? null : (one) => origin + pageAddress('/services', { language: one }),
    inLanguage: (one) => pageAddress('/services', { ...choice, query, language: one }),
    data: null,
    city: choice.city,
    body: html`<div class="head">
      <h1>${words.listTitle}</h1>
      <p class="lead">${words.listLead}</p>
      ${searchForm(query ?? '', { ...choice, language }, words)}
    </div>
    ${found !== null && foundView(found, { ...choice, language }, words)}
    ${groupsView(list, { ...choice, language }, words)}`,
  });
}

/** A search among the services, on pages that lead there. */
export function searchForm(query: string, { language, city }: PageChoice, words: PageWords): Markup {
  return html`<form class="search" role="search" method="get" action="/services">
        <label for="q">${words.search}</label>
        <div class="search-row">
          <input id="q" name="q" type="search" maxlength="100" value="${query}" placeholder="${words.searchHint}" />
          ${language !== 'zh-Hans' && html`<input type="hidden" name="lang" value="${language}" />`}
          ${city ? html`<input type="hidden" name="city" value="${city}" />` : null}
          <button type="submit">${words.searchButton}</button>
        </div>
      </form>`;
}

function foundView({ query, services }: FoundServices, choice: PageChoice, words: PageWords): Markup {
  const list = html`<ul class="found">${services.map(({ id, title, summary }) => serviceItem(id, title, summary, choice))}</ul>`;
  const nothing = html`<p>${fillWords(words.foundNothing, { query })} <a href="${askAddress(query, choice.language)}" data-ask="${query}">${words.ask}</a></p>`;
  return html`<section class="part" aria-labelledby="found-title">
      <h2 id="found-title">${words.found}</h2>
      ${services.length === 0 ? nothing : list}
    </section>`;
}

const serviceItem = (id: string, title: string, summary: string, choice: PageChoice) =>
  html`<li><a href="${pageAddress(servicePath(id), choice)}">${title}</a><p>${summary}</p></li>`;

function groupsView({ groups }: ServiceList, choice: PageChoice, words: PageWords): Markup {
  const sections = groups.map(
    ({ id, title, services }) => html`<section class="part group" id="${id}" aria-labelledby="${id}-title">
        <h2 id="${id}-title">${title}</h2>
        <ul class="services">
          ${services.map(
            (service) => html`<li>
            <h3><a href="${pageAddress(servicePath(service.id), choice)}">${service.title}</a></h3>
            <p>${service.summary}</p>
            ${
              service.matters.length > 0 &&
              html`<ul class="matters">${service.matters.map((matter) => html`<li><a href="${pageAddress(servicePath(matter.id), choice)}">${matter.title}</a></li>`)}</ul>`
            }
          </li>`,
          )}
        </ul>
      </section>`,
  );
  return html`<nav class="jumps" aria-label="${words.all}"><ul>${groups.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>${sections}`;
}
