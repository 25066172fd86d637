import type { ServiceLine, ServiceSection, ServiceSheet, ServiceSource } from '../../protocol/index.ts';
import { html, linkAddresses, type Markup, markDays } from './markup.ts';
import { fillWords, type PageWords, pageWords } from './page-words.ts';

/** A section of a card: its heading, its lines in the form that suits them, and what must be said beside them. */
export function sectionView(section: ServiceSection, words: PageWords): Markup {
  const { id, title, status, remark, url } = section;
  return html`<section class="part" id="${id}" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${title}${status === 'unverified' && html` <span class="tag tag-warm">${words.unverified}</span>`}</h2>
      ${linesView(section, words)}
      ${remark !== null && html`<p class="remark">${linkAddresses(remark)}</p>`}
      ${url !== null && html`<p class="remark">${words.officialChannel}${words.colon}<a href="${url}" rel="noopener">${url}</a></p>`}
    </section>`;
}

function linesView({ id, status, lines }: ServiceSection, words: PageWords): Markup {
  if (status !== 'known') return html`${lines.map((line) => html`<p>${wordsOf(line, words)}</p>`)}`;
  if (id === 'steps')
    return html`<ol class="steps">${lines.map((line) => html`<li>${wordsOf(line, words)}</li>`)}</ol>`;
  if (lines.some(({ label }) => label !== null)) return labelledView(lines, words);
  return html`<ul class="lines">${lines.map((line) => html`<li>${wordsOf(line, words)}</li>`)}</ul>`;
}

/** Periods and fees: what it is, and how long or how much. */
function labelledView(lines: readonly ServiceLine[], words: PageWords): Markup {
  const rows = lines.map((line) =>
    line.label === null
      ? html`<p class="remark">${wordsOf(line, words)}</p>`
      : html`<dl><dt>${line.label}</dt><dd>${wordsOf(line, words)}</dd></dl>`,
  );
  return html`<div class="rows">${rows}</div>`;
}

/** The words of a line with the markers of what it rests on. */
function wordsOf({ text, conditional, sources }: ServiceLine, words: PageWords): Markup {
  return html`${linkAddresses(text)}${conditional && html` <span class="tag">${words.conditional}</span>`}${markersView(sources, words)}`;
}

/** The markers of what something rests on, each leading to its source. */
export function markersView(sources: readonly number[], words: PageWords): Markup {
  const markers = sources.map(
    (number) =>
      html`<a class="marker" href="#source-${number}" aria-label="${fillWords(words.source, { number: String(number) })}">[${number}]</a>`,
  );
  return html`${markers}`;
}

/** What the lines rest on, numbered as they name it. */
export function sourcesView({ sources, language }: ServiceSheet, words: PageWords): Markup | null {
  if (sources.length === 0) return null;
  // They keep the script of what they name.
  const own = language === 'zh-Hant' ? html` lang="zh-Hans"` : null;
  return html`<section class="part sources" id="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">${words.sources}</h2>
      <ol${own}>${sources.map((source) => sourceView(source, language === 'zh-Hant' ? pageWords['zh-Hans'] : words))}</ol>
    </section>`;
}

function sourceView(
  { number, label, title, version, effectiveFrom, effectiveTo, url, digest }: ServiceSource,
  words: PageWords,
) {
  const from = effectiveFrom ?? '';
  const force =
    effectiveFrom === null
      ? null
      : fillWords(effectiveTo === null ? words.inForce : words.inForceUntil, { from, to: effectiveTo ?? '' });
  return html`<li id="source-${number}" value="${number}" tabindex="-1">
        <b>${label}</b>${title !== null && html` <span class="source-title">${title}</span>`}
        <span class="source-force">${markDays([version, force].filter((part) => part !== null).join(words.comma))}</span>
        ${url !== null && html`<a href="${url}" rel="noopener">${words.openOfficial}<span class="visually-hidden">${words.colon}${label}</span></a>`}
        ${digest !== null && html`<details><summary>${words.digest}<span class="visually-hidden">${words.colon}${label}</span></summary><p>${digest}</p></details>`}
      </li>`;
}
