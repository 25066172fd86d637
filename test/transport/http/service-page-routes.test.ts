import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createServiceGuide } from '../../../server/guidance/index.ts';
import { readLookup, shippedCorpus } from '../../knowledge/corpus-folders.ts';
import { startApp } from '../running-app.ts';

const services = createServiceGuide({
  lookup: await readLookup(shippedCorpus),
  generation: 'sample',
  scriptConverter: createOpenccScriptConverter(),
});

async function visit(path: string) {
  const { address } = await startApp({ parts: { services } });
  const response = await fetch(`${address}${path}`);
  const text = await response.text();
  const { document } = parseHTML(text);
  const at = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  return { address, response, text, document, at, words: document.body.textContent ?? '' };
}

describe('the page of a service in traditional characters', () => {
  it.each(['', '&view=bring'])('has its own language, words and title (%s)', async (view) => {
    const { document, response, words } = await visit(`/services/trademark-renewal?lang=zh-Hant${view}`);
    expect([response.status, document.documentElement.getAttribute('lang')]).toEqual([200, 'zh-Hant']);
    expect(document.querySelector('h1')?.textContent).toContain('註冊商標續展');
    expect(words).toContain('僅供參考');
  });

  it('keeps what it cites in the script of its source, and says so', async () => {
    const { document, at } = await visit('/services/trademark-renewal?lang=zh-Hant');
    expect(at('.sources ol', 'lang')).toBe('zh-Hans');
    expect(document.querySelector('.sources ol')?.textContent).toContain('商标法第四十条');
  });

  it('leads on to pages in the same script, and to the other languages', async () => {
    const { document, at, address } = await visit('/services/trademark-renewal?lang=zh-Hant');
    expect(at('.trail a', 'href')).toBe('/services?lang=zh-Hant');
    expect(at('.place input[name=lang]', 'value')).toBe('zh-Hant');
    expect(at('link[hreflang=zh-Hant]', 'href')).toBe(`${address}/services/trademark-renewal?lang=zh-Hant`);
    const others = [...document.querySelectorAll('.masthead a[hreflang]')].map((link) => link.getAttribute('lang'));
    expect(others).toEqual(['zh-Hans', 'en']);
  });

  it('lists the services so too', async () => {
    const { words } = await visit('/services?lang=zh-Hant');
    expect(words).toContain('註冊商標續展');
  });
});

describe('what leads on from the page of a service', () => {
  it('is a flow by its id, with the answers that are known, and no words', async () => {
    const { document } = await visit('/services/trademark-renewal?lang=en');
    const links = [...document.querySelectorAll('.related a[data-flow]')];
    expect(links.map((link) => link.getAttribute('href'))).toContain(
      '/english.html?zhida-flow=right-expiring&zhida-right=trademark',
    );
    expect(links.every((link) => link.getAttribute('data-ask') === null)).toBe(true);
  });
});

describe('the page of a service', () => {
  it('has the title, the summary and every section of its card', async () => {
    const { document, response } = await visit('/services/trademark-renewal');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(document.querySelector('h1')?.textContent).toBe('注册商标续展');
    expect([...document.querySelectorAll('.sheet h2')].map((heading) => heading.textContent?.trim())).toEqual([
      '请留意',
      '谁可以办',
      '办理条件',
      '所需材料',
      '办理步骤',
      '期限',
      '官方收费',
      '办理渠道',
      '找谁办，按这个顺序',
      '办理结果',
      '注意事项',
      '依据',
    ]);
  });

  it('says on its face that it is for reference, by the law of which day, and which version', async () => {
    const { document } = await visit('/services/trademark-renewal');
    const stamp = document.querySelector('.stamp')?.textContent ?? '';
    for (const words of ['仅供参考', '按2026年6月1日施行的法律', '资料版本 sample']) expect(stamp).toContain(words);
  });

  it('is known to engines under one address, in both languages', async () => {
    const { address, at } = await visit('/services/trademark-renewal?city=beijing');
    const page = `${address}/services/trademark-renewal`;
    expect(at('link[rel=canonical]', 'href')).toBe(page);
    expect(at('link[hreflang=en]', 'href')).toBe(`${page}?lang=en`);
    expect(at('meta[name=description]', 'content')).toContain('商标注册人申请续展');
  });

  it('tells machines that it is a government service', async () => {
    const { document } = await visit('/services/trademark-renewal');
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect([data['@type'], data.name, data.inLanguage]).toEqual(['GovernmentService', '注册商标续展', 'zh-Hans']);
  });

  it('runs no script and has no style of its own', async () => {
    const { document } = await visit('/services/trademark-renewal');
    const scripts = [...document.querySelectorAll('script')].filter((script) => script.getAttribute('src') === null);
    expect(scripts.map((script) => script.getAttribute('type'))).toEqual(['application/ld+json']);
    expect(document.querySelectorAll('style, [style], [onclick]')).toHaveLength(0);
  });

  it('speaks English when told to', async () => {
    const { at, document } = await visit('/services/trademark-renewal?lang=en');
    expect([at('html', 'lang'), document.querySelector('h1')?.textContent]).toEqual(['en', 'Trademark renewal']);
  });

  it('for another day is not indexed', async () => {
    const { at, words } = await visit('/services/trademark-renewal?asOf=2027-01-01');
    expect(at('meta[name=robots]', 'content')).toBe('noindex');
    expect(words).toContain('商标法第四十四条');
  });

  it('leads back to the assistant with a question', async () => {
    const { at } = await visit('/services/trademark-renewal');
    expect(at('a.main-action', 'href')).toMatch(/^\/\?ask=/);
    expect(at('a.main-action', 'data-ask')).toContain('商标续展');
  });

  it('takes the empty choices of its form for none', async () => {
    expect((await visit('/services/trademark-renewal?city=&asOf=')).response.status).toBe(200);
  });
});

describe('every page of a service', () => {
  it('has markers that lead to sources, and each id once', async () => {
    const { address } = await startApp({ parts: { services, rateLimitPerMinute: 1000 } });
    const { groups } = services.list({ asOf: '2026-06-01' as never, city: null, language: 'zh-Hans' });
    for (const { id } of groups.flatMap((group) => group.services)) {
      const { document } = parseHTML(await (await fetch(`${address}/services/${id}`)).text());
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      expect(ids.length, id).toBe(new Set(ids).size);
      const targets = [...document.querySelectorAll('a.marker')].map((marker) => marker.getAttribute('href')?.slice(1));
      expect(
        targets.filter((target) => !ids.includes(target ?? '')),
        id,
      ).toEqual([]);
    }
  });
});

describe('the slip of a service', () => {
  it('has documents to tick off, channels and fees, and nothing else', async () => {
    const { document } = await visit('/services/trademark-renewal?view=bring');
    expect(document.querySelectorAll('.ticks input[type=checkbox]')).toHaveLength(3);
    expect(document.querySelector('.slip')?.textContent).toContain('500元');
    expect(document.querySelector('.slip')?.textContent).not.toContain('宽展期也过了');
  });

  it('says so where the documents are not verified', async () => {
    const { document } = await visit('/services/ip-mediation?view=bring');
    expect(document.querySelectorAll('.ticks')).toHaveLength(0);
    expect(document.querySelector('.slip')?.textContent).toContain('尚未核实');
  });
});

describe('the page of all services', () => {
  it('links to every service', async () => {
    const { document } = await visit('/services');
    expect(document.querySelectorAll('.services > li').length).toBe(70);
  });

  it('writes what was looked for as words', async () => {
    const { document, text } = await visit(`/services?q=${encodeURIComponent('<img src=x>')}`);
    expect(document.querySelector('#q')?.getAttribute('value')).toBe('<img src=x>');
    expect(text).not.toContain('<img');
  });
});

describe('an address without a page', () => {
  it('is told so, with a search', async () => {
    const { response, document } = await visit('/services/no-such-service');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(document.querySelector('form.search')).not.toBeNull();
  });

  it.each(['?city=atlantis', '?asOf=2026-02-30', '?view=all'])('with %s is told what is wrong', async (query) => {
    const { response, document } = await visit(`/services/trademark-renewal${query}`);
    expect(response.status).toBe(400);
    expect(document.querySelector('.refer')?.textContent).not.toBe('');
  });
});

async function download(path: string) {
  const { address } = await startApp({ parts: { services } });
  const response = await fetch(`${address}${path}`);
  return { address, response, text: await response.text() };
}

describe('the checklist of a service', () => {
  it('is a file to keep, named for the service', async () => {
    const { response } = await download('/services/trademark-renewal/checklist.docx');
    const name = encodeURIComponent('注册商标续展：带什么去.txt');
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining(name),
    ]);
  });

  it('has the documents, the label, the day and the address it came from', async () => {
    const { text, address } = await download('/services/trademark-renewal/checklist.docx?asOf=2026-12-31&city=beijing');
    for (const words of ['☐ 商标续展注册申请书', '仅供参考', '按2026年12月31日施行的法律', '北京', '500元'])
      expect(text).toContain(words);
    expect(text).toContain(`${address}/services/trademark-renewal?city=beijing&asOf=2026-12-31`);
  });

  it('ticks off nothing where the documents are not verified, and says so', async () => {
    const { text } = await download('/services/ip-mediation/checklist.docx');
    expect(text).not.toContain('☐');
    expect(text).toContain('尚未核实');
  });

  it('is none for an unknown service', async () => {
    expect((await download('/services/no-such-service/checklist.docx')).response.status).toBe(404);
  });
});
