import { ZhidaError } from '../domain/index.ts';
import { cleanText } from '../language/index.ts';
import type { Clock, DocumentLoader, DocumentStore, LoadedDocument, StoredDocument } from '../ports/index.ts';

/** What an administrator says about the documents, in place of what their text proposes. */
export interface DocumentDetails {
  readonly title?: string;
  readonly version?: string;
  readonly effectiveFrom?: string;
}

/** What became of one file. */
export type AddedDocument = { readonly path: string } & (
  | { readonly staged: StoredDocument }
  | { readonly refused: string }
);

/** Stages files for the next build. A file that cannot be read is refused with the reason; the others are staged all the same. */
export async function addDocuments(
  paths: readonly string[],
  details: DocumentDetails,
  parts: { readonly loader: DocumentLoader; readonly store: DocumentStore; readonly clock: Clock },
): Promise<AddedDocument[]> {
  const results: AddedDocument[] = [];
  for (const path of paths) {
    try {
      const staged = describeDocument(await parts.loader.load(path), details, parts.clock.now());
      await parts.store.put(staged);
      results.push({ path, staged });
    } catch (error) {
      if (!(error instanceof ZhidaError) || error.code !== 'document-refused') throw error;
      results.push({ path, refused: error.message });
    }
  }
  return results;
}

function describeDocument(loaded: LoadedDocument, details: DocumentDetails, now: Date): StoredDocument {
  return {
    ...loaded,
    source: null,
    url: null,
    title: details.title ?? proposeTitle(loaded),
    version: details.version ?? null,
    effectiveFrom: details.effectiveFrom ?? null,
    confirmed: false,
    addedAt: now.toISOString(),
  };
}

/** The first heading of Markdown, else the first short line, else the file's name. */
function proposeTitle({ format, text, fileName }: LoadedDocument): string {
  const lines = text.split('\n').map((line) => line.trim());
  const heading =
    format === 'markdown' ? lines.find((line) => /^#{1,6}\s+\S/.test(line))?.replace(/^#+\s+/, '') : undefined;
  const first = lines.find((line) => line !== '');
  const title = heading ?? (first !== undefined && [...first].length <= 60 ? first : fileName.replace(/\.[^.]+$/, ''));
  return cleanText(title);
}

/** Confirms the proposed titles and dates of every staged document: what publishing does. */
export async function confirmDocuments(store: DocumentStore): Promise<void> {
  for (const document of await store.list()) if (!document.confirmed) await store.put({ ...document, confirmed: true });
}
