/** What a server says of the state of its page; given back to it, it tells whether the page has changed since. */
export interface PageValidators {
  /** The `ETag` header. */
  readonly etag: string | null;
  /** The `Last-Modified` header. */
  readonly lastModified: string | null;
}

/** What came of fetching a page. A failure is a value: pages fail every day. */
export type FetchedPage =
  | {
      readonly kind: 'page';
      readonly bytes: Uint8Array;
      /** The `Content-Type` header. */
      readonly contentType: string | null;
      /** Where the page was found in the end. */
      readonly address: string;
      /** The new address of a page that has moved for good; null while the old one holds. */
      readonly movedTo: string | null;
      readonly validators: PageValidators;
    }
  | { readonly kind: 'unchanged'; readonly movedTo: string | null }
  /** `reason`: one sentence for a person, with what to do. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Fetches public pages, one after another from each host, as its owner asks of programs. */
export interface PageFetcher {
  /** @param known what the page said of itself last time; null asks for the page whatever its state. Never throws for what a page or a network does. */
  fetch(address: string, known: PageValidators | null): Promise<FetchedPage>;
}
