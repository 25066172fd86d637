import { describe, expect, it } from 'vitest';
import { findArticleNumbers, readArticleNumber } from '../../server/language/index.ts';

describe('findArticleNumbers', () => {
  it.each([
    ['第五十七条', ['57']],
    ['第57条', ['57']],
    ['57条', ['57']],
    ['五十七条', ['57']],
    ['商标法五十七条', ['57']],
    ['商标法五条', ['5']],
    ['一百零五条', ['105']],
    ['第五十七条之一', ['57-1']],
    ['刑法 213 条之二', ['213-2']],
    ['第 五十七 条 之 一', ['57-1']],
    ['本法第四十条、第四十一条', ['40', '41']],
    ['article 57', ['57']],
    ['Art. 40 and articles 3', ['40', '3']],
    ['§ 12', ['12']],
  ])('finds in %s the article %j', (text, numbers) => {
    expect(findArticleNumbers(text)).toEqual(numbers);
  });

  it.each(['有三条鱼', '一条龙服务', '1.5条', '第零条', '条例', '第一款', '12345条', '', '😀条'])(
    'finds none in “%s”',
    (text) => {
      expect(findArticleNumbers(text)).toEqual([]);
    },
  );
});

describe('readArticleNumber', () => {
  it.each([
    ['第四十条', '40'],
    ['商标法40条', '40'],
    ['第五十七条之一', '57-1'],
    ['article 40', '40'],
    ['第零条', null],
    ['条例', null],
  ])('reads %s as %s', (words, number) => {
    expect(readArticleNumber(words)).toBe(number);
  });
});
