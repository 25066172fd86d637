import { describe, expect, it } from 'vitest';
import { textChecksum, understandDocument } from '../../../server/indexing/index.ts';
import type { Source } from '../../../server/knowledge/index.ts';
import { paragraph, writeDocx, writePdf } from '../../adapters/sample-files.ts';
import { inTurn, openSite, page, remembered, type SampleSite, status } from '../../adapters/sample-site.ts';
import { nameUnwritableFolder } from '../../adapters/temporary-folder.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';
import { encodeGb18030, regulation, sampleLaws, sampleSource, webPage } from './sample-regulation.ts';
import { createPlace, syncPage } from './synced-place.ts';

const whole = webPage(regulation());
const failure = (remark: RegExp) => ({ outcome: 'failed', remark: expect.stringMatching(remark), movedTo: null });

describe('a page with the text expected', () => {
  it('is staged with what the list of sources says of it', async () => {
    const own = { version: '2026', effectiveFrom: '2026-05-01', effectiveTo: '2027-12-31' } as Partial<Source>;
    const { synced, stored, source } = await syncPage(page(whole), own);
    expect(synced).toEqual({ source, outcome: 'staged', remark: null, movedTo: null });
    expect(stored).toMatchObject([
      {
        ...own,
        title: '示例窗口办理办法（2026年公布）',
        source: 'sample-rules',
        url: source.url,
        fileName: 'sample-rules.html',
        confirmed: false,
        text: expect.stringContaining('第五条 本办法自2026年5月1日起施行。'),
      },
    ]);
  });

  it('is taken for the law that the source names', async () => {
    const { stored } = await syncPage(page(whole), { law: 'sample-rules-law', version: '2026' });
    expect(
      stored.map(
        (document) =>
          understandDocument(document, { laws: sampleLaws, digests: [] }, document).matched?.version.version,
      ),
    ).toEqual(['2026']);
  });

  it('is staged without the buttons that stand below it', async () => {
    const { stored } = await syncPage(page(webPage(`${regulation()}\n【打印】【关闭】`)));
    expect(stored[0]?.text).toMatch(/第五条 本办法自2026年5月1日起施行。$/);
  });

  it.each([
    ['GB18030 that the page names', webPage(regulation(), { head: '<meta charset="gb18030">' }), {}],
    ['GB2312 that nobody names', whole, { 'content-type': 'text/html' }],
    ['GB18030 that the server calls UTF-8', whole, { 'content-type': 'text/html; charset=utf-8' }],
    ['GB18030 that the page calls UTF-8', webPage(regulation(), { head: '<meta charset="utf-8">' }), {}],
  ])('is read in %s', async (_, text, headers) => {
    const { stored } = await syncPage(page(encodeGb18030(text), headers));
    expect(stored[0]?.text).toContain('来办事的人可以要求窗口用书面形式说明理由');
  });

  it('is read in UTF-8 that the page calls GB2312', async () => {
    const { stored } = await syncPage(page(webPage(regulation(), { head: '<meta charset="gb2312">' })));
    expect(stored[0]?.text).toContain('来办事的人可以要求窗口用书面形式说明理由');
  });

  it('is read as a Word file', async () => {
    const words = writeDocx(
      regulation()
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    );
    const { synced, stored } = await syncPage(page(words, { 'content-type': 'application/octet-stream' }), {}, '/get');
    expect([synced?.outcome, stored[0]?.fileName]).toEqual(['staged', 'sample-rules.docx']);
  });

  it('is read as a PDF', async () => {
    const lines = [
      'Sample Counter Guide',
      ...Array.from({ length: 5 }, (_, n) => `Window ${n + 1} opens at nine in the morning.`),
    ];
    const own = { title: { zh: 'Sample Counter Guide', en: 'Sample Counter Guide' }, expectedArticles: null };
    const { synced, stored } = await syncPage(page(writePdf([lines]), { 'content-type': 'application/pdf' }), own);
    expect([synced?.outcome, stored[0]?.fileName, stored[0]?.places[0]?.page]).toEqual([
      'staged',
      'sample-rules.pdf',
      1,
    ]);
  });
});

describe('a page that is synced again', () => {
  it('is left alone where it says that nothing has changed', async () => {
    const { place, site, source } = await syncPage(remembered('"1"', (state) => page(whole, state)));
    const before = await place.documentStore.list();
    expect(await place.sync(source)).toMatchObject([{ outcome: 'unchanged', remark: null }]);
    expect(site.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(await place.documentStore.list()).toEqual(before);
  });

  it('stays the document it was where only what stands around its text has changed', async () => {
    const again = webPage(regulation(), { around: '<!-- 8 visitors -->' });
    const { place, source, stored } = await syncPage(inTurn(page(whole), page(again)));
    expect(await place.sync(source)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await place.documentStore.list()).toEqual(stored);
  });

  it('keeps that it was confirmed while its text stays the same', async () => {
    const { place, source, stored } = await syncPage(page(whole));
    for (const document of stored) await place.documentStore.put({ ...document, confirmed: true });
    await place.sync(source);
    expect(await place.documentStore.list()).toMatchObject([{ confirmed: true }]);
  });

  it('takes over what the list of sources has learnt since', async () => {
    const { place, source } = await syncPage(remembered('"1"', (state) => page(whole, state)));
    await place.sync({ ...source, effectiveTo: '2027-12-31' as Source['effectiveTo'] });
    expect(await place.documentStore.list()).toMatchObject([{ effectiveTo: '2027-12-31' }]);
  });

  it('is held to what the list of sources has learnt since', async () => {
    const { place, source } = await syncPage(remembered('"1"', (state) => page(whole, state)));
    expect(await place.sync({ ...source, expectedArticles: 9 })).toMatchObject([failure(/ends after article 5 of 9/)]);
  });

  it('replaces its document where its text has changed, and says since when', async () => {
    const changed = webPage(regulation().replace('五个工作日', '三个工作日'));
    const { place, source } = await syncPage(inTurn(page(whole), page(changed)));
    expect(await place.sync(source)).toMatchObject([
      { outcome: 'changed', remark: 'changed since 2026-11-22: look at it before publishing' },
    ]);
    expect(await place.documentStore.list()).toMatchObject([
      { confirmed: false, text: expect.stringContaining('三个工作日') },
    ]);
  });

  it.each([
    ['cannot be found any more', status(404)],
    ['has become another text', page(webPage(regulation({ title: '另一个办法' })))],
    ['is empty', page('')],
  ])('keeps its document where it %s', async (_, later) => {
    const { place, source, stored } = await syncPage(inTurn(page(whole), later));
    expect(await place.sync(source)).toMatchObject([{ outcome: 'failed' }]);
    expect(await place.documentStore.list()).toEqual(stored);
  });

  it('is cleared of a second document that a process left when it died', async () => {
    const { place, source } = await syncPage(page(whole));
    await place.documentStore.put(writeSampleDocument({ source: 'sample-rules', addedAt: '2026-01-01T00:00:00.000Z' }));
    expect(await place.sync(source)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await place.documentStore.list()).toHaveLength(1);
  });
});

describe('a text whose checksum is known', () => {
  it('is staged without a remark where it is that text', async () => {
    const { stored } = await syncPage(page(whole));
    const checksum = textChecksum({ text: stored[0]?.text ?? '' });
    expect((await syncPage(page(whole), { checksum })).synced).toMatchObject({ outcome: 'staged', remark: null });
  });

  it('is to be looked at where it is another', async () => {
    expect((await syncPage(page(whole), { checksum: '0'.repeat(64) })).synced).toMatchObject({
      outcome: 'changed',
      remark: 'changed since 2026-11-01: look at it before publishing',
    });
  });
});

describe('a page that has moved for good', () => {
  it('is staged under its new address, which is reported', async () => {
    const site = await openSite({ '/rules.html': status(301, { location: '/new.html' }), '/new.html': page(whole) });
    const place = createPlace([site]);
    const movedTo = `${site.origin}/new.html`;
    expect(await place.sync(sampleSource(`${site.origin}/rules.html`))).toMatchObject([{ outcome: 'staged', movedTo }]);
    expect(await place.documentStore.list()).toMatchObject([{ url: movedTo }]);
  });
});

describe('several sources', () => {
  const titled = (site: SampleSite, n: number) =>
    sampleSource(`${site.origin}/${n}.html`, {
      id: `rules-${n}`,
      title: { zh: `示例窗口办理办法之${n}`, en: `Rules ${n}` },
    });
  const answers = Object.fromEntries(
    [1, 2, 3].map((n) => [`/${n}.html`, page(webPage(regulation({ title: `示例窗口办理办法之${n}` })))]),
  );

  it('stand each for itself: one that fails leaves the others staged', async () => {
    const site = await openSite({ ...answers, '/2.html': status(500) });
    const place = createPlace([site]);
    const synced = await place.sync(titled(site, 1), titled(site, 2), titled(site, 3));
    expect(synced.map(({ outcome }) => outcome)).toEqual(['staged', 'failed', 'staged']);
    expect((await place.documentStore.list()).map(({ source }) => source).sort()).toEqual(['rules-1', 'rules-3']);
  });

  it('are reported one by one, and given back in the order asked', async () => {
    const site = await openSite(answers);
    const place = createPlace([site]);
    const synced = await place.sync(titled(site, 3), titled(site, 1));
    expect(synced.map(({ source }) => source.id)).toEqual(['rules-3', 'rules-1']);
    expect(new Set(place.reported)).toEqual(new Set(synced));
  });

  it('say for themselves that the data folder cannot be written', async () => {
    const site = await openSite(answers);
    const refused = createPlace([site], nameUnwritableFolder());
    expect(await refused.sync(titled(site, 1))).toMatchObject([failure(/cannot be written/)]);
  });

  it('take the place of the same file that was added by hand', async () => {
    const { place, source, stored } = await syncPage(page(whole));
    for (const document of stored) await place.documentStore.put({ ...document, source: null, url: null });
    expect(await place.sync(source)).toMatchObject([{ outcome: 'staged' }]);
    expect(await place.documentStore.list()).toMatchObject([{ source: 'sample-rules' }]);
  });
});
