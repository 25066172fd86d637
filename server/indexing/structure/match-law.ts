import type { Knowledge, Law, LawVersion } from '../../knowledge/index.ts';
import { cleanText, type GuidelineStructure, type LawStructure } from '../../language/index.ts';
import type { ProposedDetails } from './propose-details.ts';

/** A version of a law of the list that a document is the text of. */
export interface MatchedVersion {
  readonly law: Law;
  readonly version: LawVersion;
}

/**
 * The version of a listed law that a text is: of the same title, last amended in the year that names the version, or on the day it was promulgated or
 * took effect, and with as many articles. Anything else is another text: an amendment is another version, an excerpt is not the law (design section 4a).
 *
 * @param named the version an administrator gave, in place of the year of the last amendment
 */
export function matchLaw(
  { articles }: LawStructure,
  { title, promulgated, effectiveFrom }: ProposedDetails,
  laws: readonly Law[],
  named: string | null = null,
): MatchedVersion | null {
  if (articles.length === 0) return null;
  const law = findByTitle(title, laws);
  const version = law?.versions.find((candidate) => {
    const { promulgated: made, effectiveFrom: from, version: name } = candidate;
    if (candidate.articles !== articles.length) return false;
    if (named !== null) return named === name;
    return (promulgated !== null && (promulgated === made || promulgated.startsWith(name))) || effectiveFrom === from;
  });
  return law && version ? { law, version } : null;
}

/** A text of guidelines that lacks more of the sections known of a version is another edition, or an excerpt. */
const LEAST_SECTIONS_FOUND = 0.95;

/**
 * The version of listed guidelines that a text is: of the same title, not dated otherwise, and with the numbered sections that the corpus knows of it.
 * Guidelines have no count of articles; their editions differ in their sections.
 */
export function matchGuideline(
  { sections }: GuidelineStructure,
  { title, promulgated, effectiveFrom }: ProposedDetails,
  { laws, digests }: Pick<Knowledge, 'laws' | 'digests'>,
  named: string | null = null,
): MatchedVersion | null {
  const law = findByTitle(title, laws);
  if (law?.kind !== 'guideline') return null;
  const numbers = new Set(sections.map(({ number }) => number));
  const version = law.versions.find((candidate) => {
    const { version: name, promulgated: made, effectiveFrom: from } = candidate;
    const known = digests.filter((digest) => digest.law === law.id && digest.version === name);
    const found = known.filter(({ article }) => numbers.has(article)).length;
    if (known.length === 0 || found < known.length * LEAST_SECTIONS_FOUND) return false;
    if (named !== null) return named === name;
    return promulgated === null || promulgated === made || promulgated.startsWith(name) || effectiveFrom === from;
  });
  return version ? { law, version } : null;
}

/** The listed law of a title, in any of its names. */
export const findByTitle = (title: string | null, laws: readonly Law[]): Law | null =>
  laws.find((law) => title !== null && titlesOf(law).includes(fold(title))) ?? null;

const titlesOf = ({ title, short, aliases }: Law) => [title.zh, short.zh, ...aliases].map(fold);

/** A title without the name of the state, quotation marks and spaces, brackets of one width. */
const fold = (title: string) =>
  cleanText(title)
    .replace(/[《》〈〉<>\s]/gu, '')
    .replace(/^中华人民共和国/u, '');
