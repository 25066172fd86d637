import { describe, expect, it } from 'vitest';
import { daysIn, writeDay } from '../../widget/chat/day-words.ts';

describe('a day in words', () => {
  it.each([
    ['2026-11-09', 'zh-Hans', '2026年11月9日'],
    ['2026-01-31', 'zh-Hant', '2026年1月31日'],
    ['2026-11-09', 'en', '9 November 2026'],
    ['post', 'en', 'post'],
  ] as const)('%s in %s is %s', (day, language, words) => {
    expect(writeDay(day, language)).toBe(words);
  });

  it('is found again in a result', () => {
    expect(daysIn('到2026年12月30日（星期三）；之后到2027年6月3日为止')).toEqual(['2026-12-30', '2027-06-03']);
    expect(daysIn('due by Monday, 6 March 2028, payable late until Tuesday, 5 September 2028')).toEqual([
      '2028-03-06',
      '2028-09-05',
    ]);
    expect(daysIn('2000元')).toEqual([]);
  });
});
