import { describe, expect, it } from 'vitest';
import { resolveArticles } from '../../server/understanding/resolve-articles.ts';
import { day } from '../doubles/day.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';
import { shippedPatterns } from './shipped-patterns.ts';

const resolve = (text: string, date = '2026-12-31') =>
  resolveArticles(text, tinyKnowledge.laws, day(date), shippedPatterns);

describe('resolveArticles', () => {
  it.each([
    ['商标法第四十条', 'trademark-law@2019/40'],
    ['商标法第40条怎么说', 'trademark-law@2019/40'],
    ['请问商标法第 十 条', 'trademark-law@2019/10'],
    ['专利法第一百零五条', 'patent-law@2020/105'],
    ['中华人民共和国专利法第二条', 'patent-law@2020/2'],
    ['patent law article 42', 'patent-law@2020/42'],
    ['tm law art. 40', 'trademark-law@2019/40'],
    ['请问商标法40条', 'trademark-law@2019/40'],
    ['请问商标法四十条怎么说', 'trademark-law@2019/40'],
  ])('reads the law that is named before the article: %s', (text, key) => {
    expect(resolve(text)).toEqual([key]);
  });

  it.each([
    ['article 40 of the trademark law', 'trademark-law@2019/40'],
    ['第四十条是商标法的哪一条', 'trademark-law@2019/40'],
    ['what does article 42 say in the patent law', 'patent-law@2020/42'],
  ])('reads the law that is named after it where none stands before: %s', (text, key) => {
    expect(resolve(text)).toEqual([key]);
  });

  it.each([
    ['商标法第五十七条之一', 'trademark-law@2019/57-1'],
    ['专利法第57条之2', 'patent-law@2020/57-2'],
    ['专利法第十条之十一', 'patent-law@2020/10-11'],
  ])('knows an inserted article: %s', (text, key) => {
    expect(resolve(text)).toEqual([key]);
  });

  it('takes the law whose name ends nearest, not one that its name begins with', () => {
    expect(resolve('商标法实施条例第三条')).toEqual(['trademark-rules@2014/3']);
  });

  it('takes the longer of two names that end alike', () => {
    const [first, ...others] = tinyKnowledge.laws.map((law) => ({ ...law, aliases: [...law.aliases] }));
    first?.aliases.push('实施条例');
    const laws = first ? [first, ...others] : others;
    expect(resolveArticles('商标法实施条例第三条', laws, day('2026-08-01'), shippedPatterns)).toEqual([
      'trademark-rules@2014/3',
    ]);
  });

  it('takes the nearest of two laws named before', () => {
    expect(resolve('商标法和专利法第四十二条')).toEqual(['patent-law@2020/42']);
  });

  it('gives each article the law it stands with', () => {
    expect(resolve('商标法第四十条和专利法第四十二条')).toEqual(['trademark-law@2019/40', 'patent-law@2020/42']);
  });

  it('gives several articles the one law named before them', () => {
    expect(resolve('商标法第四十条、第四十一条')).toEqual(['trademark-law@2019/40', 'trademark-law@2019/41']);
  });

  it('names an article once that is said twice', () => {
    expect(resolve('商标法第四十条，商标法第40条')).toEqual(['trademark-law@2019/40']);
  });

  it.each([
    ['2026-12-31', 'trademark-law@2019/40'],
    ['2027-01-01', 'trademark-law@2026/40'],
  ])('takes the version in force on %s', (date, key) => {
    expect(resolve('商标法第四十条', date)).toEqual([key]);
  });

  it.each([
    ['no law is named', '第四十条怎么说'],
    ['there is no article of that number', '商标法第零条'],
    ['it is a task of the notice', '商标法第十五条任务'],
  ])('names nothing where %s', (_why, text) => {
    expect(resolve(text)).toEqual([]);
  });

  it.each([
    ['the law is not known', '刑法第二百一十三条'],
    ['the law named nearest is not known', '商标法没写，《刑法》第二百一十三条怎么判'],
  ])('names an article of no listed law where %s, so that no other one answers for it', (_why, text) => {
    expect(resolve(text)).toEqual(['unlisted@unlisted/213']);
  });

  it('names an article of no listed law before the first version came into force', () => {
    expect(resolve('专利法第四十二条', '2021-05-31')).toEqual(['unlisted@unlisted/42']);
  });
});
