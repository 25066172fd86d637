import { describe, expect, it } from 'vitest';
import { readDigitRuns, readRegisterNumbers } from '../../server/language/index.ts';

describe('readRegisterNumbers', () => {
  it.each([
    ['CN101234567B', 'patent-publication', 'CN101234567B'],
    ['cn 201234567 u', 'patent-publication', 'CN201234567U'],
    ['cn1234567a', 'patent-publication', 'CN1234567A'],
    ['bs.12345678.9', 'layout-design', 'BS.12345678.9'],
    ['BS123456789', 'layout-design', 'BS.12345678.9'],
    ['软著登字第1234567号', 'software', '软著登字第1234567号'],
    ['2020sr0123456', 'software', '2020SR0123456'],
    ['g1234567', 'international-trademark', 'G1234567'],
  ])('reads %s', (text, kind, number) => {
    expect(readRegisterNumbers(text)).toMatchObject([{ kind, number }]);
  });

  it.each(['cn12345', 'cn401234567a', 'bs.123', '13812345678', '5g1234567', '第9类'])('finds none in %s', (text) => {
    expect(readRegisterNumbers(text)).toEqual([]);
  });
});

describe('readDigitRuns', () => {
  it('reads runs of five digits and more', () => {
    expect(readDigitRuns('注册号 1234567a，2026')).toMatchObject([{ digits: '1234567A', length: 7 }]);
  });

  it('knows the number of a mark by how it is written', () => {
    expect(readDigitRuns('第1234567号“甲”商标')[0]?.isOfMark).toBe(true);
    expect(readDigitRuns('第1234567号文件')[0]?.isOfMark).toBe(false);
  });
});
