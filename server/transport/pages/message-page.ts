import { html } from './markup.ts';
import { pageAddress } from './page-address.ts';
import { pageFrame } from './page-frame.ts';
import { type PageLanguage, pageWords } from './page-words.ts';
import { searchForm } from './service-list-page.ts';

/** Why a page cannot be shown. */
export type PageFault = { readonly kind: 'notFound' } | { readonly kind: 'invalid'; readonly message: string };

/** A page that says why there is nothing to show, with a search among the services. */
export function messagePage(fault: PageFault, language: PageLanguage): string {
  const words = pageWords[language];
  const list = pageAddress('/services', { language });
  const title = words[fault.kind];
  const lead = fault.kind === 'notFound' ? words.notFoundLead : words.invalidLead;
  return pageFrame({
    language,
    title,
    description: lead,
    known: null,
    inLanguage: (one) => pageAddress('/services', { language: one }),
    data: null,
    city: null,
    body: html`<div class="head">
      <h1>${title}</h1>
      ${fault.kind === 'invalid' && html`<p class="refer">${fault.message}</p>`}
      <p class="lead">${lead}</p>
      ${searchForm('', { language }, words)}
      <p><a href="${list}">${words.all}</a></p>
    </div>`,
  });
}
