import { dataBlock, html, type Markup, type Slot } from './markup.ts';
import { pageAddress } from './page-address.ts';
import { PAGE_LANGUAGES, type PageLanguage, type PageWords, pageWords } from './page-words.ts';

const LANGUAGES = Object.keys(PAGE_LANGUAGES) as PageLanguage[];
const LOCALES: Readonly<Record<PageLanguage, string>> = { 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW', en: 'en' };

/** One page: what its head says of it, and its body. */
export interface PageParts {
  readonly language: PageLanguage;
  readonly title: string;
  readonly description: string;
  /** The address under which engines should know the page, whole, in each language. Null: not to be indexed. */
  readonly known: ((language: PageLanguage) => string) | null;
  /** The address of the same page in a language. */
  readonly inLanguage: (language: PageLanguage) => string;
  /** What machines are told of it (JSON-LD), or null. */
  readonly data: object | null;
  readonly city: string | null;
  readonly body: Markup;
}

/** A whole HTML document. Style and scripts come from this server; nothing stands inline. */
export function pageFrame(parts: PageParts): string {
  const words = pageWords[parts.language];
  const page = html`<!doctype html>
<html lang="${parts.language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>${parts.title} - ${words.site}</title>
    <meta name="description" content="${parts.description}" />
    ${knownAs(parts)}
    <link rel="icon" href="/mark.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/service-page.css" />
    ${parts.data === null ? null : dataBlock('application/ld+json', parts.data)}
    <script type="module" src="/service-page.js"></script>
    <script src="/widget.js" async data-city="${parts.city ?? ''}" data-page=""></script>
  </head>
  <body>
    <a class="skip" href="#content">${words.skip}</a>
    ${masthead(parts, words)}
    <main id="content" class="within">${parts.body}</main>
    ${foot(words)}
  </body>
</html>
`;
  return page.text;
}

function knownAs({ known, title, description, language }: PageParts): Slot {
  if (known === null) return html`<meta name="robots" content="noindex" />`;
  return html`<link rel="canonical" href="${known(language)}" />
    ${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${known(other)}" />`)}
    <link rel="alternate" hreflang="x-default" href="${known('zh-Hans')}" />
    <meta property="og:type" content="article" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${known(language)}" />
    <meta property="og:locale" content="${LOCALES[language]}" />`;
}

function masthead({ language, inLanguage }: PageParts, words: PageWords): Markup {
  const home = language === 'en' ? '/english.html' : '/';
  const list = pageAddress('/services', { language });
  const others = LANGUAGES.filter((other) => other !== language);
  return html`<header>
      <div class="reference"><p class="within"><strong>${words.reference}</strong> <span>${words.referenceNote}</span></p></div>
      <div class="masthead">
        <div class="within">
          <a class="brand" href="${home}">
            <svg viewBox="0 0 44 44" aria-hidden="true"><path d="M4 4h24v24H4z M16 16h24v24H16z" /><path class="brand-core" d="M18 18h8v8h-8z" /></svg>
            <span><span class="brand-name">${words.site}</span> <span class="brand-note">${words.siteNote}</span></span>
          </a>
          <nav aria-label="${words.main}">
            <ul>
              <li><a href="${home}">${words.home}</a></li>
              <li><a href="${list}">${words.services}</a></li>
              ${others.map((other) => html`<li><a href="${inLanguage(other)}" lang="${other}" hreflang="${other}">${PAGE_LANGUAGES[other]}</a></li>`)}
            </ul>
          </nav>
        </div>
      </div>
    </header>`;
}

function foot(words: PageWords): Markup {
  return html`<footer class="foot">
      <div class="within">
        <p>${words.footNote}</p>
        <section>
          <h2>${words.official}</h2>
          <ul class="foot-list">
            <li><a href="https://www.cnipa.gov.cn/" rel="noopener noreferrer">${words.cnipa}</a></li>
            <li><a href="https://sbj.cnipa.gov.cn/" rel="noopener noreferrer">${words.trademarkOffice}</a></li>
          </ul>
        </section>
      </div>
    </footer>`;
}
