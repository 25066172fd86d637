import { isInForce, type LocalDate } from '../domain/index.ts';
import type { Law } from '../knowledge/index.ts';
import { findEveryWord, readYears } from '../language/index.ts';

interface NamedLaw {
  readonly law: Law;
  readonly start: number;
  readonly end: number;
}

/**
 * The versions (`law@version`) of the laws a text names, in the order they stand in it: the one whose own name or year stands there (旧商标法,
 * 2007年的…解释), otherwise the one in force on `date`, otherwise the last. A name inside a longer one (商标法 in 商标法实施条例) names nothing.
 */
export function resolveLaws(text: string, laws: readonly Law[], date: LocalDate): string[] {
  const found = namesOfAll(laws)
    .flatMap(({ law, name }) => findEveryWord(text, name).map((start) => placed(law, start, name)))
    .sort((left, right) => right.end - right.start - (left.end - left.start));
  const named: NamedLaw[] = [];
  for (const candidate of found)
    if (named.every(({ start, end }) => candidate.end <= start || end <= candidate.start)) named.push(candidate);
  named.sort((left, right) => left.start - right.start);
  return [...new Set(named.map(({ law }) => `${law.id}@${versionIn(law, text, date)}`))];
}

const placed = (law: Law, start: number, name: string): NamedLaw => ({ law, start, end: start + name.length });

/** Every name with its law, prepared once for a corpus. */
const preparedNames = new WeakMap<readonly Law[], readonly { readonly law: Law; readonly name: string }[]>();

function namesOfAll(laws: readonly Law[]) {
  const known = preparedNames.get(laws);
  if (known) return known;
  const names = laws.flatMap((law) => namesOf(law).map((name) => ({ law, name })));
  preparedNames.set(laws, names);
  return names;
}

const namesOf = ({ title, short, aliases, versions }: Law) =>
  [title.zh, title.en, short.zh, short.en, ...aliases, ...versions.flatMap((version) => version.aliases)].map((name) =>
    name.toLowerCase(),
  );

function versionIn({ versions }: Law, text: string, date: LocalDate): string {
  const years = readYears(text).map(String);
  const version =
    versions.find(({ aliases }) => aliases.some((alias) => text.includes(alias.toLowerCase()))) ??
    versions.find((candidate) => years.includes(candidate.version)) ??
    versions.find((candidate) => isInForce(candidate, date)) ??
    versions.at(-1);
  return version?.version ?? '';
}
