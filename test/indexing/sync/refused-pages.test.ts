import { describe, expect, it } from 'vitest';
import { type Answer, openSite, page } from '../../adapters/sample-site.ts';
import { regulation, sampleSource, webPage } from './sample-regulation.ts';
import { createPlace, syncPage } from './synced-place.ts';

const whole = webPage(regulation());
const failure = (remark: RegExp) => ({ outcome: 'failed', remark: expect.stringMatching(remark), movedTo: null });

describe('a page that is something else', () => {
  const login = '<form action="/login"><input name="user"><input type="password" name="word"></form>';
  it.each([
    ['a login page', webPage('统一身份认证', { around: login }), /asks for a password/],
    ['a login page that bears the title', webPage('示例窗口办理办法', { around: login }), /asks for a password/],
    [
      'an error page',
      webPage('系统繁忙\n您访问的页面出错了，请稍后再试。'),
      /title "示例窗口办理办法.*" is not on the page/,
    ],
    ['another regulation', webPage(regulation({ title: '示例窗口收费办法' })), /is not on the page/],
    ['the title without a text', webPage('示例窗口办理办法\n正文见附件。'), /next to no text/],
    ['an empty page', '', /the file is empty/],
    ['a page of scripts', '<html><body><script>go()</script></body></html>', /the file holds no text/],
    ['a text that is cut off', webPage(regulation({ articles: 3 })), /ends after article 3 of 5: it is cut off/],
    [
      'a text in damaged characters',
      webPage(regulation().replace('规范', '\uFFFD\uFFFD')),
      /damaged or in another encoding/,
    ],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 1), /files of kind "\.doc" are not read/],
  ])('%s is not staged, and it is said why', async (_, content, remark) => {
    const { synced, stored } = await syncPage(page(content));
    expect(synced).toMatchObject(failure(remark));
    expect(stored).toEqual([]);
  });

  it('is not staged where it has another number of articles', async () => {
    const { synced } = await syncPage(page(whole), { expectedArticles: 4 });
    expect(synced).toMatchObject(failure(/has 5 articles where 4 are expected: it may be another version/));
  });

  it('is not staged where it breaks off', async () => {
    const cut: Answer = (response) => {
      response.writeHead(200, { 'content-length': '100000' });
      response.write(whole, () => response.destroy());
    };
    expect((await syncPage(cut)).synced).toMatchObject(failure(/broke off before its end/));
  });

  it('is not staged where it is the page of another source', async () => {
    const { place, source } = await syncPage(page(whole));
    expect(await place.sync({ ...source, id: 'other-rules' })).toMatchObject([
      failure(/byte for byte that of sample-rules/),
    ]);
    expect(await place.documentStore.list()).toMatchObject([{ source: 'sample-rules' }]);
  });

  it('is staged for one of two sources that are the same page', async () => {
    const site = await openSite({ '/rules.html': page(whole) });
    const source = sampleSource(`${site.origin}/rules.html`);
    const synced = await createPlace([site]).sync(source, { ...source, id: 'other-rules' });
    expect(synced.map(({ outcome }) => outcome).sort()).toEqual(['failed', 'staged']);
  });
});
