import { describe, expect, it } from 'vitest';
import { readYears } from '../../server/language/years.ts';

describe('readYears', () => {
  it.each([
    ['2027年的规定', [2027]],
    ['2026 年和2027年有什么不同', [2026, 2027]],
    ['what changes in 2027?', [2027]],
    ['the law of 2019, and after 2026', [2019, 2026]],
    ['1995年注册的商标', [1995]],
    ['2027年3月以后提交', [2027]],
    ['2027年3月1日之后', [2027]],
    ['2027 年 3 月起', [2027]],
  ])('reads %s', (text, years) => {
    expect(readYears(text)).toEqual(years);
  });

  it.each(['2027年1月1日', '2027 年 3 月', '2027-01-01', 'in 2027-01', 'from 2027/3/1'])(
    'leaves the year of a full date to that date: %s',
    (text) => {
      expect(readYears(text)).toEqual([]);
    },
  );

  it.each([
    '2030年到期',
    '2030年届满',
    '2030年才到期',
    '2030年底到期',
    '有效期至2030年',
    '有效期到2030年',
    'it expires in 2030',
  ])('leaves the year a term runs to: %s', (text) => {
    expect(readYears(text)).toEqual([]);
  });

  it.each(['十年', '第2027号', '12027年', '2127年', '3年', 'form 2027', 'G2027'])('reads no year in %s', (text) => {
    expect(readYears(text)).toEqual([]);
  });
});
