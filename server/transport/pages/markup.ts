/** A piece of HTML whose slots were escaped: made by {@link html} alone, so that no text of a visitor or of the corpus becomes markup. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a slot: markup as it is, words escaped, lists one after the other; null and false leave it empty. */
export type Slot = Markup | string | number | null | false | readonly Slot[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function fill(slot: Slot): string {
  if (slot === null || slot === false) return '';
  if (slot instanceof Markup) return slot.text;
  if (Array.isArray(slot)) return slot.map(fill).join('');
  return escapeText(String(slot));
}

/** Tag of HTML templates. Attributes must stand in quotation marks; an address in one must be known to be no script. */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return new Markup(parts.map((part, at) => part + (at < slots.length ? fill(slots[at] ?? null) : '')).join(''));
}

/** A block of data for machines. It is no script that runs, which a strict policy would forbid; no word in it can end the block. */
export const dataBlock = (type: string, value: object): Markup =>
  new Markup(`<script type="${escapeText(type)}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`);

// A mark at the end belongs to the sentence around the address.
const ADDRESS = /https?:\/\/[\w.~:/?#[\]@!$&'*+,;=%-]*[\w/#=&%-]/g;

const DAY = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

/** Words with the days in them marked, so that none is broken at a hyphen. */
export function markDays(text: string): Markup {
  const days = text.match(DAY) ?? [];
  const pieces = text.split(DAY).map((words, at) => {
    const day = days[at];
    return day === undefined ? html`${words}` : html`${words}<time datetime="${day}">${day}</time>`;
  });
  return html`${pieces}`;
}

/** An address that may be broken behind each slash within its path, so that what follows it stays with it. */
const breakable = (address: string): Markup =>
  html`${address.split(/(?<=[^/:]\/)(?=[^/])/).map((part, at) => html`${at > 0 && html`<wbr />`}${part}`)}`;

/** Words with the addresses in them as links, and the days marked. */
export function linkAddresses(text: string): Markup {
  const addresses = text.match(ADDRESS) ?? [];
  const pieces = text.split(ADDRESS).map((words, at) => {
    const address = addresses[at];
    return address === undefined
      ? markDays(words)
      : html`${markDays(words)}<a href="${address}" rel="noopener">${breakable(address)}</a>`;
  });
  return html`${pieces}`;
}
