import type { StoredDocument } from '../ports/index.ts';

/**
 * The documents without those whose page has another text by now. Sync stages the new text before it removes the old one: between the two, and for good
 * where it died there, both are stored, and what a page no longer says must not be quoted as official.
 */
export function newestOfSources(documents: readonly StoredDocument[]): StoredDocument[] {
  return documents.filter(
    (document) =>
      document.source === null ||
      !documents.some((other) => other.source === document.source && other.addedAt > document.addedAt),
  );
}
