import { describe, expect, it } from 'vitest';
import { createHttpPageFetcher, type PageFetcherOptions } from '../../server/adapters/http-page-fetcher.ts';
import { type SamplePage, testPageFetcher } from '../contracts/page-fetcher.ts';
import { createSkippingTime } from '../doubles/skipping-time.ts';
import { type Answer, inTurn, openSite, page, remembered, type SampleSite, status } from './sample-site.ts';

const answerFor = (sample: SamplePage): Answer => {
  if ('movedTo' in sample) return status(sample.forGood ? 301 : 302, { location: sample.movedTo });
  const { text, contentType = 'text/html', etag = '', lastModified = '' } = sample;
  const headers = { 'content-type': contentType, ...(lastModified === '' ? {} : { 'last-modified': lastModified }) };
  return etag === '' ? page(text, headers) : remembered(etag, (state) => page(text, { ...headers, ...state }));
};

function fetcherFor(sites: readonly Pick<SampleSite, 'host'>[], options: Partial<PageFetcherOptions> = {}) {
  const time = createSkippingTime();
  const fetcher = createHttpPageFetcher({ hosts: sites.map(({ host }) => host), ...time, ...options });
  return { fetcher, time };
}

/** A site whose one page answers like this, fetched once. */
async function fetchFrom(answer: Answer, options: Partial<PageFetcherOptions> = {}) {
  const site = await openSite({ '/guide': answer });
  const { fetcher, time } = fetcherFor([site], options);
  return { page: await fetcher.fetch(`${site.origin}/guide`, null), site, time };
}

describe('the fetcher of pages over HTTP', () => {
  testPageFetcher(async (pages) => {
    const answers = Object.entries(pages).map(([path, sample]) => [path, answerFor(sample)] as const);
    const site = await openSite(Object.fromEntries(answers));
    return { fetcher: fetcherFor([site]).fetcher, origin: site.origin };
  });

  it('says who it is, and asks for no compressed page', async () => {
    const { site } = await fetchFrom(page('到窗口办理。'));
    expect(site.requests[0]?.headers).toMatchObject({
      'user-agent': expect.stringMatching(/^Zhida\/0\.1 \(/),
      'accept-encoding': 'identity',
    });
  });

  it('gives the state of a page back as the page said it', async () => {
    const { site } = await fetchFrom(page('到窗口办理。'));
    await fetcherFor([site]).fetcher.fetch(`${site.origin}/guide`, { etag: 'W/"1"', lastModified: 'Mon' });
    expect(site.requests[1]?.headers).toMatchObject({ 'if-none-match': 'W/"1"', 'if-modified-since': 'Mon' });
  });

  it('takes "not changed" for a failure where it told no state', async () => {
    expect((await fetchFrom(status(304))).page).toMatchObject({ kind: 'failed' });
  });
});

describe('a page that has moved', () => {
  it('is followed to another listed host', async () => {
    const other = await openSite({ '/guide': page('新地址。') });
    const site = await openSite({ '/guide': status(308, { location: `${other.origin}/guide` }) });
    const address = `${other.origin}/guide`;
    expect(await fetcherFor([site, other]).fetcher.fetch(`${site.origin}/guide`, null)).toMatchObject({
      kind: 'page',
      address,
      movedTo: address,
    });
  });

  it('is followed to an address in Chinese characters', async () => {
    const raw = Buffer.from('/附件.html').toString('latin1');
    const answers = { '/guide': status(302, { location: raw }), [encodeURI('/附件.html')]: page('附件。') };
    const site = await openSite(answers);
    expect(await fetcherFor([site]).fetcher.fetch(`${site.origin}/guide`, null)).toMatchObject({ kind: 'page' });
  });

  it('is not followed to another port of a listed host', async () => {
    const other = await openSite({ '/guide': page('新地址。') });
    const site = await openSite({ '/guide': status(301, { location: `${other.origin}/guide` }) });
    const fetched = await fetcherFor([site]).fetcher.fetch(`${site.origin}/guide`, null);
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining(`${other.host} is not among`) });
    expect(other.requests).toEqual([]);
  });

  it('is not followed to what is no page of the web', async () => {
    const { page: fetched } = await fetchFrom(status(301, { location: 'file:///etc/passwd' }));
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining('file: addresses') });
  });

  it('is not followed where the robots.txt of its new host forbids it', async () => {
    const other = await openSite({ '/guide': page('新地址。'), '/robots.txt': page('User-agent: *\nDisallow: /') });
    const site = await openSite({ '/guide': status(301, { location: `${other.origin}/guide` }) });
    const fetched = await fetcherFor([site, other]).fetcher.fetch(`${site.origin}/guide`, null);
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining('robots.txt') });
    expect(other.requests).toEqual([]);
  });
});

describe('politeness', () => {
  it('asks one host once a second at most, one request after the other', async () => {
    let isAnswering = false;
    const one: Answer = (response) => {
      expect(isAnswering).toBe(false);
      isAnswering = true;
      setImmediate(() => {
        isAnswering = false;
        response.end('甲');
      });
    };
    const site = await openSite({ '/a': one, '/b': one, '/c': one });
    const { fetcher, time } = fetcherFor([site]);
    const fetched = await Promise.all(['/a', '/b', '/c'].map((path) => fetcher.fetch(`${site.origin}${path}`, null)));
    expect(fetched.map(({ kind }) => kind)).toEqual(['page', 'page', 'page']);
    expect(time.waited).toEqual([1000, 1000, 1000]);
  });

  it('reads robots.txt once, and does not fetch what it forbids', async () => {
    let read = 0;
    const robots: Answer = (response) => {
      read++;
      response.end('User-agent: zhida\nDisallow: /inner/\nAllow: /inner/open');
    };
    const site = await openSite({ '/robots.txt': robots, '/inner/a': page('甲'), '/inner/open': page('乙') });
    const { fetcher } = fetcherFor([site]);
    expect(await fetcher.fetch(`${site.origin}/inner/a`, null)).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/asks programs not to fetch this page .* and import its text/),
    });
    expect(await fetcher.fetch(`${site.origin}/inner/open`, null)).toMatchObject({ kind: 'page' });
    expect([read, site.requests.length]).toEqual([1, 1]);
  });

  it.each([
    ['is not there', status(404), 'page'],
    ['is not given out', status(403), 'page'],
    ['holds something else', page('<html><body>首页</body></html>'), 'page'],
    ['cannot be read for a while', status(503), 'failed'],
    ['is asked for too often', status(429), 'failed'],
    ['lies on a host that is not listed', status(302, { location: 'http://elsewhere.invalid/robots.txt' }), 'failed'],
  ])('knows what to do where robots.txt %s', async (_, robots, kind) => {
    const site = await openSite({ '/robots.txt': robots, '/guide': page('甲') });
    expect(await fetcherFor([site]).fetcher.fetch(`${site.origin}/guide`, null)).toMatchObject({ kind });
  });

  it('waits as long as a host asks, and then tries again', async () => {
    const busy = status(429, { 'retry-after': '40' });
    const { page: fetched, time } = await fetchFrom(inTurn(busy, page('甲')));
    expect([fetched.kind, time.waited]).toEqual(['page', [1000, 40_000]]);
  });

  it('understands a time until which a host asks to wait', async () => {
    const busy = status(503, { 'retry-after': 'Sun, 22 Nov 2026 02:00:31 GMT' });
    const { page: fetched, time } = await fetchFrom(inTurn(busy, page('甲')));
    expect([fetched.kind, time.waited]).toEqual(['page', [1000, 30_000]]);
  });

  it('leaves a host that asks for more than a minute to the next sync', async () => {
    const { page: fetched, site } = await fetchFrom(status(429, { 'retry-after': '3600' }));
    expect([fetched, site.requests.length]).toEqual([
      { kind: 'failed', reason: expect.stringContaining('left alone for a while (429); sync again later') },
      1,
    ]);
  });
});

describe('a host that fails', () => {
  it('is tried again, with growing pauses', async () => {
    const { page: fetched, time } = await fetchFrom(inTurn(status(500), status(502), page('甲')));
    expect([fetched.kind, time.waited]).toEqual(['page', [1000, 1000, 3000]]);
  });

  it('is given up after the third try', async () => {
    const { page: fetched, site } = await fetchFrom(status(500));
    expect([fetched, site.requests.length]).toEqual([
      { kind: 'failed', reason: 'the host answers with 500; sync again later' },
      3,
    ]);
  });

  it('is not believed to send a page on without saying where', async () => {
    expect((await fetchFrom(status(302))).page).toEqual({
      kind: 'failed',
      reason: 'the host answers with 302; sync again later',
    });
  });

  it('is left alone where it does not give out a page to programs', async () => {
    const { page: fetched, site } = await fetchFrom(status(412));
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining('import its text') });
    expect(site.requests).toHaveLength(1);
  });

  it('is not tried again for a page that is not there', async () => {
    expect((await fetchFrom(status(410))).site.requests).toHaveLength(1);
  });

  it('is not asked again in the same run once it is not reachable', async () => {
    const fetcher = fetcherFor([{ host: '127.0.0.1:1' }]);
    const reason = expect.stringMatching(/127\.0\.0\.1:1 is not reachable \(ECONNREFUSED\); check the network/);
    for (const path of ['/a', '/b'])
      expect(await fetcher.fetcher.fetch(`http://127.0.0.1:1${path}`, null)).toEqual({ kind: 'failed', reason });
    expect(fetcher.time.waited).toEqual([1000, 3000]);
  });

  it('is not asked again in the same run once it stops answering', async () => {
    const hangUp: Answer = (response) => response.destroy();
    const site = await openSite({ '/a': hangUp, '/b': page('乙') });
    const { fetcher } = fetcherFor([site]);
    for (const path of ['/a', '/b'])
      expect(await fetcher.fetch(`${site.origin}${path}`, null)).toMatchObject({
        kind: 'failed',
        reason: expect.stringContaining('is not reachable'),
      });
    expect(site.requests.map(({ url }) => url)).toEqual(['/a', '/a', '/a']);
  });

  it('is given up when it does not begin to answer', async () => {
    const { page: fetched } = await fetchFrom(() => undefined, { limits: { headTimeoutMs: 50 } });
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining('did not begin to answer') });
  });

  it('is given up when it does not end its answer', async () => {
    const slow: Answer = (response) => response.writeHead(200).write('第一条');
    const { page: fetched } = await fetchFrom(slow, { limits: { wholeTimeoutMs: 200 } });
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining('did not send the whole page') });
  });

  it.each([
    ['is shorter than it says', { 'content-length': '1000' }],
    ['ends without its last part', { 'transfer-encoding': 'chunked' }],
  ])('is not believed when a page %s', async (_, headers) => {
    const cut: Answer = (response) => {
      response.writeHead(200, headers);
      response.write('第一条', () => response.destroy());
    };
    expect((await fetchFrom(cut)).page).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('broke off before its end'),
    });
  });

  it('is not read on when a page is larger than allowed', async () => {
    const { page: fetched, site } = await fetchFrom(page('长'.repeat(1000)), { limits: { maxBytes: 1024 } });
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining('larger than') });
    expect(site.requests).toHaveLength(1);
  });

  it('is not asked at all when its name leads into a private network', async () => {
    const site = await openSite({ '/guide': page('甲') });
    const named = site.host.replace('127.0.0.1', 'localhost');
    const fetched = await fetcherFor([{ host: named }]).fetcher.fetch(`http://${named}/guide`, null);
    expect(fetched).toMatchObject({ kind: 'failed', reason: expect.stringContaining('inside a private network') });
    expect(site.requests).toEqual([]);
  });
});
