import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSections } from '../../../server/indexing/structure/read-sections.ts';
import { textOf } from '../../../server/indexing/structure/section.ts';
import { GUIDELINES, NOTICE } from './sample-documents.ts';

const read = (text: string, format: 'markdown' | 'text' = 'markdown') =>
  readSections({ format, text }).map((section) => ({ ...section, text: textOf(section).trim() }));
const paths = (text: string) => read(text).map(({ headingPath }) => headingPath);

const LAW = `示例登记办法
示例局2026年1月1日公布

第一章 总则

第一条 为了登记示例，制定本办法。
第二条 示例由示例局登记。
第三条 申请人应当：
（一）提交申请书；
（二）缴纳费用。
逾期不缴的视为撤回。

第二章 附则

第四条 本办法自2026年3月1日起施行。

附件：
收费标准
每件十元。`;

describe('readSections of Markdown', () => {
  it('gives each heading its own section, under the headings above it', () => {
    expect(paths('# 总则\n甲\n## 范围\n乙\n### 城市\n丙\n## 期限\n丁\n# 附则\n戊')).toEqual([
      ['总则'],
      ['总则', '范围'],
      ['总则', '范围', '城市'],
      ['总则', '期限'],
      ['附则'],
    ]);
  });

  it('keeps what stands before the first heading', () => {
    expect(read('前言。\n# 总则\n甲')[0]).toMatchObject({ headingPath: [], text: '前言。' });
  });

  it('makes no section of a heading without words under it', () => {
    expect(paths('# 总则\n\n## 范围\n乙')).toEqual([['总则', '范围']]);
  });

  it('takes the marks that close a heading for no part of it', () => {
    expect(paths('## 范围 ##\n乙')).toEqual([['范围']]);
  });

  it('reads the numbered items below a heading too', () => {
    const items = NOTICE.slice(NOTICE.indexOf('（一）'), NOTICE.indexOf('二、'));
    expect(paths(`# 通知\n## 一、总体要求\n${items}`)).toEqual([
      ['通知', '一、总体要求', '（一）提高效率'],
      ['通知', '一、总体要求', '（二）方便群众'],
    ]);
  });

  it('loses no line that is not a heading', () => {
    const line = fc.constantFrom(
      '# 标题',
      '## 小标题',
      '甲',
      '乙',
      '',
      '#无空格',
      '一、丙',
      '（一）丁。',
      '1. 戊',
      '2. 己；',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('markdown', 'text'), (lines, format) => {
        const text = lines.join('\n');
        const kept = readSections({ format, text }).flatMap((section) => [
          ...section.lines.map(({ text: words }) => words),
          ...section.headingPath,
        ]);
        const lost = lines.filter((words) => words !== '' && !/^#+ /.test(words) && !kept.includes(words));
        expect(lost).toEqual([]);
      }),
    );
  });
});

describe('readSections of plain text', () => {
  it('takes no line for a heading by a mark of Markdown', () => {
    expect(read('# 不是标题\n甲', 'text')).toMatchObject([{ headingPath: [], text: '# 不是标题\n甲' }]);
  });
});

describe('readSections of a notice', () => {
  it('gives each item that stands for itself a section under the titles above it', () => {
    expect(read(NOTICE, 'text').map(({ headingPath }) => headingPath)).toEqual([
      [],
      ['一、总体要求', '（一）提高效率'],
      ['一、总体要求', '（二）方便群众'],
      ['二、主要任务', '（一）优化流程', '1. 合并环节'],
      ['二、主要任务', '（一）优化流程', '2. 减少材料'],
      ['二、主要任务', '（二）公开收费'],
      ['三、保障措施'],
    ]);
  });

  it('keeps the entries of a list with what they complete', () => {
    const list = read(NOTICE, 'text').find(({ headingPath }) => headingPath.at(-1) === '2. 减少材料');
    expect(list?.text).toContain('2. 减少材料。不再要求下列材料：\n（1）身份证复印件；');
    expect(list?.text).toContain('（3）无欠费证明。');
  });

  it('knows the line on which each item begins', () => {
    const lines = NOTICE.split('\n');
    const begins = read(NOTICE, 'text').flatMap(({ lines: [first] }) => (first ? [first] : []));
    expect(begins.filter(({ text, line }) => text !== '' && !lines[line]?.includes(text))).toEqual([]);
  });

  it('parts a list of untitled entries only when it grows too long to be read at once', () => {
    const entry = (number: number) => `（${'一二三四五六七八'[number]}）${'申请人应当提交材料'.repeat(15)}；`;
    const sections = read(
      `下列情形不收费：\n${Array.from({ length: 8 }, (_, number) => entry(number)).join('\n')}`,
      'text',
    );
    expect(sections.map(({ text }) => text.length > 500)).toEqual(sections.map(() => false));
    expect(sections.length).toBe(3);
  });
});

describe('readSections of a law that is not listed', () => {
  const sections = read(LAW, 'text');

  it('gives each article a section by its number, under its chapter', () => {
    expect(
      sections.filter(({ label }) => label !== null).map(({ label, headingPath }) => [label, ...headingPath]),
    ).toEqual([
      ['第一条', '第一章 总则'],
      ['第二条', '第一章 总则'],
      ['第三条', '第一章 总则'],
      ['第四条', '第二章 附则'],
    ]);
  });

  it('keeps what stands before the articles and behind them', () => {
    expect(sections.at(0)?.text).toBe('示例登记办法\n示例局2026年1月1日公布');
    expect(sections.at(-1)).toMatchObject({ label: null, text: '附件：\n收费标准\n每件十元。' });
  });

  it('keeps the items with their article', () => {
    expect(sections.find(({ label }) => label === '第三条')?.text).toBe(
      '申请人应当：\n（一）提交申请书；\n（二）缴纳费用。\n逾期不缴的视为撤回。',
    );
  });

  it('takes a text that only quotes articles for no law', () => {
    const text = `${'窗口当场受理申请。'.repeat(40)}\n第一条 甲。\n第二条 乙。\n第三条 丙。`;
    expect(read(text, 'text').every(({ label }) => label === null)).toBe(true);
  });
});

describe('readSections of guidelines', () => {
  it('gives each numbered section that says something its own, with its number', () => {
    expect(read(GUIDELINES).map(({ label, text }) => [label, text.slice(0, 6)])).toEqual([
      [null, '示例审查指南'],
      ['第一部分第一章1', '本部分说明怎'],
      ['第一部分第一章2.1', '申请书应当写'],
      ['第一部分第一章2.1.1', '申请人可以是'],
      ['第一部分第一章2.2', '受理时不收费'],
    ]);
  });

  it('keeps a heading that is all its section says', () => {
    const text = '1. 材料\n1.1 申请书\n1.2 图样\n1.3 说明\n说明应当简短。';
    expect(read(text, 'text').map(({ text: words }) => words)).toEqual(['1.1 申请书', '1.2 图样', '说明应当简短。']);
  });

  it('takes Markdown with other headings for what these divide', () => {
    const other = Array.from({ length: 9 }, (_, number) => `## 城市${number}\n办理。`).join('\n');
    expect(read(`${other}\n## 材料\n1.1 申请书\n1.2 图样\n1.3 说明`).every(({ label }) => label === null)).toBe(true);
  });
});
