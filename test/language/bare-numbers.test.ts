import { describe, expect, it } from 'vitest';
import { readBareNumber } from '../../server/language/index.ts';

describe('readBareNumber', () => {
  it.each([
    ['2', 2],
    ['二', 2],
    ['第二个', 2],
    ['选3', 3],
    ['我选第一个吧', 1],
    ['第8年', 8],
    ['8年', 8],
    ['十二', 12],
    ['year 8', 8],
    ['the 8th year', 8],
    ['option 2', 2],
    ['two', 2],
  ])('reads %s', (text, value) => {
    expect(readBareNumber(text)).toBe(value);
  });

  it('comes to an end over a long row of blanks', () => {
    expect(readBareNumber(`1${' '.repeat(5_000)}x`)).toBeNull();
  });

  it.each(['', '2月3日', '发明2件', 'yes', '第二种多少钱', '2.5', '1 or 2'])(
    'finds more than a number in %j',
    (text) => {
      expect(readBareNumber(text)).toBeNull();
    },
  );
});
