import type { ServiceSheet } from '../../protocol/index.ts';
import { html, type Markup } from './markup.ts';
import { askAddress, flowAddress, type PageChoice, pageAddress, servicePath } from './page-address.ts';
import type { PageWords } from './page-words.ts';

/** What leads on from a card: its calculators, flows that end here, its matters, and what it may be taken for. */
export function relatedView(sheet: ServiceSheet, choice: PageChoice, words: PageWords): Markup | null {
  const { within, matters, neighbours, calculators, flows, language } = sheet;
  const service = ({ id, title }: { id: string; title: string }) =>
    html`<a href="${pageAddress(servicePath(id), choice)}">${title}</a>`;
  const ask = (question: string, title: string) =>
    html`<a href="${askAddress(question, language)}" data-ask="${question}">${title}</a>`;
  const begin = (flow: string, title: string, values = {}) =>
    html`<a href="${flowAddress(flow, values, choice)}" data-flow="${flow}">${title}</a>`;
  const lists = [
    listView(
      words.calculators,
      calculators.map(
        ({ title, flow }) => html`<li>${flow === null ? ask(title, title) : begin(flow.flow, title, flow.values)}</li>`,
      ),
    ),
    listView(
      words.flows,
      flows.map(({ id, title }) => html`<li>${begin(id, title)}</li>`),
    ),
    listView(words.within, within === null ? [] : [html`<li>${service(within)}</li>`]),
    listView(
      words.matters,
      matters.map((matter) => html`<li>${service(matter)}</li>`),
    ),
    listView(
      words.neighbours,
      neighbours.map((neighbour) => html`<li>${neighbour.when}${words.colon}${service(neighbour)}</li>`),
    ),
  ].filter((list) => list !== null);
  return lists.length === 0 ? null : html`<div class="related">${lists}</div>`;
}

const listView = (title: string, items: readonly Markup[]): Markup | null =>
  items.length === 0 ? null : html`<h2>${title}</h2><ul>${items}</ul>`;
