import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Pinyin } from '../../server/ports/index.ts';

/** What every reader of pinyin keeps. */
export function testPinyin(create: () => Pinyin): void {
  const { syllables } = create();

  it.each([
    ['商标', ['shang', 'biao']],
    ['专利', ['zhuan', 'li']],
    ['申请', ['shen', 'qing']],
  ])('reads %s without tones', (text, expected) => {
    expect(syllables(text)).toEqual(expected);
  });

  it('writes ü as v', () => {
    expect(syllables('律')).toEqual(['lv']);
  });

  it.each(['PCT 1330', 'trademark', '，。！', '😀', ''])('reads nothing in “%s”', (text) => {
    expect(syllables(text).every((syllable) => syllable === null)).toBe(true);
  });

  it('gives one entry for each character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'商标专利a1 ，', '𠮷', '😀', '\u200d') }), (text) => {
        expect(syllables(text)).toHaveLength([...text].length);
      }),
      { numRuns: 100 },
    );
  });
}
