import { describe, expect, it } from 'vitest';
import { readOrdinals } from '../../server/language/index.ts';

const valuesOf = (text: string, kind: 'year' | 'task') => readOrdinals(text, kind).map(({ value }) => value);

describe('readOrdinals', () => {
  it('tells where in the text each ordinal starts', () => {
    expect(readOrdinals('发明第3年和第10年差多少', 'year')).toEqual([
      { value: 3, start: 2, words: '第3年' },
      { value: 10, start: 6, words: '第10年' },
    ]);
  });

  it('finds the same when asked again', () => {
    expect(readOrdinals('任务15', 'task')).toEqual(readOrdinals('任务15', 'task'));
  });
});

describe('readOrdinals of patent years', () => {
  it.each([
    ['发明专利第8年年费', [8]],
    ['第 8 年', [8]],
    ['第八年度的年费', [8]],
    ['第二十年', [20]],
    ['fee for year 8', [8]],
    ['the 8th year', [8]],
    ['the 21st year and the 2nd year', [21, 2]],
    ['第3年和第10年差多少', [3, 10]],
  ])('reads %s', (text, values) => {
    expect(valuesOf(text, 'year')).toEqual(values);
  });

  it.each(['2026年', 'year 2026', '十年有效期', '第40条', '8年', 'the 108th year'])('reads none in %s', (text) => {
    expect(readOrdinals(text, 'year')).toEqual([]);
  });
});

describe('readOrdinals of tasks of the notice', () => {
  it.each([
    ['任务15是什么', [15]],
    ['第15项任务', [15]],
    ['第十五项试点任务', [15]],
    ['任务第三项', [3]],
    ['重点任务7', [7]],
    ['what is task 15', [15]],
    ['task no. 7', [7]],
    ['task number 7', [7]],
    ['任务1和任务2', [1, 2]],
    ['第一项和第二项任务', [2]],
  ])('reads %s', (text, values) => {
    expect(valuesOf(text, 'task')).toEqual(values);
  });

  it.each([
    '试点任务有哪些',
    '这18项任务有哪些',
    '十八项试点任务是什么',
    '任务三个月内完成',
    '任务12个月内完成',
    'task 2026',
    '第8年',
    'task force',
  ])('reads none in %s', (text) => {
    expect(readOrdinals(text, 'task')).toEqual([]);
  });
});
