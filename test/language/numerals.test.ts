import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAssertedNumbers,
  readChineseNumeral,
  readNumbers,
  writeChineseNumeral,
} from '../../server/language/index.ts';

const articleNumber = fc.integer({ min: 1, max: 9999 });

describe('writeChineseNumeral', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [15, '十五'],
    [40, '四十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1000, '一千'],
    [1005, '一千零五'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
  ])('writes %i as %s', (value, text) => {
    expect(writeChineseNumeral(value)).toBe(text);
  });

  it('writes what is read back as the same number, from 1 to 9999', () => {
    const values = Array.from({ length: 9999 }, (_, index) => index + 1);
    expect(values.filter((value) => readChineseNumeral(writeChineseNumeral(value)) !== value)).toEqual([]);
  });

  it('writes no two numbers alike', () => {
    fc.assert(
      fc.property(articleNumber, articleNumber, (left, right) => {
        expect(writeChineseNumeral(left) === writeChineseNumeral(right)).toBe(left === right);
      }),
    );
  });
});

describe('readChineseNumeral', () => {
  it.each([
    ['两', 2],
    ['三十七', 37],
    ['百', 100],
    ['两千零三', 2003],
    ['二〇二六', 2026],
    ['十万', 100_000],
    ['一百二十万', 1_200_000],
    ['十万零三', 100_003],
    ['三亿', 300_000_000],
    ['一万亿', 1_000_000_000_000],
    ['一亿二千万', 120_000_000],
    ['一亿零五百万', 105_000_000],
  ])('reads %s as %i', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each(['', '甲', '三个', '40', '第三', '三 十'])('reads no numeral in %j', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });
});

describe('readNumbers', () => {
  it.each([
    ['罚款10,000元', [10_000]],
    ['滞纳金为5.5%', [5.5]],
    ['罚款10万元以下', [100_000]],
    ['投资 3 亿元', [300_000_000]],
    ['0.57万元', [5700]],
    ['0.29亿元', [29_000_000]],
    ['减缴百分之八十五', [85]],
    ['三个月内，逾期再加六个月', [3, 6]],
    ['2026-12-31', [2026, 12, 31]],
    ['within three months or Thirty days', [3, 30]],
    ['no numbers: none, stone, often', []],
  ])('reads %s', (text, values) => {
    expect(readNumbers(text)).toEqual(values);
  });

  it('reads a whole number written with thousands set off', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (value) => {
        expect(readNumbers(`费用为${value.toLocaleString('en-US')}元`)).toEqual([value]);
      }),
    );
  });

  it('reads the number of an article written in Chinese', () => {
    fc.assert(
      fc.property(articleNumber, (value) => {
        expect(readNumbers(`商标法第${writeChineseNumeral(value)}条`)).toEqual([value]);
      }),
    );
  });
});

describe('readAssertedNumbers', () => {
  it.each([
    ['digits', '第8年的年费是1,200元', [8, 1200]],
    ['ten thousands', '罚款25万元', [250_000]],
    ['decimals', '按5.5%加收', [5.5]],
    ['Chinese numerals before a unit', '期满前十二个月内，宽展期六个月', [12, 6]],
    ['working days', '三十个工作日', [30]],
    ['years', '有效期为十年', [10]],
    ['the number of an article', '商标法第四十条', [40]],
    ['per cent in words', '减缴百分之八十五', [85]],
    ['figures in full width', '费用３００元', [300]],
    ['a figure after an address that Chinese punctuation ends', '见https://www.cnipa.gov.cn/x，费用300元', [300]],
    ['English amounts', 'CNY 1,500 within 6 months', [1500, 6]],
  ])('hears %s', (_name, text, values) => {
    expect(readAssertedNumbers(text)).toEqual(values);
  });

  it.each(['一般应当统一提交', '万一遗失可以补办', '一并办理', '三方协商', 'one stop'])(
    'hears no figure in %s',
    (text) => {
      expect(readAssertedNumbers(text)).toEqual([]);
    },
  );

  it('hears no figure in an address', () => {
    expect(readAssertedNumbers('见 https://www.cnipa.gov.cn/art/2026/7/31/art_2468_207482.html 的公告')).toEqual([]);
  });

  it('hears figures on both sides of an address in brackets', () => {
    expect(readAssertedNumbers('每类300元（https://sbj.cnipa.gov.cn/fee1）每项27元')).toEqual([300, 27]);
  });

  it('hears every figure before a unit, in digits and in Chinese alike', () => {
    const unit = fc.constantFrom('年', '个月', '日', '天', '元', '倍', '类', '页', '个工作日', '条', '周岁', '项');
    fc.assert(
      fc.property(articleNumber, unit, (value, name) => {
        expect(readAssertedNumbers(`应为${value}${name}`)).toEqual([value]);
        expect(readAssertedNumbers(`应为${writeChineseNumeral(value)}${name}`)).toEqual([value]);
      }),
    );
  });
});
