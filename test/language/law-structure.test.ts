import { describe, expect, it } from 'vitest';
import { joinLines, readLawStructure } from '../../server/language/index.ts';

const REGULATION = `示例登记条例

2020年2月1日示例机关通过

目　录

第一章　总则……1
第二章　登记……2
第三章　附则……3

第一章　总则

**第一条**　为了登记示例，制定本条例。

第二条　示例包括下列各项：
（一）大示例；
（二）小示例。
其他示例由示例机关规定。

第二章　登记

第一节　申请

第三条　申请人应当按照
本条例第五条规定的期限登记。

第三条之一　有正当理由的，可以延长。

第二节　审查

第四条　示例机关审查。

第三章　附则

第五条　自收到通知之日起三个月内登记。本条例自2020年3月1日起施行。

附：收费标准

第一条　每件十元。
`;

const numbersOf = (text: string) => readLawStructure(text).articles.map(({ number }) => number);

describe('readLawStructure', () => {
  it('finds every article in order, inserted ones included', () => {
    expect(numbersOf(REGULATION)).toEqual(['1', '2', '3', '3-1', '4', '5']);
  });

  it('gives each article the headings above it', () => {
    const { articles } = readLawStructure(REGULATION);
    expect(articles.find(({ number }) => number === '3-1')?.headingPath).toEqual(['第二章 登记', '第一节 申请']);
    expect(articles.find(({ number }) => number === '4')?.headingPath).toEqual(['第二章 登记', '第二节 审查']);
    expect(articles.find(({ number }) => number === '5')?.headingPath).toEqual(['第三章 附则']);
  });

  it('counts paragraphs as 款 and keeps items with the paragraph they belong to', () => {
    const { articles } = readLawStructure(REGULATION);
    expect(articles[1]?.clauses).toEqual([
      '示例包括下列各项：\n（一）大示例；\n（二）小示例。',
      '其他示例由示例机关规定。',
    ]);
  });

  it('keeps the words and marks of the text as they are', () => {
    expect(readLawStructure('第一条　缴纳１００元，“按时”；（可以）延长。').articles[0]?.clauses).toEqual([
      '缴纳１００元，“按时”；（可以）延长。',
    ]);
  });

  it('gives what stands before the first article and after the last', () => {
    const { preamble, annex } = readLawStructure(REGULATION);
    expect(preamble).toContain('2020年2月1日示例机关通过');
    expect(annex).toContain('每件十元');
  });

  it('takes no citation at the beginning of a line for an article', () => {
    expect(numbersOf('第一条　依照\n第五十七条规定处理。\n第九条第二款的情形除外。\n第二条　完。')).toEqual(['1', '2']);
  });

  it('drops a table of contents that repeats the heads of the articles', () => {
    const contents = '第一条 立法目的\n第二条 适用范围\n第三条 施行\n';
    const text = '第一条 为了登记，制定本办法。\n第二条 适用于示例。\n第三条 自公布之日起施行。';
    const { articles } = readLawStructure(contents + text);
    expect(articles.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(articles[0]?.clauses).toEqual(['为了登记，制定本办法。']);
  });

  it('reads an excerpt whose numbers leap', () => {
    expect(numbersOf('第一百二十三条 权利人享有权利。\n第四百四十条 可以出质。')).toEqual(['123', '440']);
  });

  it('reads radicals that stand for characters, and spaces within a number', () => {
    expect(numbersOf('第 ⼀ 条　⽬的。\n第 ⼆ 条　施⾏。')).toEqual(['1', '2']);
  });

  it('takes a sentence that begins like a chapter for no heading', () => {
    const { articles } = readLawStructure('第一条 依照下列规定：\n第二章的规定适用于示例，但是另有规定的除外。');
    expect(articles[0]?.clauses).toHaveLength(2);
  });

  it('reads articles and chapters numbered in digits, of either width', () => {
    const text = '第1章　总则\n第1条　目的。\n第 2 条　范围。\n第２条之一　例外。\n第3条 依照\n第1条规定办理。';
    const { articles } = readLawStructure(text);
    expect(articles.map(({ number }) => number)).toEqual(['1', '2', '2-1', '3']);
    expect(articles.at(-1)).toMatchObject({ headingPath: ['第1章 总则'], clauses: ['依照', '第1条规定办理。'] });
  });

  it('reads a number that spaces or bold marks part', () => {
    const text = '**第五十六条**　甲。\n　　**第 五十七 条 之 一**　乙。\n**第五十八条** 丙。';
    expect(numbersOf(`${'第五十五条　始。'}\n${text}`)).toEqual(['55', '56', '57-1', '58']);
  });

  it('reads the books and divisions of a code above its chapters', () => {
    const text =
      '第一编 总则\n第一章 基本规定\n第一条 甲。\n第二编 物权\n第一分编 通则\n第一章 一般规定\n第二条 乙。\n第二分编 所有权\n第二章 共有\n第三条 丙。';
    expect(readLawStructure(text).articles.map(({ headingPath }) => headingPath)).toEqual([
      ['第一编 总则', '第一章 基本规定'],
      ['第二编 物权', '第一分编 通则', '第一章 一般规定'],
      ['第二编 物权', '第二分编 所有权', '第二章 共有'],
    ]);
  });

  it('keeps an item within its paragraph and an article that is cited within its sentence when a printed text breaks the lines', () => {
    const printed = [
      '第九条　申请人有下列情形之一，并且在收到通知以后一个月以内按照',
      '第五条规定说明理由的，可以延长一次：',
      '（一）因不可抗力不能在期限以内提交材料，而且在障碍消除以后立即提交',
      '的；',
      '（二）其他正当理由。',
      '第十条　本办法自2026年3月1日起施行。',
    ];
    const text = joinLines(printed.map((line) => ({ text: line, page: 1 })))
      .map((line) => line.text)
      .join('\n');
    expect(readLawStructure(text).articles.map(({ number, clauses }) => [number, ...clauses])).toEqual([
      [
        '9',
        '申请人有下列情形之一，并且在收到通知以后一个月以内按照第五条规定说明理由的，可以延长一次：\n（一）因不可抗力不能在期限以内提交材料，而且在障碍消除以后立即提交的；\n（二）其他正当理由。',
      ],
      ['10', '本办法自2026年3月1日起施行。'],
    ]);
  });

  it('says on which line the annexes begin', () => {
    const { annexLine } = readLawStructure(REGULATION);
    expect(REGULATION.split('\n')[annexLine ?? 0]).toBe('附：收费标准');
    expect(readLawStructure('第一条　完。').annexLine).toBeNull();
  });

  it('finds nothing in a text without articles', () => {
    expect(readLawStructure('通知\n一、总体要求')).toMatchObject({ articles: [], preamble: '通知\n一、总体要求' });
  });
});
