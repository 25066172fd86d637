import { pinyin } from 'pinyin-pro';
import type { Pinyin } from '../ports/index.ts';

const HAN = /\p{Script=Han}/u;
const SYLLABLE = /^[a-z]+$/;

const read = (text: string): readonly string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

/** Readings from the dictionary of pinyin-pro, which knows words with readings of their own. */
export function createPinyinProPinyin(): Pinyin {
  return {
    syllables(text) {
      const characters = [...text];
      const together = read(text);
      const readings = together.length === characters.length ? together : characters.map((one) => read(one)[0] ?? '');
      return readings.map((reading, n) => (HAN.test(characters[n] ?? '') && SYLLABLE.test(reading) ? reading : null));
    },
  };
}
