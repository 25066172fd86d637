import type { Chunk } from '../../domain/index.ts';
import { articleLabel, type KnowledgeLookup, type Law, type LawVersion, sectionLabel } from '../../knowledge/index.ts';
import type { LawArticle } from '../../language/index.ts';
import type { OfficialLaw } from '../structure/official-texts.ts';
import { addressAt } from '../structure/place-of.ts';
import { createChunk } from './create-chunk.ts';

/** A longer article is cut between its 款. */
const MAX_CHARACTERS = 800;

/** The articles of official texts that have no digest, one Chunk each; those that have one get the official words beside it (`chunkDigests`). */
export function chunkOfficialLaws(laws: readonly OfficialLaw[], lookup: KnowledgeLookup): Chunk[] {
  return laws.flatMap((official) =>
    official.articles
      .filter(({ number }) => lookup.digest(`${official.law.id}@${official.version.version}/${number}`) === null)
      .flatMap((article) => chunkArticle(article, official, lookup)),
  );
}

function chunkArticle(article: LawArticle, official: OfficialLaw, lookup: KnowledgeLookup): Chunk[] {
  const { law, version } = official;
  const key = `${law.id}@${version.version}/${article.number}`;
  const groups = groupClauses(article.clauses);
  const label = articleLabel(key, law);
  return groups.map(({ first, text }) =>
    createChunk({
      kind: law.kind === 'guideline' ? 'guideline' : 'article',
      key: groups.length === 1 ? key : `${key}#${first}`,
      language: 'zh',
      title: label === null ? sectionLabel(key, law, 'zh') : law.title.zh,
      article: label,
      version: version.label.zh,
      url: addressOf(article, official),
      text,
      officialText: text,
      trust: 'official',
      headingPath: [...article.headingPath],
      cities: placesOf(law, version, lookup),
      effectiveFrom: version.effectiveFrom,
      effectiveTo: version.effectiveTo,
    }),
  );
}

/** The address of the version; with the page of the article, where the text came from that very address. */
function addressOf({ line }: LawArticle, { version, document }: OfficialLaw): string | null {
  return version.url === null || version.url === document.url ? addressAt(document, line) : version.url;
}

/** Where a text speaks that is found by its key alone: nobody asks from there. */
const NOWHERE = ['nowhere'];

/**
 * The cities whose pack names a law; empty, so everywhere, for a national one. A local one that no pack names, and one of which it is not verified whether
 * it is still in force, answers only who names its article.
 */
function placesOf(law: Law, version: LawVersion, lookup: KnowledgeLookup): readonly string[] {
  const cities = lookup.knowledge.cities.filter(({ laws }) => laws.includes(law.id)).map(({ id }) => id);
  const isDoubtful = version.standing === 'unverified' || (law.kind === 'local' && cities.length === 0);
  return isDoubtful ? NOWHERE : cities;
}

/** The 款 of an article in as few groups as their length allows, each with the number of its first 款. */
function groupClauses(clauses: readonly string[]): { first: number; text: string }[] {
  const groups: { first: number; text: string }[] = [];
  for (const [index, clause] of clauses.entries()) {
    const last = groups.at(-1);
    if (last && last.text.length + clause.length < MAX_CHARACTERS) last.text = `${last.text}\n${clause}`;
    else groups.push({ first: index + 1, text: clause });
  }
  return groups;
}
