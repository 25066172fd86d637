import { describe, expect, it } from 'vitest';
import { readQuantities, readStatedQuantities } from '../../server/language/index.ts';

const read = (text: string) => [...readQuantities(text)].sort();

describe('readQuantities', () => {
  it.each([
    ['自收到通知之日起三个月内', ['3 month']],
    ['15日内答复，最长两个半月', ['15 day', '2.5 month']],
    ['罚款1万元以上二十万元以下', ['10000 yuan', '200000 yuan']],
    ['减缴百分之八十五，或者70%', ['70 percent', '85 percent']],
    ['违法所得一倍以上五倍以下', ['1 times', '5 times']],
    ['3个工作日办结，6个月后失效', ['3 working-day', '6 month']],
    ['一式两份，共10页', ['10 count', '2 count']],
    ['within three months, or 15 days', ['15 day', '3 month']],
    ['CNY 10,000, 85%, 3 working days', ['10000 yuan', '3 working-day', '85 percent']],
    ['a 12-month term', ['12 month']],
  ])('reads %s', (text, quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it.each([
    '2027年1月1日起',
    '从2026-12-31起',
    '第三年的年费',
    '第8项任务',
    '商标法第四十条',
    '统一办理',
    'no figure at all',
  ])('finds no quantity in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('readStatedQuantities', () => {
  it('lets an ordinal stand for the quantity it bounds', () => {
    expect([...readStatedQuantities('从第31页起')].sort()).toEqual(['30 count', '31 count']);
    expect([...readStatedQuantities('截止于首次发表后第五十年')]).toEqual(['50 year']);
  });

  it('counts the items an article lists', () => {
    expect([...readStatedQuantities('有下列情形之一的：\n（一）伪造；\n（二）冒用。')]).toContain('2 count');
  });
});
