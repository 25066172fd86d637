import type { DialogueState, HostPage, Language } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';

/**
 * The state with which a message from a page is read: where nothing was spoken of yet, the page's matter is the topic, so that "要什么材料" asks
 * of it. A message that names another is about that one.
 */
export function openOnPage(
  state: DialogueState | null,
  page: HostPage | null,
  lookup: KnowledgeLookup,
  language: Language,
): DialogueState | null {
  const subject = page === null ? null : subjectOfPage(page, lookup);
  if (subject === null || (state !== null && state.service !== null)) return state;
  const within = lookup.service(subject)?.within ?? null;
  const topic = { service: within ?? subject, matter: within === null ? null : subject };
  if (state !== null) return { ...state, ...topic };
  return {
    intent: 'navigate',
    ...topic,
    slots: {},
    question: '',
    earlier: [],
    remembered: {},
    pending: null,
    options: [],
    language,
    misses: 0,
  };
}

/** The service or matter a page says it is about, or that its address names: our own page of a card, or the official one of the matter. */
function subjectOfPage({ service, url }: HostPage, lookup: KnowledgeLookup): string | null {
  if (service !== null && lookup.service(service) !== null) return service;
  if (url === null || !URL.canParse(url)) return null;
  const address = plain(url);
  const [, named = ''] = /\/services\/([a-z0-9-]+)$/u.exec(address) ?? [];
  if (lookup.service(named) !== null) return named;
  return lookup.knowledge.cards.find((card) => card.url !== null && plain(card.url) === address)?.id ?? null;
}

/** An address without what changes from visit to visit. */
function plain(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname.replace(/\/$/u, '')}`;
}
