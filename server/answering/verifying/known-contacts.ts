import type { Knowledge } from '../../knowledge/index.ts';
import { type Contact, hostOf, readContacts } from './read-contacts.ts';

/** Whether a contact stands in the corpus. */
export type IsKnownContact = (contact: Contact) => boolean;

/** Collects the addresses and telephone numbers of the corpus's own records; what people ask and say of themselves is none of these. */
export function knownContacts(knowledge: Knowledge): IsKnownContact {
  const { cards, cities, sources, laws, replies, notices, answers, flows, competence, catalogue, rates } = knowledge;
  const { digests, concordances, periods, calendars } = knowledge;
  const texts = [cards, cities, sources, laws, replies, notices, answers, flows, competence, catalogue, rates]
    .concat([digests, concordances, periods, calendars] as never[])
    .flatMap(textsOf);
  const keys = new Set(texts.flatMap(readContacts).map(({ key }) => key));
  const hosts = new Set([...keys].map(hostOf));
  return ({ key }) => keys.has(key) || (hosts.has(key) && !/^\d+$/u.test(key));
}

/** Every text of a record, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsOf);
}
