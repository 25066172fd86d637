import { expect, it } from 'vitest';
import type { PageFetcher } from '../../server/ports/index.ts';

/** One page of a site: what it holds, or where it has moved. */
export type SamplePage =
  | { readonly text: string; readonly contentType?: string; readonly etag?: string; readonly lastModified?: string }
  | { readonly movedTo: string; readonly forGood: boolean };

/** A site with these pages by path, and a fetcher that may fetch from it alone. */
export type PlaceSite = (
  pages: Readonly<Record<string, SamplePage>>,
) => Promise<{ readonly fetcher: PageFetcher; readonly origin: string }>;

const GUIDE = { text: '到窗口办理。', contentType: 'text/plain; charset=utf-8' };

/** What every page fetcher keeps. */
export function testPageFetcher(place: PlaceSite): void {
  it('gives the bytes of a page, its kind and what it says of its state', async () => {
    const state = { etag: '"7"', lastModified: 'Mon, 02 Mar 2026 00:00:00 GMT' };
    const { fetcher, origin } = await place({ '/guide': { ...GUIDE, ...state } });
    const page = await fetcher.fetch(`${origin}/guide`, null);
    expect(page).toMatchObject({
      kind: 'page',
      contentType: GUIDE.contentType,
      address: `${origin}/guide`,
      movedTo: null,
      validators: state,
    });
    expect('bytes' in page && new TextDecoder().decode(page.bytes)).toBe(GUIDE.text);
  });

  it('says that a page has not changed to one who knows its state', async () => {
    const { fetcher, origin } = await place({ '/guide': { ...GUIDE, etag: '"7"' } });
    const known = { etag: '"7"', lastModified: null };
    expect(await fetcher.fetch(`${origin}/guide`, known)).toEqual({ kind: 'unchanged', movedTo: null });
  });

  it('gives a page that has changed since', async () => {
    const { fetcher, origin } = await place({ '/guide': { ...GUIDE, etag: '"8"' } });
    const known = { etag: '"7"', lastModified: null };
    expect(await fetcher.fetch(`${origin}/guide`, known)).toMatchObject({
      kind: 'page',
      validators: { etag: '"8"', lastModified: null },
    });
  });

  it('follows a page that has moved for good, and names its new address', async () => {
    const { fetcher, origin } = await place({ '/old': { movedTo: '/guide', forGood: true }, '/guide': GUIDE });
    const address = `${origin}/guide`;
    expect(await fetcher.fetch(`${origin}/old`, null)).toMatchObject({ kind: 'page', address, movedTo: address });
  });

  it('follows a page that is elsewhere for now, and names no new address', async () => {
    const { fetcher, origin } = await place({ '/old': { movedTo: '/guide', forGood: false }, '/guide': GUIDE });
    const address = `${origin}/guide`;
    expect(await fetcher.fetch(`${origin}/old`, null)).toMatchObject({ kind: 'page', address, movedTo: null });
  });

  it('gives a page that moves in a circle up, with a reason', async () => {
    const { fetcher, origin } = await place({
      '/a': { movedTo: '/b', forGood: true },
      '/b': { movedTo: '/a', forGood: true },
    });
    expect(await fetcher.fetch(`${origin}/a`, null)).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/moves/),
    });
  });

  it('says that a page is not there', async () => {
    const { fetcher, origin } = await place({});
    expect(await fetcher.fetch(`${origin}/guide`, null)).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/not there any more \(404\)/),
    });
  });

  it('does not go to a host that is not listed', async () => {
    const { fetcher, origin } = await place({ '/old': { movedTo: 'http://elsewhere.invalid/guide', forGood: true } });
    const reason = expect.stringMatching(/elsewhere\.invalid is not among the hosts/);
    expect(await fetcher.fetch(`${origin}/old`, null)).toEqual({ kind: 'failed', reason });
    expect(await fetcher.fetch('http://elsewhere.invalid/guide', null)).toEqual({ kind: 'failed', reason });
  });
}
