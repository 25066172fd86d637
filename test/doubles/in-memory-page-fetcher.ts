import type { FetchedPage, PageFetcher, PageValidators } from '../../server/ports/index.ts';
import type { SamplePage } from '../contracts/page-fetcher.ts';

/** A fetcher of pages that lie in memory; the test may change them, and sees what was asked. */
export interface InMemoryPageFetcher extends PageFetcher {
  readonly pages: Map<string, SamplePage>;
  readonly asked: { readonly address: string; readonly known: PageValidators | null }[];
}

/** Pages of one host, by their whole address. */
export function createInMemoryPageFetcher(host: string): InMemoryPageFetcher {
  const pages = new Map<string, SamplePage>();
  const asked: InMemoryPageFetcher['asked'] = [];
  return {
    pages,
    asked,
    async fetch(address, known) {
      asked.push({ address, known });
      return walk(new URL(address), known, { host, pages });
    },
  };
}

function walk(
  start: URL,
  known: PageValidators | null,
  { host, pages }: { readonly host: string; readonly pages: ReadonlyMap<string, SamplePage> },
): FetchedPage {
  let address = start;
  let movedTo: string | null = null;
  for (let moves = 0; moves <= 5; moves++) {
    if (address.host !== host) return { kind: 'failed', reason: `${address.host} is not among the hosts` };
    const page = pages.get(address.href);
    if (!page) return { kind: 'failed', reason: 'the page is not there any more (404)' };
    if (!('movedTo' in page)) return give(page, address.href, movedTo, known);
    address = new URL(page.movedTo, address);
    if (page.forGood) movedTo = address.href;
  }
  return { kind: 'failed', reason: 'the page moves on too often' };
}

function give(
  page: Exclude<SamplePage, { movedTo: string }>,
  address: string,
  movedTo: string | null,
  known: PageValidators | null,
): FetchedPage {
  const { text, contentType = 'text/html', etag = null, lastModified = null } = page;
  if (known !== null && etag !== null && known.etag === etag) return { kind: 'unchanged', movedTo };
  const bytes = new TextEncoder().encode(text);
  return { kind: 'page', bytes, contentType, address, movedTo, validators: { etag, lastModified } };
}
