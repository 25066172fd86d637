import { type ArticleKey, type Interval, isInForce, type LocalDate, parseArticleKey } from '../domain/index.ts';
import type { Card, CatalogueRow, City, Digest, Knowledge, Law, LawVersion, Period, Rate } from './records.ts';

/** The corpus by key and date. */
export interface KnowledgeLookup {
  readonly knowledge: Knowledge;
  card(id: string): Card | null;
  service(id: string): CatalogueRow | null;
  /** The laws that the card of a service or matter cites anywhere; empty without a card. */
  lawsOf(service: string | null): ReadonlySet<string>;
  digest(key: ArticleKey): Digest | null;
  law(id: string): Law | null;
  lawVersion(key: ArticleKey): LawVersion | null;
  /** The keys of `keys` whose version of law is in force on `date`, in their order. */
  inForce(keys: readonly ArticleKey[], date: LocalDate): ArticleKey[];
  /** A figure by law@version/article#name, as the corpus writes it, or null. */
  figure(key: string): string | null;
  /** The figure in force on `date` among `keys`, with its article, or null when none is. */
  figureInForce(
    keys: readonly string[],
    date: LocalDate,
  ): { readonly figure: string; readonly article: ArticleKey } | null;
  /** A city pack by id; null for none and for an unknown one. */
  city(id: string | null): City | null;
  /** The ids of the city packs; the national default is no city. */
  cityIds(): string[];
  /** The rate rows of this id, or of the group `id-…`, in force on `date`. */
  rates(id: string, date: LocalDate): Rate[];
  /** The period of this id for an event on `date`, or null when none is held for that day. */
  period(id: string, date: LocalDate): Period | null;
}

/** The pack that stands in where no city is known. */
const NATIONAL = 'national';

function findVersion(laws: ReadonlyMap<string, Law>, key: ArticleKey): LawVersion | null {
  const reference = parseArticleKey(key);
  const versions = reference === null ? [] : (laws.get(reference.law)?.versions ?? []);
  return versions.find(({ version }) => version === reference?.version) ?? null;
}

const NO_LAWS: ReadonlySet<string> = new Set();

/** The laws of every article key in a card. */
function lawsCitedBy(value: unknown): Set<string> {
  if (typeof value === 'string')
    return new Set([parseArticleKey(value.split('#')[0] ?? '')?.law ?? ''].filter(Boolean));
  if (value === null || typeof value !== 'object') return new Set();
  return new Set(Object.values(value).flatMap((item) => [...lawsCitedBy(item)]));
}

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

/** Builds the lookups once; every call after that is a map access. */
export function createKnowledgeLookup(knowledge: Knowledge): KnowledgeLookup {
  const cards = byId(knowledge.cards);
  const services = byId(knowledge.catalogue);
  const laws = byId(knowledge.laws);
  const citedLaws = new Map(knowledge.cards.map((card) => [card.id, lawsCitedBy(card)]));
  const digests = new Map(knowledge.digests.map((digest) => [digest.key, digest]));
  const lawVersion = (key: ArticleKey) => findVersion(laws, key);
  const isArticleInForce = (key: ArticleKey, date: LocalDate) => {
    const version: Interval | null = lawVersion(key);
    return version !== null && isInForce(version, date);
  };
  const figure = (key: string) => {
    const [article = '', name = ''] = key.split('#');
    return digests.get(article)?.figures[name] ?? null;
  };
  return {
    knowledge,
    card: (id) => cards.get(id) ?? null,
    service: (id) => services.get(id) ?? null,
    lawsOf: (id) => citedLaws.get(id ?? '') ?? NO_LAWS,
    digest: (key) => digests.get(key) ?? null,
    law: (id) => laws.get(id) ?? null,
    lawVersion,
    inForce: (keys, date) => keys.filter((key) => isArticleInForce(key, date)),
    figure,
    figureInForce(keys, date) {
      const key = keys.find((candidate) => isArticleInForce(candidate.split('#')[0] ?? '', date));
      const value = key === undefined ? null : figure(key);
      return key !== undefined && value !== null ? { figure: value, article: key.split('#')[0] ?? '' } : null;
    },
    city: (id) => knowledge.cities.find((city) => city.id === id) ?? null,
    cityIds: () => knowledge.cities.filter(({ id }) => id !== NATIONAL).map(({ id }) => id),
    rates: (id, date) =>
      knowledge.rates.filter((rate) => (rate.id === id || rate.id.startsWith(`${id}-`)) && isInForce(rate, date)),
    period: (id, date) => knowledge.periods.find((period) => period.id === id && isInForce(period, date)) ?? null,
  };
}
