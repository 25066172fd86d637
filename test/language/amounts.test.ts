import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../server/language/index.ts';

const yuanOf = (text: string) => readAmounts(text).map(({ yuan }) => yuan);

describe('readAmounts', () => {
  it.each([
    ['3500元', 3500],
    ['收了3,500元', 3500],
    ['两千块', 2000],
    ['一百二十块钱', 120],
    ['5万', 50_000],
    ['1.2万元', 12_000],
    ['罚5万块', 50_000],
    ['11.5元', 11.5],
    ['rmb 500', 500],
    ['CNY 2,500', 2500],
    ['¥500', 500],
    ['500 yuan', 500],
    ['2亿元', 200_000_000],
  ])('reads %s', (text, yuan) => {
    expect(yuanOf(text)).toEqual([yuan]);
  });

  it('tells where the words stand', () => {
    expect(readAmounts('先交900元，再交50元')).toMatchObject([
      { words: '900元', start: 2 },
      { words: '50元', start: 9 },
    ]);
  });

  it.each(['一块办', '元旦', '5万件', '几千块', '第3元素', '2026年', '第9类', '15天', '0元', '公元2026年'])(
    'takes %s for no sum',
    (text) => {
      expect(yuanOf(text)).toEqual([]);
    },
  );
});
