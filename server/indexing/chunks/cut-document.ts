import type { DocumentPlace, StoredDocument, TextSplitter } from '../../ports/index.ts';
import { placeAt } from '../structure/place-of.ts';
import { readSections } from '../structure/read-sections.ts';
import { lineAt, textOf } from '../structure/section.ts';
import { splitSection } from './split-section.ts';

/** Most characters of one Chunk of prose. */
const MAX_CHARACTERS = 500;
/** Of one that is cited by its number, which is seldom longer and better read whole. */
const MAX_OF_ARTICLE = 800;

/** A part of a document as it is indexed: one Chunk. */
export interface DocumentPart {
  readonly headingPath: readonly string[];
  /** The article or numbered section that it is, or is of; null for any other part. */
  readonly label: string | null;
  readonly text: string;
  /** The line of the document (from 0) on which it begins. */
  readonly line: number;
  /** Where that line stands in the file. */
  readonly place: DocumentPlace | null;
}

/** Cuts a document where it divides itself; what is still too long, between paragraphs, sentences or the rows of a table. */
export async function cutDocument(
  document: Pick<StoredDocument, 'format' | 'text' | 'places'>,
  splitter: TextSplitter,
): Promise<DocumentPart[]> {
  const parts: DocumentPart[] = [];
  for (const section of readSections(document)) {
    const { headingPath, label } = section;
    const maxCharacters = label === null ? MAX_CHARACTERS : MAX_OF_ARTICLE;
    for (const { text, offset } of await splitSection(textOf(section), splitter, maxCharacters)) {
      const line = lineAt(section, offset);
      parts.push({ headingPath, label, text, line, place: placeAt(document.places, line) });
    }
  }
  return parts;
}
