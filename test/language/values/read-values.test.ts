import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValues } from '../../../server/language/index.ts';

const keysOf = (text: string) => readValues(text).flatMap(({ gives }) => gives);
/** Whether a text may rest on a source: each of its values is one that the source gives. */
const restsOn = (text: string, source: string) => {
  const given = new Set(keysOf(source));
  return readValues(text)
    .filter(({ isAsserted }) => isAsserted)
    .every(({ needs }) => needs.some((key) => given.has(key)));
};

describe('readValues', () => {
  it.each([
    ['6个月', '六个月'],
    ['6个月', '半年'],
    ['within six months', '6个月内'],
    ['一年半', '18个月'],
    ['1万元', '10000元'],
    ['CNY 1,000', '1000元'],
    ['百分之五十', '50%'],
    ['2026年12月31日', '2026-12-31'],
    ['31 December 2026', '2026年12月31日'],
    ['第四十条', '第40条'],
    ['3个工作日', 'three working days'],
    ['2周', '14天'],
    ['三成', '30%'],
    ['12月31日', '2026年12月31日'],
    ['2026年', '2026年12月31日'],
  ])('reads %s as %s says it', (text, source) => {
    expect(readValues(text)).not.toEqual([]);
    expect(restsOn(text, source)).toBe(true);
  });

  it.each([
    ['30日', '30个月'],
    ['3个月', '3年'],
    ['15日', '15个工作日'],
    ['85元', '85%'],
    ['6个月', '16个月'],
    ['2026年12月30日', '2026年12月31日'],
    ['2027年12月31日', '2026年12月31日'],
    ['第41条', '第40条'],
    ['10万元', '10元'],
    ['5倍', '5次'],
    ['3至6个月', '3至9个月'],
  ])('does not take %s for %s', (text, source) => {
    expect(restsOn(text, source)).toBe(false);
  });

  it('takes the three of 撤三 for no count of what stands behind it', () => {
    expect(restsOn('连续三年不使用撤销（撤三）期限', '连续3年不使用')).toBe(true);
  });

  it.each(['知识产权', 'a mark', '办理一个', ''])('reads no assertion in “%s”', (text) => {
    expect(readValues(text).filter(({ isAsserted }) => isAsserted)).toEqual([]);
  });

  it('founds a number with a unit in the same number with the same unit alone', () => {
    const units = fc.constantFrom('日', '个月', '年', '元', '%', '页', '倍', '个工作日');
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 11 }),
        units,
        fc.integer({ min: 2, max: 11 }),
        units,
        (a, one, b, other) => {
          fc.pre((one === '个月' && other === '年') === false && (one === '年' && other === '个月') === false);
          expect(restsOn(`期限${a}${one}`, `期限${b}${other}`)).toBe(a === b && one === other);
        },
      ),
    );
  });
});
