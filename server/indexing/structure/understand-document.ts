import type { Knowledge, Law } from '../../knowledge/index.ts';
import {
  type GuidelineStructure,
  type LawStructure,
  readGuidelineStructure,
  readLawStructure,
} from '../../language/index.ts';
import type { LoadedDocument } from '../../ports/index.ts';
import { findByTitle, type MatchedVersion, matchGuideline, matchLaw } from './match-law.ts';
import { type ProposedDetails, proposeDetails } from './propose-details.ts';

/** How a document would be taken: what it says of itself, its articles or numbered sections, and the listed version of a law that it is the text of. */
export interface UnderstoodDocument {
  readonly details: ProposedDetails;
  readonly structure: LawStructure;
  /** The numbered sections of a text whose title is that of listed guidelines; null for any other text. */
  readonly guideline: GuidelineStructure | null;
  readonly matched: MatchedVersion | null;
  /** The law of that title, where the text is another version of it than those listed. */
  readonly otherVersionOf: Law | null;
}

/** What is given in place of what a text proposes. */
interface GivenDetails {
  readonly title?: string | undefined;
  readonly version?: string | null | undefined;
}

/** Reads a document as indexing does. `given` stands in place of what the text proposes. */
export function understandDocument(
  { text }: Pick<LoadedDocument, 'text'>,
  corpus: Pick<Knowledge, 'laws' | 'digests'>,
  given: GivenDetails = {},
): UnderstoodDocument {
  const structure = readLawStructure(text);
  const proposed = proposeDetails(structure);
  const details = { ...proposed, title: given.title ?? proposed.title };
  const law = findByTitle(details.title, corpus.laws);
  if (law?.kind === 'guideline') return understandGuideline(text, structure, details, corpus, given);
  const matched = matchLaw(structure, details, corpus.laws, given.version ?? null);
  const otherVersionOf = matched === null && structure.articles.length > 0 ? law : null;
  return { details, structure, guideline: null, matched, otherVersionOf };
}

function understandGuideline(
  text: string,
  structure: LawStructure,
  { title }: ProposedDetails,
  corpus: Pick<Knowledge, 'laws' | 'digests'>,
  given: GivenDetails,
): UnderstoodDocument {
  const guideline = readGuidelineStructure(text);
  // What stands before the first section dates the text; its sections speak of other days.
  const details = { ...proposeDetails({ ...structure, preamble: guideline.preamble, articles: [] }), title };
  const matched = matchGuideline(guideline, details, corpus, given.version ?? null);
  const sameTitle = matched === null && guideline.sections.length > 0;
  return { details, structure, guideline, matched, otherVersionOf: sameTitle ? findByTitle(title, corpus.laws) : null };
}
