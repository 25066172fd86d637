import { describe, expect, it } from 'vitest';
import { findPageFault } from '../../../server/indexing/sync/find-page-fault.ts';
import type { StoredDocument } from '../../../server/ports/index.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';
import { regulation, sampleLaws, sampleSource } from './sample-regulation.ts';

/** The fault of a page of this text that should bear a title, be it of a source or of the law it names. */
function faultOf(text: string, title: string, expectedArticles: number | null = null): string | null {
  const source = sampleSource('https://sample.gov.cn/', { title: { zh: title, en: title }, expectedArticles });
  const read: StoredDocument = writeSampleDocument({ text });
  return findPageFault({ read, fetched: { kind: 'unchanged', movedTo: null } }, { source, law: null });
}

/** A text long enough, with these lines before it. */
const under = (...lines: readonly string[]) => [...lines, regulation({ title: '正文' })].join('\n');
const NO_TITLE = /is not on the page/;

describe('the title of a page', () => {
  it.each([
    ['stands on a line of its own', '示例法', under('示例法')],
    ['is a heading', '示例法', under('# 示例法')],
    ['bears the name of the state on either side', '中华人民共和国示例法', under('示例法')],
    ['bears the name of the state on a line before it', '中华人民共和国示例法', under('中华人民共和国', '示例法')],
    ['bears its version on either side', '示例法（2019年修正）', under('示例法')],
    ['bears another note of its version', '示例法（2019年修正）', under('中华人民共和国示例法(2019修正)')],
    ['is written with spaces', '示例法', under('示 例 法')],
    ['stands before the name of the site', '示例法', under('# 示例法_示例网')],
    ['stands before the name of the site and a dash', '示例法', under('# 示例法 - 示例网')],
    ['is named in the title of a notice', '示例法', under('关于公布《示例法》的公告')],
    [
      'is long and part of a longer one',
      '关于办理示例事项的规定（一）',
      under('示例机关关于办理示例事项的规定（一）（第3号）'),
    ],
    ['is long and broken over two lines', '关于办理示例事项的规定', under('示例机关关于办理', '示例事项的规定')],
  ])('is found where it %s', (_, title, text) => {
    expect(faultOf(text, title)).toBeNull();
  });

  it.each([
    ['a short one is part of another', '示例法', under('示例法实施条例')],
    ['a short one is only spoken of', '示例法', under('本页介绍示例法的历史。')],
    ['a long one is another part', '关于办理示例事项的规定（一）', under('关于办理示例事项的规定（二）')],
    ['it is not there', '示例法', under('系统维护')],
  ])('is missed where %s', (_, title, text) => {
    expect(faultOf(text, title)).toMatch(NO_TITLE);
  });

  it('may be that of the law which the source names', () => {
    const read = writeSampleDocument({ text: under('示例机关示例窗口办理办法') });
    const source = sampleSource('https://sample.gov.cn/', { title: { zh: '缴费指南', en: 'Guide' } });
    const page = { read, fetched: { kind: 'unchanged', movedTo: null } } as const;
    expect(findPageFault(page, { source, law: sampleLaws[0] ?? null })).toBeNull();
    expect(findPageFault(page, { source, law: null })).toMatch(NO_TITLE);
  });
});

describe('the characters of a page', () => {
  const text = under('示例法');
  it.each([
    ['UTF-8 read as GB18030', new TextDecoder('gb18030').decode(Buffer.from(text))],
    ['UTF-8 read as Latin letters', Buffer.from(text).toString('latin1')],
    ['GB18030 read as UTF-8', `示例法\n${text}${new TextDecoder().decode(Uint8Array.of(0xb5, 0xda))}`],
    ['what was lost and written again', `示例法\n${text}锟斤拷锟斤拷`],
  ])('are found to be %s', (_, misread) => {
    expect(faultOf(misread, '示例法')).toMatch(/damaged or in another encoding/);
  });

  it('may be rare ones', () => {
    expect(faultOf(`${text}\n某锛等工具和𠮷字。`, '示例法')).toBeNull();
  });
});

describe('the articles of a page', () => {
  it('are not counted where no number is expected', () => {
    expect(faultOf(regulation(), '示例窗口办理办法')).toBeNull();
  });

  it.each([
    ['are all there', regulation(), null],
    ['end early', regulation({ articles: 3 }), /ends after article 3 of 5: it is cut off/],
    [
      'are not there at all',
      regulation({ articles: 0 }) + '正文见附件。'.repeat(20),
      /none of the 5 articles.*attachment/,
    ],
    ['have a hole', regulation().replace(/第三条.*\n/u, ''), /has 4 articles where 5 are expected/],
  ])('are judged where they %s', (_, text, expected) => {
    const fault = faultOf(text, '示例窗口办理办法', 5);
    if (expected === null) expect(fault).toBeNull();
    else expect(fault).toMatch(expected);
  });
});
