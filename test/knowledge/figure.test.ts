import { describe, expect, it } from 'vitest';
import { writeFigure, writeYuan } from '../../server/knowledge/index.ts';

const figures: readonly (readonly [figure: string, chinese: string, english: string])[] = [
  ['1 year', '1年', '1 year'],
  ['10 years', '10年', '10 years'],
  ['1 month', '1个月', '1 month'],
  ['3 months', '3个月', '3 months'],
  ['15 days', '15日', '15 days'],
  ['1 working-day', '1个工作日', '1 working day'],
  ['20 working-days', '20个工作日', '20 working days'],
  ['2.5 percent', '2.5%', '2.5%'],
  ['5 times', '5倍', '5 times'],
  ['10 items', '10项', '10 items'],
  ['30 pages', '30页', '30 pages'],
  ['1 claim', '1项', '1 claim'],
  ['3 people', '3人', '3 people'],
  ['1 class', '1类', '1 class'],
  ['2 classes', '2类', '2 classes'],
  ['1 copy', '1份', '1 copy'],
  ['2 copies', '2份', '2 copies'],
  ['500 yuan', '500元', 'CNY 500'],
  ['100000 yuan', '10万元', 'CNY 100,000'],
];

describe('writeFigure', () => {
  for (const [figure, chinese, english] of figures) {
    it(`writes ${figure} as ${chinese} and ${english}`, () => {
      expect([writeFigure(figure, 'zh'), writeFigure(figure, 'en')]).toEqual([chinese, english]);
    });
  }
});

describe('writeYuan', () => {
  it('writes ten thousands as 万元 only where nothing is left over', () => {
    expect([9_999, 10_000, 12_000, 2_500_000].map((amount) => writeYuan(amount, 'zh'))).toEqual([
      '9999元',
      '1万元',
      '12000元',
      '250万元',
    ]);
  });

  it('writes no charge as a figure of its own', () => {
    expect([writeYuan(0, 'zh'), writeYuan(0, 'en')]).toEqual(['0元', 'CNY 0']);
  });
});
