import { describe, expect, it } from 'vitest';
import { createPinyinProPinyin } from '../../server/adapters/pinyin-pro-pinyin.ts';
import { testPinyin } from '../contracts/pinyin.ts';

describe('the pinyin of pinyin-pro', () => {
  testPinyin(createPinyinProPinyin);

  it('reads a character as the word it stands in asks', () => {
    const { syllables } = createPinyinProPinyin();
    expect([syllables('重庆'), syllables('银行')]).toEqual([
      ['chong', 'qing'],
      ['yin', 'hang'],
    ]);
  });
});
