import { ZhidaError } from '../domain/index.ts';
import type {
  Clock,
  DocumentLoader,
  DocumentStore,
  LoadedDocument,
  ScriptConverter,
  StoredDocument,
} from '../ports/index.ts';
import { guardDocument } from './guard-document.ts';
import { proposeAddition } from './structure/propose-addition.ts';

/** What an administrator says about the documents, in place of what their text proposes. */
export interface DocumentDetails {
  readonly title?: string;
  readonly version?: string;
  readonly effectiveFrom?: string;
}

/** What became of one file. */
export type AddedDocument = { readonly path: string } & (
  | {
      readonly staged: StoredDocument;
      /** Its very bytes were there before; without new details nothing has changed. */
      readonly wasThere: boolean;
      /** Documents of other bytes under the same file name, which stay beside it. */
      readonly sameName: readonly StoredDocument[];
    }
  | { readonly refused: string }
);

/** What adding works with. */
export interface AddingParts {
  readonly loader: DocumentLoader;
  readonly store: DocumentStore;
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
}

/**
 * Stages files for the next build, with their originals, and without what readers do not see and what speaks to a machine. A file that cannot be read is refused with the reason; the others are staged all the same.
 *
 * @param report told of each file as soon as it is done
 */
export async function addDocuments(
  paths: readonly string[],
  details: DocumentDetails,
  parts: AddingParts,
  report: (result: AddedDocument) => void = () => undefined,
): Promise<AddedDocument[]> {
  const stored = new Map((await parts.store.list()).map((document) => [document.checksum, document]));
  const results: AddedDocument[] = [];
  for (const path of paths) {
    const result = await addOne(path, details, parts, stored).catch((error: unknown) => {
      if (!(error instanceof ZhidaError) || error.code !== 'document-refused') throw error;
      return { path, refused: error.message };
    });
    if ('staged' in result) stored.set(result.staged.checksum, result.staged);
    results.push(result);
    report(result);
  }
  return results;
}

async function addOne(
  path: string,
  details: DocumentDetails,
  parts: AddingParts,
  stored: ReadonlyMap<string, StoredDocument>,
): Promise<AddedDocument> {
  const loaded = guardDocument(await parts.loader.load(path), parts.scriptConverter);
  const before = stored.get(loaded.checksum);
  const sameName = [...stored.values()].filter(
    ({ fileName, checksum }) => fileName === loaded.fileName && checksum !== loaded.checksum,
  );
  const isSettled = before !== undefined && Object.keys(details).length === 0;
  const staged = isSettled ? before : describeDocument(loaded, details, parts);
  await parts.store.put(staged, path);
  return { path, staged, wasThere: before !== undefined, sameName };
}

function describeDocument(loaded: LoadedDocument, details: DocumentDetails, parts: AddingParts): StoredDocument {
  const proposed = proposeAddition(loaded, parts.scriptConverter);
  return {
    ...loaded,
    source: null,
    url: null,
    documentNumber: proposed.documentNumber,
    promulgated: proposed.promulgated,
    title: details.title ?? proposed.title,
    version: details.version ?? null,
    effectiveFrom: details.effectiveFrom ?? proposed.effectiveFrom,
    confirmed: false,
    addedAt: parts.clock.now().toISOString(),
  };
}

/** Confirms the proposed titles and dates of the documents that were staged by a time: what publishing does for those that the generation was made of. */
export async function confirmDocuments(store: DocumentStore, stagedBy: Date): Promise<void> {
  for (const document of await store.list())
    if (!document.confirmed && new Date(document.addedAt) <= stagedBy)
      await store.put({ ...document, confirmed: true });
}
