import type { Law } from '../../knowledge/index.ts';
import { type LawStructure, readLawStructure } from '../../language/index.ts';
import type { LoadedDocument } from '../../ports/index.ts';
import { findByTitle, type MatchedVersion, matchLaw } from './match-law.ts';
import { type ProposedDetails, proposeDetails } from './propose-details.ts';

/** How a document would be taken: what it says of itself, its articles, and the listed version of a law that it is the text of. */
export interface UnderstoodDocument {
  readonly details: ProposedDetails;
  readonly structure: LawStructure;
  readonly matched: MatchedVersion | null;
  /** The law of that title, where the text is another version of it than those listed. */
  readonly otherVersionOf: Law | null;
}

/** Reads a document as indexing does. `given` stands in place of what the text proposes. */
export function understandDocument(
  { text }: Pick<LoadedDocument, 'text'>,
  laws: readonly Law[],
  given: { readonly title?: string | undefined; readonly version?: string | null | undefined } = {},
): UnderstoodDocument {
  const structure = readLawStructure(text);
  const proposed = proposeDetails(structure);
  const details = { ...proposed, title: given.title ?? proposed.title };
  const matched = matchLaw(structure, details, laws, given.version ?? null);
  const sameTitle = matched === null && structure.articles.length > 0 ? findByTitle(details.title, laws) : null;
  return { details, structure, matched, otherVersionOf: sameTitle };
}
