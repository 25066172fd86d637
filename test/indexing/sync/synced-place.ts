import { createFileDocumentStore } from '../../../server/adapters/file-document-store.ts';
import { createHttpPageFetcher } from '../../../server/adapters/http-page-fetcher.ts';
import { createMarkupDocumentLoader } from '../../../server/adapters/markup-document-loader.ts';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createPdfDocumentLoader } from '../../../server/adapters/pdf-document-loader.ts';
import { createTemporaryFileLoader } from '../../../server/adapters/temporary-file-loader.ts';
import { createTextDocumentLoader } from '../../../server/adapters/text-document-loader.ts';
import { chooseLoader, type SyncedSource, syncSources } from '../../../server/indexing/index.ts';
import type { Source } from '../../../server/knowledge/index.ts';
import { type Answer, openSite, type SampleSite } from '../../adapters/sample-site.ts';
import { createTemporaryFolder } from '../../adapters/temporary-folder.ts';
import { createSkippingTime } from '../../doubles/skipping-time.ts';
import { sampleLaws, sampleSource } from './sample-regulation.ts';

const contentLoader = createTemporaryFileLoader(
  chooseLoader({
    '.txt': createTextDocumentLoader(),
    '.html': createMarkupDocumentLoader(),
    '.docx': createMarkupDocumentLoader(),
    '.pdf': createPdfDocumentLoader(),
  }),
);

/** A data folder that is synced with these sites, as often as a test wants. */
export function createPlace(sites: readonly SampleSite[], folder = createTemporaryFolder()) {
  const documentStore = createFileDocumentStore(folder);
  const time = createSkippingTime();
  const reported: SyncedSource[] = [];
  return {
    documentStore,
    reported,
    sync(...sources: readonly Source[]) {
      // Every sync is a run of its own, with a fetcher of its own.
      const pageFetcher = createHttpPageFetcher({ hosts: sites.map(({ host }) => host), ...time });
      const parts = {
        pageFetcher,
        contentLoader,
        scriptConverter: createOpenccScriptConverter(),
        documentStore,
        clock: time.clock,
      };
      return syncSources(sources, sampleLaws, parts, (one) => reported.push(one));
    },
  };
}

/** Syncs one page that answers like this. */
export async function syncPage(answer: Answer, own: Partial<Source> = {}, path = '/rules.html') {
  const site = await openSite({ [path]: answer });
  const place = createPlace([site]);
  const source = sampleSource(`${site.origin}${path}`, own);
  const [synced] = await place.sync(source);
  return { site, place, source, synced, stored: await place.documentStore.list() };
}
