import { createHash } from 'node:crypto';
import { localDateIn } from '../../domain/index.ts';
import type { Law, Source } from '../../knowledge/index.ts';
import type { DocumentStore, FetchedPage, LoadedDocument, StoredDocument } from '../../ports/index.ts';

/** A source with what is known of it. */
export interface KnownSource {
  readonly source: Source;
  /** The listed law it names. */
  readonly law: Law | null;
  /** Its documents from earlier syncs, the newest last; more than one only where a process died. */
  readonly earlier: readonly StoredDocument[];
}

/** A page as it was fetched and read. */
export interface ReadPage {
  readonly fetched: Exclude<FetchedPage, { kind: 'failed' }>;
  readonly read: LoadedDocument;
}

/** Stages the text of a page in place of the one before. The new document comes first: if the process dies in between there are two, never none. */
export async function stagePage(
  page: ReadPage,
  known: KnownSource,
  { store, now }: { readonly store: DocumentStore; readonly now: Date },
): Promise<{ readonly outcome: 'staged' | 'unchanged' | 'changed'; readonly remark: string | null }> {
  const staged = describeDocument(page, known, now);
  await store.put(staged);
  for (const { checksum } of known.earlier) if (checksum !== staged.checksum) await store.remove(checksum);
  if (known.earlier.at(-1)?.text === staged.text) return { outcome: 'unchanged', remark: null };
  const since = changedSince(page.read, known);
  if (since === null) return { outcome: 'staged', remark: null };
  return { outcome: 'changed', remark: `changed since ${since}: look at it before publishing` };
}

/** The document to stage. A page with the same words under other bytes (a counter, a date) stays the document it was. */
function describeDocument(
  { fetched, read }: ReadPage,
  { source, law, earlier }: KnownSource,
  now: Date,
): StoredDocument {
  const before = earlier.at(-1);
  const document = before?.text === read.text ? before : { ...read, confirmed: false, addedAt: now.toISOString() };
  // A text with articles is that of the law, and is matched by its title; another page may only speak of it.
  const isLaw = law !== null && source.expectedArticles !== null;
  return {
    ...document,
    title: isLaw ? law.title.zh : source.title.zh,
    version: source.version,
    effectiveFrom: source.effectiveFrom,
    effectiveTo: source.effectiveTo,
    source: source.id,
    url: fetched.movedTo ?? source.url,
    ...(fetched.kind === 'page' ? { validators: fetched.validators } : {}),
  };
}

/** The day on which the text is known to have been another. The same bytes read in another way are no change of the page. */
function changedSince(read: LoadedDocument, { source, earlier }: KnownSource): string | null {
  const before = earlier.at(-1);
  if (before) return before.checksum === read.checksum ? null : localDateIn(new Date(before.addedAt));
  return source.checksum === null || source.checksum === textChecksum(read) ? null : source.checkedOn;
}

/** SHA-256 of the text of a document: what `checksum` of `corpus/sources.yaml` means, since a page may change around its text. */
export const textChecksum = ({ text }: Pick<LoadedDocument, 'text'>) => createHash('sha256').update(text).digest('hex');
