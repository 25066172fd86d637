import { ZhidaError } from '../../domain/index.ts';
import type { Law, Source } from '../../knowledge/index.ts';
import type {
  Clock,
  ContentLoader,
  DocumentStore,
  PageFetcher,
  ScriptConverter,
  StoredDocument,
} from '../../ports/index.ts';
import { guardDocument } from '../guard-document.ts';
import { findPageFault } from './find-page-fault.ts';
import { nameFile } from './name-file.ts';
import { type KnownSource, type ReadPage, stagePage } from './stage-page.ts';
import { withoutFoot } from './without-foot.ts';

/** What sync fetches, reads and stages with. */
export interface SyncParts {
  readonly pageFetcher: PageFetcher;
  readonly contentLoader: ContentLoader;
  readonly documentStore: DocumentStore;
  readonly scriptConverter: ScriptConverter;
  readonly clock: Clock;
}

/** What became of one source. `changed`: staged, and to be looked at before it is published. */
export interface SyncedSource {
  readonly source: Source;
  readonly outcome: 'staged' | 'unchanged' | 'changed' | 'failed';
  /** One sentence for a person: why it failed, or since when it has changed. */
  readonly remark: string | null;
  /** Where the page has moved for good. */
  readonly movedTo: string | null;
}

/**
 * Fetches official pages and stages their texts as documents for the next build. Each source stands for itself: one that fails leaves what is staged as it was.
 * All are begun at once; how many pages a host is asked for at a time is the fetcher's affair.
 *
 * @param laws the law list, for the titles of the laws that sources name
 * @param report told of every source as soon as it is done
 */
export async function syncSources(
  sources: readonly Source[],
  laws: readonly Law[],
  parts: SyncParts,
  report: (synced: SyncedSource) => void,
): Promise<SyncedSource[]> {
  const documents = [...(await parts.documentStore.list())].sort((left, right) =>
    left.addedAt < right.addedAt ? -1 : 1,
  );
  const owners = new Map(documents.map(({ checksum, source }) => [checksum, source]));
  return Promise.all(
    sources.map(async (source) => {
      const law = laws.find(({ id }) => id === source.law) ?? null;
      const earlier = documents.filter((document) => document.source === source.id);
      const synced = await syncSource({ source, law, earlier }, owners, parts);
      report(synced);
      return synced;
    }),
  );
}

/** Fetch -> read -> check -> stage. */
async function syncSource(known: KnownSource, owners: Owners, parts: SyncParts): Promise<SyncedSource> {
  const { source, earlier } = known;
  const fail = (remark: string): SyncedSource => ({ source, outcome: 'failed', remark, movedTo: null });
  try {
    const before = earlier.at(-1);
    const fetched = await parts.pageFetcher.fetch(source.url, before?.validators ?? null);
    if (fetched.kind === 'failed') return fail(fetched.reason);
    const page = { fetched, read: await readPage(fetched, source, before, parts) };
    const fault = findPageFault(page, known) ?? claim(page, source, owners);
    if (fault !== null) return fail(fault);
    const staged = await stagePage(page, known, { store: parts.documentStore, now: parts.clock.now() });
    return { source, ...staged, movedTo: fetched.movedTo };
  } catch (error) {
    if (!(error instanceof ZhidaError)) throw error;
    if (error.code !== 'document-refused') return fail(error.message);
    return fail(`the page cannot be read (${error.message}); open it and import its text with corpus -- add`);
  }
}

/** The text of a page; of one that has not changed, the text read last time. It is checked again: more may be expected of the source by now. */
async function readPage(
  fetched: ReadPage['fetched'],
  { id, expectedArticles }: Source,
  before: StoredDocument | undefined,
  { contentLoader, scriptConverter }: SyncParts,
): Promise<ReadPage['read']> {
  if (fetched.kind === 'page') {
    const read = guardDocument(await contentLoader.load(fetched.bytes, nameFile(id, fetched)), scriptConverter);
    return expectedArticles === null ? read : withoutFoot(read);
  }
  if (before) return before;
  throw new ZhidaError('unavailable', 'The host says that a page never fetched before is unchanged; sync again later.');
}

/** The source that each document was fetched from, by checksum; null for those that an administrator added. */
type Owners = Map<string, string | null>;

/** What is wrong where two sources give the very same bytes: one document cannot be the text of both. */
function claim({ read }: ReadPage, { id }: Source, owners: Owners): string | null {
  const owner = owners.get(read.checksum) ?? id;
  if (owner !== id)
    return `the page is byte for byte that of ${owner}; correct the wrong one of the two addresses in corpus/sources.yaml`;
  owners.set(read.checksum, id);
  return null;
}
