import { describe, expect, it } from 'vitest';
import { type NumberedItem, readNumberedItems } from '../../server/language/index.ts';

const read = (text: string) => readNumberedItems(text.split('\n').map((words, line) => ({ text: words, line })));

/** The items as an outline: title or first words, and what stands below. */
type Outline = readonly (string | Outline)[];
const outline = ({ items }: NumberedItem): Outline =>
  items.map((item) => [item.heading ?? item.lines[0]?.text ?? '', ...outline(item)]);

const NOTICE = `关于示例工作的通知

各有关单位：

一、总体要求

（一）提高效率。各窗口应当当场受理。

（二）方便群众。不得要求重复提交材料，
（一）项另有规定的除外。

二、主要任务

（一）优化流程
1. 合并环节；
2．减少材料：
（1）不再要求复印件；
①身份证；
②营业执照。
（2）不再要求证明。
（二）公开收费

三、保障措施
加强检查。`;

describe('readNumberedItems', () => {
  it('finds the items of every rank below those above them', () => {
    expect(outline(read(NOTICE))).toEqual([
      ['一、总体要求', ['（一）提高效率'], ['（二）方便群众']],
      [
        '二、主要任务',
        [
          '（一）优化流程',
          ['1. 合并环节；'],
          ['2．减少材料：', ['（1）不再要求复印件；', ['①身份证；'], ['②营业执照。']], ['（2）不再要求证明。']],
        ],
        ['（二）公开收费'],
      ],
      ['三、保障措施'],
    ]);
  });

  it('takes a citation of an item at the beginning of a line for no item', () => {
    expect(read(NOTICE).items[0]?.items[1]?.lines.map(({ text }) => text)).toContain('（一）项另有规定的除外。');
  });

  it('keeps what stands before the first item', () => {
    expect(read(NOTICE).lines.map(({ text }) => text)).toEqual(['关于示例工作的通知', '', '各有关单位：', '']);
  });

  it('takes a title out of the words only when it fills the line', () => {
    const [requirements] = read(NOTICE).items;
    expect(requirements?.lines.filter(({ text }) => text !== '')).toEqual([]);
    expect(requirements?.items[0]?.lines[0]).toEqual({ text: '（一）提高效率。各窗口应当当场受理。', line: 6 });
  });

  it('reads items in bold type, as headings, and with spaces', () => {
    expect(
      outline(read('## 一、**总体要求**\n**（一）提高效率。**当场受理。\n　　（ 二 ）方便群众。一次办完。')),
    ).toEqual([['一、总体要求', ['（一）提高效率'], ['（ 二 ）方便群众']]]);
  });

  it('begins a list again below another item', () => {
    expect(outline(read('（一）甲\n1. 申请书\n2. 图样\n（二）乙\n1. 委托书'))).toEqual([
      ['（一）甲', ['1. 申请书'], ['2. 图样']],
      ['（二）乙', ['1. 委托书']],
    ]);
  });

  it('takes no year, sum or decimal for the number of an item', () => {
    expect(read('2026年起施行。\n3.5万元以下的不收。\n二、另有规定的除外。').items).toEqual([]);
  });

  it('loses no line', () => {
    const count = (item: NumberedItem): number =>
      (item.heading !== null && item.lines[0]?.line !== item.line ? 1 : 0) +
      item.lines.length +
      item.items.reduce((sum, below) => sum + count(below), 0);
    expect(count(read(NOTICE))).toBe(NOTICE.split('\n').length);
  });
});
