import { describe, expect, it } from 'vitest';
import { joinLines } from '../../server/language/index.ts';

const join = (...pages: readonly (readonly string[])[]) =>
  joinLines(pages.flatMap((lines, index) => lines.map((text) => ({ text, page: index + 1 }))));
const texts = (...pages: readonly (readonly string[])[]) => join(...pages).map(({ text }) => text);

const FULL = '申请人应当自收到登记机关发出的通知之日起三个月内办';

describe('joinLines', () => {
  it('joins a line that ran out of room with the one that goes on', () => {
    expect(texts([FULL, '理登记手续。', '第二条 完。'])).toEqual([`${FULL}理登记手续。`, '第二条 完。']);
  });

  it('joins across pages and gives the page on which a paragraph begins', () => {
    expect(join([FULL], ['理登记手续。', '逾期的，不予受理。'])).toEqual([
      { text: `${FULL}理登记手续。`, page: 1 },
      { text: '逾期的，不予受理。', page: 2 },
    ]);
  });

  it('leaves a title, which has room behind it, on its own', () => {
    expect(texts(['第一章 总则', FULL, '理登记手续。'])[0]).toBe('第一章 总则');
  });

  it('begins an article, a chapter or an item on a line of its own, whatever stands before', () => {
    const starts = ['第五条 登记机关审查。', '第二章 登记', '（二）身份证明；', '一、总体要求'];
    for (const start of starts) expect(texts([FULL, start])).toEqual([FULL, start]);
  });

  it('takes an article that is cited at the beginning of a line for no beginning', () => {
    const citing = '有前款所列情形之一并且不属于本条例规定的例外情形的依照';
    expect(texts([citing, '第五条规定处理。'])).toEqual([`${citing}第五条规定处理。`]);
  });

  it('leaves out page numbers, and heads and feet that are repeated', () => {
    const page = (words: string) => ['法规汇编', words, '— 1 —'];
    expect(texts(page('甲说明。'), page('乙说明。'), page('丙说明。'))).toEqual(['甲说明。', '乙说明。', '丙说明。']);
  });

  it('keeps a repeated line that is no head or foot', () => {
    const page = (words: string) => [`${words}首`, '同上。', `${words}尾。`];
    expect(texts(page('甲'), page('乙')).filter((text) => text === '同上。')).toHaveLength(2);
  });

  it('puts a space between English words alone', () => {
    const line = 'The applicant files the form together with all of the';
    expect(texts([line, 'documents.'])).toEqual([`${line} documents.`]);
  });
});
