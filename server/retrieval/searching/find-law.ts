import { isInForce, type LocalDate } from '../../domain/index.ts';
import type { Law } from '../../knowledge/index.ts';
import { bigramSimilarity, cleanText } from '../../language/index.ts';
import type { Currency, SearchResponse } from '../../protocol/index.ts';

const MOST_SUGGESTED = 4;
/** Names less alike than this (0 to 1) are other names. */
const MIN_LIKENESS = 0.3;

/** Laws with their names as they are compared: prepared once, for every query compares them. */
const prepared = new WeakMap<Law, readonly string[]>();

function namesOf(law: Law): readonly string[] {
  const names = prepared.get(law) ?? listNames(law);
  prepared.set(law, names);
  return names;
}

const listNames = ({ id, title, short, aliases, versions }: Law) =>
  [id, title.zh, short.zh, title.en, short.en, ...aliases, ...versions.flatMap((version) => version.aliases)].map(
    prepare,
  );

const prepare = (name: string) =>
  cleanText(name)
    .replace(/[《》]/gu, '')
    .toLowerCase();

/** The law with this id or name (title, short name, what people call it or a version of it); null when there is none. */
export function findLaw(name: string, laws: readonly Law[]): Law | null {
  const wanted = prepare(name);
  return laws.find((law) => namesOf(law).includes(wanted)) ?? null;
}

/** Laws whose names are like this one or hold it, the likest first, as `商标法 (trademark-law)`. */
export function suggestLaws(name: string, laws: readonly Law[]): string[] {
  const wanted = prepare(name);
  const likenessOf = (law: Law) =>
    Math.max(
      ...namesOf(law).map(
        (other) => bigramSimilarity(other, wanted) + (wanted !== '' && other.includes(wanted) ? 1 : 0),
      ),
    );
  return laws
    .map((law) => ({ law, likeness: likenessOf(law) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, MOST_SUGGESTED)
    .map(({ law }) => `${law.short.zh} (${law.id})`);
}

/** A law with its versions as they stand on a day. */
export function describeLaw(law: Law, language: 'zh' | 'en', asOf: LocalDate): SearchResponse['laws'][number] {
  return {
    id: law.id,
    title: law.title[language],
    short: law.short[language],
    versions: law.versions.map((version) => ({
      version: version.version,
      label: version.label[language],
      effectiveFrom: version.effectiveFrom,
      effectiveTo: version.effectiveTo,
      currency: currencyOn(version, asOf),
      url: version.url,
    })),
  };
}

/** Whether something is in force on a day, not yet, or no longer. */
export function currencyOn(interval: Parameters<typeof isInForce>[0], day: LocalDate): Currency {
  if (isInForce(interval, day)) return 'in-force';
  return interval.effectiveFrom !== null && day < interval.effectiveFrom ? 'not-yet-in-force' : 'ended';
}
