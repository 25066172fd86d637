import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMarkupDocumentLoader } from '../../server/adapters/markup-document-loader.ts';
import { type ReadableFile, testDocumentLoader } from '../contracts/document-loader.ts';
import { paragraph, writeDocx } from './sample-files.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

function writeNew(fileName: string, content: string | Uint8Array): string {
  const path = join(createTemporaryFolder(), fileName);
  writeFileSync(path, content);
  return path;
}

const load = (fileName: string, content: string | Uint8Array) =>
  createMarkupDocumentLoader().load(writeNew(fileName, content));
const textOf = async (body: string) => (await load('page.html', `<html><body>${body}</body></html>`)).text;
const wordsOf = async (body: string) => (await load('guide.docx', writeDocx(body))).text;

async function placePage(): Promise<ReadableFile> {
  const bytes = Buffer.from('<html><head><title>办事指南</title></head><body><p>到窗口办理。</p></body></html>');
  return { path: writeNew('guide.html', bytes), bytes, fileName: 'guide.html', words: '到窗口办理。' };
}

async function placeWordFile(): Promise<ReadableFile> {
  const bytes = writeDocx(paragraph('到窗口办理。'));
  return { path: writeNew('guide.docx', bytes), bytes, fileName: 'guide.docx', words: '到窗口办理。' };
}

describe('the loader of HTML pages', () => {
  testDocumentLoader(createMarkupDocumentLoader, placePage);

  it('keeps headings, paragraphs and lists apart, a line each', async () => {
    expect(await textOf('<h2>材料</h2><p>申请书<br>身份证明</p><ul><li>一份</li><li>两份</li></ul>')).toBe(
      '## 材料\n申请书\n身份证明\n一份\n两份',
    );
  });

  it('calls a page by the heading in its main text, not by the name of the site on its tab', async () => {
    const sentence =
      '在本市注册、以专利权质押取得银行贷款并已按期还本付息的中小企业，可以申请贴息，同一笔贷款不重复支持。';
    const body = `<article><h1>质押融资贴息办事指南</h1><p>${sentence}</p><p>${sentence}</p><h2>材料</h2><p>${sentence}</p></article>`;
    const page = `<html><head><title>政务公告 - 某市知识产权局</title></head><body><nav>首页</nav>${body}</body></html>`;
    const { text } = await load('page.html', page);
    expect(text).not.toContain('政务公告');
    expect(text).toMatch(/^#+ 质押融资贴息办事指南\n/u);
  });

  it('writes a table as rows of cells under its head', async () => {
    const table = '<table><tr><th>项目</th><th>金额</th></tr><tr><td>登记费</td><td>90元</td></tr></table>';
    expect(await textOf(table)).toBe('| 项目 | 金额 |\n| --- | --- |\n| 登记费 | 90元 |');
  });

  it.each([
    [
      'a whole page',
      (body: string) => `<!doctype html><html><head><title>通知</title></head><body>${body}</body></html>`,
    ],
    ['a page that leaves html out', (body: string) => `<head><title>通知</title></head><body>${body}</body>`],
  ])('reads the main text of %s, without menus and feet', async (_, page) => {
    const menu = '<nav><ul><li><a href="/">首页</a></li><li><a href="/n">机构设置</a></li></ul></nav>';
    const paragraphs = Array.from(
      { length: 6 },
      (_unused, n) => `<p>第${n + 1}段：申请人应当在收到通知之日起三十日内补正，逾期不补正的，视为撤回申请。</p>`,
    );
    const foot = '<footer class="footer"><p><a href="/map">网站地图</a> <a href="/us">联系我们</a></p></footer>';
    const { text } = await load('page.html', page(`${menu}<div class="content">${paragraphs.join('')}</div>${foot}`));
    expect(text.match(/第\d段/gu)).toHaveLength(6);
    expect(text).not.toMatch(/首页|机构设置|网站地图|联系我们/u);
  });

  it('gives the anchors under which places can be opened', async () => {
    const { text, places } = await load('page.html', '<p>前言。</p><h2 id="fees">收费</h2><p>90元。</p>');
    const line = text.split('\n').indexOf('## 收费');
    expect(places).toEqual([{ line, page: null, anchor: 'fees' }]);
  });

  it('reads a page in GB2312 that says so', async () => {
    const trademark = Buffer.from([0xc9, 0xcc, 0xb1, 0xea]);
    const page = Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), trademark, Buffer.from('</p>')]);
    expect((await load('page.htm', page)).text).toContain('商标');
  });

  it('reads a page in UTF-8 that says it is in GB2312', async () => {
    expect(await textOf('<meta charset="gb2312"><p>商标注册</p>')).toContain('商标注册');
  });

  it.each([
    ['a comment', '<!-- 看不见 -->'],
    ['a script', '<script>看不见</script>'],
    ['an element that is not shown', '<p style="display: none">看不见</p>'],
    ['an invisible one', '<p style="visibility:hidden">看不见</p>'],
    ['one marked hidden', '<p hidden>看不见</p>'],
    ['one kept from readers’ aids', '<span aria-hidden="true">看不见</span>'],
    ['text without size', '<p style="font-size:0">看不见</p>'],
    ['text of one pixel', '<p style="font-size: 1px !important">看不见</p>'],
    ['white text', '<p style="color:#FFFFFF">看不见</p>'],
    ['transparent text', '<p style="opacity: 0">看不见</p>'],
    ['text far outside the page', '<p style="position:absolute;left:-9999px">看不见</p>'],
    ['text in a box without height', '<div style="height:0;overflow:hidden">看不见</div>'],
    ['the words of a picture', '<img alt="看不见">'],
    ['a title that shows on pointing', '<abbr title="看不见">法</abbr>'],
    ['a template', '<template>看不见</template>'],
  ])('leaves out %s', async (_what, carrier) => {
    const text = await textOf(`<p>看得见。</p>${carrier}`);
    expect(text).toContain('看得见');
    expect(text).not.toContain('看不见');
  });

  it.each([
    ['an ordinary colour', '<p style="color:#fefefe;background:#000">看得见</p>'],
    ['small print', '<p style="font-size:9px">看得见</p>'],
    ['a shift of a few pixels', '<p style="margin-left:-10px">看得见</p>'],
    ['a minimal height', '<p style="min-height:0;line-height:0.9">看得见</p>'],
    ['half transparent text', '<p style="opacity:0.5">看得见</p>'],
  ])('keeps %s', async (_what, carrier) => {
    expect(await textOf(carrier)).toContain('看得见');
  });

  it('refuses a file that is no page', async () => {
    await expect(load('page.html', writeDocx(''))).rejects.toThrow('the file is no HTML page');
  });
});

describe('the loader of Word files', () => {
  testDocumentLoader(createMarkupDocumentLoader, placeWordFile);

  it.each([
    ['hidden text', '<w:vanish/>'],
    ['white text', '<w:color w:val="FFFFFF"/>'],
    ['text of one point', '<w:sz w:val="2"/>'],
  ])('leaves out %s', async (_what, properties) => {
    expect(await wordsOf(paragraph('看得见。') + paragraph('看不见', properties))).toBe('看得见。');
  });

  it('leaves out what was deleted under tracking', async () => {
    const deleted = '<w:p><w:del><w:r><w:delText>看不见</w:delText></w:r></w:del></w:p>';
    expect(await wordsOf(paragraph('看得见。') + deleted)).toBe('看得见。');
  });

  it.each([
    ['text that is not hidden after all', '<w:vanish w:val="0"/>'],
    ['white text on a dark ground', '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'],
    ['small print', '<w:sz w:val="14"/>'],
  ])('keeps %s', async (_what, properties) => {
    expect(await wordsOf(paragraph('看得见', properties))).toBe('看得见');
  });

  it.each([
    ['a file behind a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'behind a password'],
    ['a file that is no archive', Buffer.from('plain words'), 'no Word document'],
    ['half a file', Buffer.from(writeDocx(paragraph('话'))).subarray(0, 80), 'damaged or incomplete'],
    ['an empty file', Buffer.alloc(0), 'the file is empty'],
    ['a document without words', writeDocx(''), 'holds no text'],
  ])('refuses %s', async (_what, content, reason) => {
    await expect(load('guide.docx', content)).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(reason),
    });
  });
});
