import { ZhidaError } from '../domain/index.ts';
import { cleanText, cutMachineOrders } from '../language/index.ts';
import type {
  Clock,
  DocumentLoader,
  DocumentStore,
  LoadedDocument,
  ScriptConverter,
  StoredDocument,
} from '../ports/index.ts';
import { guardDocument } from './guard-document.ts';

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

/** What staging works with. */
export interface AddParts {
  readonly loader: DocumentLoader;
  readonly store: DocumentStore;
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
}

/** Stages files for the next build, without what readers do not see and what speaks to a machine. A file that cannot be read is refused with the reason; the others are staged all the same. */
export async function addDocuments(
  paths: readonly string[],
  details: DocumentDetails,
  parts: AddParts,
): Promise<AddedDocument[]> {
  const results: AddedDocument[] = [];
  for (const path of paths) {
    try {
      const loaded = guardDocument(await parts.loader.load(path), parts.scriptConverter);
      const staged = describeDocument(loaded, details, parts);
      await parts.store.put(staged);
      results.push({ path, staged });
    } catch (error) {
      if (!(error instanceof ZhidaError) || error.code !== 'document-refused') throw error;
      results.push({ path, refused: error.message });
    }
  }
  return results;
}

function describeDocument(loaded: LoadedDocument, details: DocumentDetails, parts: AddParts): StoredDocument {
  return {
    ...loaded,
    source: null,
    url: null,
    title: details.title ?? proposeTitle(loaded, parts.scriptConverter),
    version: details.version ?? null,
    effectiveFrom: details.effectiveFrom ?? null,
    confirmed: false,
    addedAt: parts.clock.now().toISOString(),
  };
}

/** A file whose name speaks to a machine is not called by it. */
const UNNAMED = '未命名文件';

/** The first heading of Markdown, else the first short line, else the file's name. */
function proposeTitle({ format, text, fileName }: LoadedDocument, scripts: ScriptConverter): string {
  const lines = text.split('\n').map((line) => line.trim());
  const heading =
    format === 'markdown' ? lines.find((line) => /^#{1,6}\s+\S/.test(line))?.replace(/^#+\s+/, '') : undefined;
  const first = lines.find((line) => line !== '');
  if (heading !== undefined) return cleanText(heading);
  if (first !== undefined && [...first].length <= 60) return cleanText(first);
  return cleanText(cutMachineOrders(fileName.replace(/\.[^.]+$/, ''), scripts).text) || UNNAMED;
}

/** Confirms the proposed titles and dates of every staged document: what publishing does. */
export async function confirmDocuments(store: DocumentStore): Promise<void> {
  for (const document of await store.list()) if (!document.confirmed) await store.put({ ...document, confirmed: true });
}
