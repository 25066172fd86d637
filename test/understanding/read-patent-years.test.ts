import { describe, expect, it } from 'vitest';
import { readPatentYears } from '../../server/understanding/read-patent-years.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

describe('readPatentYears', () => {
  const years = (text: string, carried = {}) => readPatentYears(text, tinyKnowledge.slotWords, carried);

  it.each([
    [
      '发明专利第8年和外观第3年',
      [
        ['invention', 8],
        ['design', 3],
      ],
    ],
    [
      'invention year 5, design year 2',
      [
        ['invention', 5],
        ['design', 2],
      ],
    ],
    [
      '外观设计第3年、第4年',
      [
        ['design', 3],
        ['design', 4],
      ],
    ],
  ])('gives each year the right named last before it: %s', (text, named) => {
    expect(years(text)).toEqual(named.map(([right, year]) => ({ right, year })));
  });

  it.each(['第9年呢', '第9年的外观', 'designated goods, year 9'])(
    'gives a year before which no right is named the right the conversation is about: %s',
    (text) => {
      expect(years(text, { right: 'invention' })).toEqual([{ right: 'invention', year: 9 }]);
    },
  );

  it('gives a year no right where none is known', () => {
    expect(years('第9年')).toEqual([{ right: null, year: 9 }]);
  });

  it('takes over the year the conversation is about where the message names none', () => {
    expect(years('那外观呢', { right: 'design', patentYear: 8 })).toEqual([{ right: 'design', year: 8 }]);
  });

  it('forgets that year where the message names its own', () => {
    expect(years('第9年', { right: 'design', patentYear: 8 })).toEqual([{ right: 'design', year: 9 }]);
  });

  it('is empty where no year is known', () => {
    expect(years('发明年费', { right: 'invention' })).toEqual([]);
  });
});
