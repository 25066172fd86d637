import { describe, expect, it } from 'vitest';
import { readGuidelineStructure } from '../../server/language/index.ts';

const GUIDELINES = `示例审查指南

第一部分 受理
第一章 总则
1. 引言
第二部分 审查

# 第一部分 受理

## 第一章总则

### 1.引言

本部分说明怎样受理示例。

### 2. 受理的条件

#### 2.1申请书

申请书应当写明：

（1）申请人；
（2）示例的名称。

##### 2.1.1 申请人

申请人可以是个人，参见本部分第一章第2.1节。

##### 2.1.2　名称

名称不超过二十五个字。

#### 2.2 费用

第一章第2.1节以外的费用不收。

## 第二章 送达

### 1. 送达的日期

自发出之日起
3.5天视为送达。

# 第二部分 审查

## 第一章 审查的原则

### 1. 引言

审查应当公正。
`;

const numbersOf = (text: string) => readGuidelineStructure(text).sections.map(({ number }) => number);
const sectionOf = (text: string, wanted: string) =>
  readGuidelineStructure(text).sections.find(({ number }) => number === wanted);
const NUMBERS = [
  ...['1', '1-1', '1-1-1', '1-1-2', '1-1-2-1', '1-1-2-1-1', '1-1-2-1-2', '1-1-2-2', '1-2', '1-2-1'],
  ...['2', '2-1', '2-1-1'],
];

describe('readGuidelineStructure', () => {
  it('finds every section by part, chapter and number, each once although a table of contents names it before', () => {
    expect(numbersOf(GUIDELINES)).toEqual(NUMBERS);
  });

  it('finds the same without the marks of headings', () => {
    expect(numbersOf(GUIDELINES.replace(/^#+ */gmu, ''))).toEqual(NUMBERS);
  });

  it('finds the same in bold type and with full-width spaces', () => {
    expect(numbersOf(GUIDELINES.replace(/^#+ *(.*)$/gmu, '　　**$1**'))).toEqual(NUMBERS);
  });

  it('gives each section its own words, without those below it', () => {
    expect(sectionOf(GUIDELINES, '1-1-2-1')?.paragraphs).toEqual([
      '申请书应当写明：',
      '（1）申请人；',
      '（2）示例的名称。',
    ]);
  });

  it('names a section as it is cited, under the titles above it', () => {
    expect(sectionOf(GUIDELINES, '1-1-2-1-2')).toMatchObject({
      label: '第一部分第一章2.1.2',
      headingPath: ['第一部分 受理', '第一章 总则', '2 受理的条件', '2.1 申请书', '2.1.2 名称'],
    });
  });

  it('takes a citation or a figure at the beginning of a line for no heading', () => {
    expect(sectionOf(GUIDELINES, '1-1-2-2')?.paragraphs).toEqual(['第一章第2.1节以外的费用不收。']);
    expect(sectionOf(GUIDELINES, '1-2-1')?.paragraphs).toEqual(['自发出之日起', '3.5天视为送达。']);
  });

  it('takes the numbered items of a list within a section for no sections', () => {
    const list = '1. 权利要求一，其特征在于有示例。\n2. 权利要求二，其特征在于有两个示例。';
    expect(numbersOf(`第一章 总则\n1. 引言\n举例如下。\n${list}\n1.1 范围\n示例。`)).toEqual(['1', '1-1', '1-1-1']);
    expect(numbersOf(`## 第一章 总则\n### 1. 引言\n材料：\n1. 申请书\n2. 图样\n### 2. 范围\n示例。`)).toEqual([
      ...['1', '1-1', '1-2'],
    ]);
  });

  it('drops the dots and pages of a table of contents, and the table', () => {
    const contents = '第一章 总则……1-1\n1. 引言 ........ 1-1\n1.1 范围 ........ 1-2\n';
    const { sections } = readGuidelineStructure(`${contents}第一章 总则\n1. 引言\n说明。\n1.1 范围\n示例。`);
    expect(sections.map(({ headingPath }) => headingPath.at(-1))).toEqual(['第一章 总则', '1 引言', '1.1 范围']);
    expect(sections.map(({ paragraphs }) => paragraphs)).toEqual([[], ['说明。'], ['示例。']]);
  });

  it('is not led astray by heads of pages that repeat the part and chapter', () => {
    const text = '第一部分 受理\n第一章 总则\n1. 引言\n说明。\n第一部分第一章 总则\n1.1 范围\n示例。';
    expect(numbersOf(text)).toEqual(['1', '1-1', '1-1-1', '1-1-1-1']);
  });

  it('reads a number to which that of a provision in the margin was glued', () => {
    const text =
      '## 第一章 费用\n### 3. 手续\n说明。\n#### 3.1 提出\n甲。\n#### 1113.2 费用\n乙。\n#### 3.3 期限\n丙。';
    expect(numbersOf(text)).toEqual(['1', '1-3', '1-3-1', '1-3-2', '1-3-3']);
  });

  it('reads a number with its sentence behind it on the line', () => {
    const text = '第一章 总则\n1. 公开\n情形如下。\n1.1在紧急情况下，为公共利益公开的，应当声明。\n1.2 展出\n示例。';
    expect(numbersOf(text)).toEqual(['1', '1-1', '1-1-1', '1-1-2']);
    expect(sectionOf(text, '1-1-1')?.paragraphs).toEqual(['在紧急情况下，为公共利益公开的，应当声明。']);
  });

  it('goes on behind a heading that was lost', () => {
    expect(
      numbersOf('第一章 总则\n1. 甲\n说明。\n1.1 乙\n示例。及2. 丙 丙是指示例。\n2.1 丁\n示例。\n2.3 戊\n示例。'),
    ).toEqual([...['1', '1-1', '1-1-1', '1-2-1', '1-2-3']]);
  });

  it('leaves an index behind the last part out of the last section', () => {
    const text = `${GUIDELINES}\n# 索引\n\n公正 2.1-1\n`;
    expect(sectionOf(text, '2-1-1')?.paragraphs).toEqual(['审查应当公正。']);
    expect(text.split('\n')[readGuidelineStructure(text).annexLine ?? 0]).toBe('# 索引');
  });

  it('finds nothing in a text without numbered sections', () => {
    expect(readGuidelineStructure('通知\n\n请到窗口办理。')).toEqual({
      preamble: '通知\n请到窗口办理。',
      sections: [],
      annexLine: null,
    });
  });
});
