import { describe, expect, it } from 'vitest';
import { readNiceClasses } from '../../server/language/index.ts';

const numbersOf = (text: string) => readNiceClasses(text).map(({ number }) => number);

describe('readNiceClasses', () => {
  it.each([
    ['第9类', [9]],
    ['9类', [9]],
    ['第三十五类', [35]],
    ['35和42类', [35, 42]],
    ['第3、5、35类', [3, 5, 35]],
    ['第35类和第42类', [35, 42]],
    ['class 9', [9]],
    ['Classes 9 and 35', [9, 35]],
  ])('reads %s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it.each(['第46类', '第0类', 'class 46', '50类'])('says that %s does not exist', (text) => {
    expect(readNiceClasses(text)).toMatchObject([{ exists: false }]);
  });

  it('knows each of the 45 classes', () => {
    const known = Array.from({ length: 45 }, (_, n) => readNiceClasses(`第${n + 1}类`)[0]);
    expect(known.map((found) => found?.exists)).toEqual(Array.from({ length: 45 }, () => true));
  });

  it('says that figures without 第 may be a count', () => {
    expect(readNiceClasses('35类')[0]?.isCount).toBe(true);
    expect(readNiceClasses('第35类')[0]?.isCount).toBe(false);
  });

  it.each([
    '第9条',
    '共3类',
    '3个类',
    '两类人',
    '分三类',
    '第二类医疗器械',
    '每类300元',
    '第三类情形',
    'first class service',
  ])('takes %s for no class', (text) => {
    expect(numbersOf(text)).toEqual([]);
  });
});
