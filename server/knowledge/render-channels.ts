import type { Bilingual } from '../domain/index.ts';
import { type CardLine, type CardScope, writeCardText } from './card-scope.ts';
import type { KnowledgeLookup } from './lookup.ts';
import type { Card, City } from './records.ts';
import { writeHours } from './write-hours.ts';

/** Which entries of a city's directory one turns to for a matter. */
const DIRECTORY_KINDS: Readonly<Record<string, readonly City['directory'][number]['kind'][]>> = {
  'patent-pre-examination': ['protection-centre'],
  'trademark-fast-examination': ['protection-centre'],
  'rights-protection-assistance': ['protection-centre'],
  'tisc-service': ['tisc'],
  'park-service-station': ['park-station'],
  'overseas-guidance-station': ['overseas-station'],
  'overseas-dispute-guidance': ['dispute-guidance'],
  'ip-mediation': ['mediation'],
  'ip-pledge-financing': ['bank'],
  'ip-insurance': ['insurer'],
  'university-ip-transfer': ['fund'],
};

/** Whether a card has channels of some cities only, or the pack of some city adds to them. */
export function hasLocalChannels({ id, channels }: Card, lookup: KnowledgeLookup): boolean {
  const own = channels.status === 'known' && channels.items.some(({ cities }) => cities.length > 0);
  const kinds = DIRECTORY_KINDS[id] ?? [];
  const packs = lookup.cityIds().map((city) => lookup.city(city));
  return (
    own ||
    packs.some(
      (pack) =>
        pack?.channels.some(({ services }) => services.includes(id)) ||
        pack?.directory.some(({ kind }) => kinds.includes(kind)),
    )
  );
}

/** Where one applies: the channels of the card, then what the pack of the scope's city adds. */
export function channelLines(card: Card, scope: CardScope): CardLine[] {
  const own = card.channels.status === 'known' ? card.channels.items : [];
  const lines = own
    .filter(({ cities }) => cities.length === 0 || (scope.city !== null && cities.includes(scope.city)))
    .map(({ name, url, note }) => {
      const place = withAddress(writeCardText(name, card, scope).text, url ?? null, scope);
      return { text: join([place, note && writeCardText(note, card, scope).text], scope), keys: [] };
    });
  const city = scope.lookup.city(scope.city);
  return [...lines, ...(city === null ? [] : cityLines(card, city, scope))];
}

function cityLines(card: Card, city: City, scope: CardScope): CardLine[] {
  const { language } = scope;
  // A channel or the want of a directory is told on the word of the pack, which its first body stands for.
  const pack = [`city:${city.id}#body-1`];
  const channels = city.channels
    .filter(({ services }) => services.includes(card.id))
    .map(({ name, url, address, phone, hours, checkedOn }) => {
      const place = withAddress(name[language], url, scope);
      return {
        text: join([place, address?.[language], phone, writeHours(hours, language), checked(checkedOn, scope)], scope),
        keys: pack,
        isRecord: true,
      };
    });
  const kinds = DIRECTORY_KINDS[card.id] ?? [];
  const entries = city.directory.flatMap(({ kind, name, scope: reach, contact, checkedOn, expires }, n) =>
    kinds.includes(kind) && scope.date < expires
      ? [
          {
            text: join([name[language], reach[language], contact?.[language], checked(checkedOn, scope)], scope),
            keys: [`city:${city.id}#directory-${n + 1}`],
            isRecord: true,
          },
        ]
      : [],
  );
  const lacks = kinds.length > 0 && entries.length === 0 && channels.length === 0;
  const lack = { text: NO_DIRECTORY[language].replace('{city}', city.name[language]), keys: pack };
  return [...channels, ...entries, ...(lacks ? [lack] : [])];
}

const NO_DIRECTORY: Bilingual = {
  zh: '{city}的具体机构名录没有核实到，以当地知识产权管理部门公布为准。',
  en: 'No checked directory for {city} is at hand; the local IP department’s own list applies.',
};

const checked = (day: string, { language }: CardScope) => (language === 'zh' ? `${day}核对` : `checked on ${day}`);

const withAddress = (name: string, url: string | null, { language }: CardScope) =>
  url === null ? name : language === 'zh' ? `${name}（${url}）` : `${name} (${url})`;

/** Sentences one after the other, without a second mark where one stands already. */
function join(parts: readonly (string | null | undefined)[], { language }: CardScope): string {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part) => (part ?? '').replace(/[。.]$/, ''))
    .join(language === 'zh' ? '。' : '. ');
}
