import { describe, expect, it } from 'vitest';
import { createPinyinProPinyin } from '../../../server/adapters/pinyin-pro-pinyin.ts';
import { createSounds } from '../../../server/language/correcting/near-sound.ts';

const { exact, near } = createSounds(createPinyinProPinyin());

describe('sounds', () => {
  it.each([
    ['续展', '续占'],
    ['专利', '专力'],
    ['新型', '新形'],
  ])('of %s and %s are the same', (left, right) => {
    expect(exact(left)).toBe(exact(right));
  });

  it.each([
    ['z and zh', '自', '制'],
    ['c and ch', '次', '赤'],
    ['s and sh', '四', '是'],
    ['n and l', '年', '连'],
    ['in and ing', '新', '型'],
    ['en and eng', '神', '生'],
    ['an and ang', '商', '山'],
    ['ian and iang', '先', '香'],
  ])('are near across %s', (_, left, right) => {
    expect([exact(left) === exact(right), near(left) === near(right)]).toEqual([false, true]);
  });

  it('are not near across others', () => {
    expect(near('商标')).not.toBe(near('专利'));
  });

  it.each(['a', '商a', '，'])('are unknown of “%s”', (text) => {
    expect([exact(text), near(text)]).toEqual([null, null]);
  });
});
