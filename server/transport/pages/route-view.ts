import type { ServiceSheet } from '../../protocol/index.ts';
import { html, type Markup } from './markup.ts';
import type { PageWords } from './page-words.ts';
import { markersView } from './section-view.ts';

/** Whom one turns to, in order, and a hint to choose a city where it matters and none is chosen. */
export function routeView({ route, needsCity, city }: ServiceSheet, words: PageWords): Markup | null {
  if (route.length === 0) return null;
  const steps = route.map(({ name, does, url, sources }) => {
    const body = url === null ? html`<b>${name}</b>` : html`<b><a href="${url}" rel="noopener">${name}</a></b>`;
    return html`<li>${body}${words.colon}${does}${markersView(sources, words)}</li>`;
  });
  return html`<section class="part" id="route" aria-labelledby="route-title">
      <h2 id="route-title">${words.route}</h2>
      <ol class="steps">${steps}</ol>
      ${needsCity && city === null && html`<p class="remark"><a href="#place">${words.chooseCity}</a></p>`}
    </section>`;
}
