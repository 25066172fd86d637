import type { ServiceSheet } from '../../protocol/index.ts';
import { html, type Markup } from './markup.ts';
import { pageAddress, servicePath } from './page-address.ts';
import type { PageWords } from './page-words.ts';

/** Where one is: home, services, group, the service it is part of. */
export function trailView({ title, group, within, language }: ServiceSheet, words: PageWords): Markup {
  const list = pageAddress('/services', { language });
  return html`<nav class="trail" aria-label="${words.trail}">
      <ol>
        <li><a href="${list}">${words.services}</a></li>
        ${group !== null && html`<li><a href="${list}#${group.id}">${group.title}</a></li>`}
        ${within !== null && html`<li><a href="${pageAddress(servicePath(within.id), { language })}">${within.title}</a></li>`}
        <li aria-current="page">${title}</li>
      </ol>
    </nav>`;
}
