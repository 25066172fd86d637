import type { PageLanguage } from './page-words.ts';

/** What a page is shown for; the part of its address behind the path. */
export interface PageChoice {
  readonly language: PageLanguage;
  readonly city?: string | null;
  readonly asOf?: string | null;
  readonly view?: 'card' | 'bring';
  readonly query?: string | null;
}

/** The address of a page, with what differs from the usual only. */
export function pageAddress(path: string, { language, city, asOf, view, query }: PageChoice): string {
  const parameters = new URLSearchParams();
  if (language !== 'zh-Hans') parameters.set('lang', language);
  if (query) parameters.set('q', query);
  if (city) parameters.set('city', city);
  if (asOf) parameters.set('asOf', asOf);
  if (view === 'bring') parameters.set('view', 'bring');
  const search = parameters.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The path of a service’s page. */
export const servicePath = (id: string): string => `/services/${encodeURIComponent(id)}`;

/** The file of a service’s checklist. */
export const checklistAddress = (id: string, choice: PageChoice): string =>
  pageAddress(`${servicePath(id)}/checklist.docx`, choice);

/** Where the assistant answers a question, without scripts as well: the page it lives on asks it. */
export const askAddress = (question: string, language: PageLanguage): string =>
  `${language === 'en' ? '/english.html' : '/'}?ask=${encodeURIComponent(question)}`;

/** Where a guided flow begins, by its id and with what is known, without scripts of the page it stands on as well. */
export function flowAddress(
  flow: string,
  values: Readonly<Record<string, string>>,
  { language }: Pick<PageChoice, 'language'>,
): string {
  const parameters = new URLSearchParams({ 'zhida-flow': flow });
  for (const [slot, value] of Object.entries(values)) parameters.set(`zhida-${slot}`, value);
  return `${language === 'en' ? '/english.html' : '/'}?${parameters}`;
}
