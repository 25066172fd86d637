import { createHttpPageFetcher } from '../server/adapters/http-page-fetcher.ts';
import { createTemporaryFileLoader } from '../server/adapters/temporary-file-loader.ts';
import { localDateIn } from '../server/domain/index.ts';
import { type SyncedSource, syncSources, textChecksum } from '../server/indexing/index.ts';
import { assembleKnowledge, readRecords, type Source } from '../server/knowledge/index.ts';
import { UsageError } from './run-command.ts';
import { createWorkbench } from './workbench.ts';

/** Exit code when at least one page failed; the others are staged. */
const SOME_FAILED = 3;

/** `corpus sync`: fetches official pages and stages their texts; all of `corpus/sources.yaml` where none is named. */
export async function syncPages(
  ids: readonly string[],
  { list = false }: { readonly list?: boolean },
): Promise<number> {
  const { documentLoader, documentStore, knowledgeStore, scriptConverter, clock } = createWorkbench();
  const { sources, laws } = assembleKnowledge(readRecords(await knowledgeStore.read()));
  const chosen = choose(sources, ids);
  if (list) return listPages(chosen);
  const parts = {
    pageFetcher: createHttpPageFetcher({ hosts: sources.map(({ url }) => new URL(url).host), clock }),
    contentLoader: createTemporaryFileLoader(documentLoader),
    documentStore,
    scriptConverter,
    clock,
  };
  const synced = await syncSources(chosen, laws, parts, (one) => process.stdout.write(`${describe(one)}\n`));
  const failed = synced.filter(({ outcome }) => outcome === 'failed').length;
  process.stderr.write(`${synced.length - failed} of ${synced.length} pages are staged; ${failed} failed\n`);
  return failed > 0 ? SOME_FAILED : 0;
}

function choose(sources: readonly Source[], ids: readonly string[]): readonly Source[] {
  if (ids.length === 0) return sources;
  const unknown = ids.find((id) => !sources.some((source) => source.id === id));
  if (unknown !== undefined)
    throw new UsageError(`There is no page ${unknown}; npm run corpus -- sync --list names them.`);
  return sources.filter(({ id }) => ids.includes(id));
}

/** Id, outcome, address and remark of one source, on a line. */
function describe({ source, outcome, remark, movedTo }: SyncedSource): string {
  const moved = movedTo === null ? null : `moved to ${movedTo}: correct the address in corpus/sources.yaml`;
  const remarks = [remark, moved].filter((one) => one !== null);
  return [outcome, source.id, ...(remarks.length > 0 ? [remarks.join('; ')] : [])].join('\t');
}

/** What would be fetched: id, address, the day its text was staged, the checksum of that text. */
async function listPages(sources: readonly Source[]): Promise<number> {
  const documents = await createWorkbench().documentStore.list();
  for (const { id, url } of sources) {
    const staged = documents.find(({ source }) => source === id);
    const known = staged ? [localDateIn(new Date(staged.addedAt)), textChecksum(staged)] : ['never', ''];
    process.stdout.write(`${[id, url, ...known].join('\t')}\n`);
  }
  return 0;
}
