import { describe, expect, it } from 'vitest';
import { textFeatures } from '../../server/language/index.ts';
import { sampleFeatureReader } from '../doubles/sample-feature-reader.ts';

const { read } = sampleFeatureReader;

describe('the feature reader', () => {
  it.each([
    ['full width', 'ＰＣＴ申请第５７条', 'PCT申请第57条'],
    ['traditional characters', '商標法的寬展期', '商标法的宽展期'],
    ['capitals', 'Trademark PCT', 'trademark pct'],
    ['characters nobody sees', '商\u200b标\u00ad法', '商标法'],
    ['radicals that look like characters', '⼿续', '手续'],
  ])('reads %s as the plain form', (_form, written, plain) => {
    expect(read(written)).toEqual(read(plain));
  });

  it.each(['商标法57条', '商标法第57条', '商标法五十七条', '商标法第五十七条', '商標法第５７條'])(
    'reads %s as an article 57',
    (text) => {
      expect(read(text)).toContain('§57');
    },
  );

  it('adds words of three characters and more, marked so that they are no pair or character', () => {
    const added = read('商标法的宽展期').filter((feature) => !textFeatures('商标法的宽展期').includes(feature));
    expect(added).toEqual(['#商标法', '#宽展期']);
  });

  it('has all features of comparison', () => {
    const text = '商标法 trademark renewal, 第五十七条';
    expect(read(text)).toEqual(expect.arrayContaining(textFeatures(text)));
  });

  it.each([
    ['nothing', ''],
    ['blanks nobody sees', '\u200b\u3000\n'],
    ['five hundred marks', '！？。，、；：'.repeat(72)],
    ['emoji', '😀👍🏽👨‍👩‍👧'],
    ['English words that say nothing', 'how is it, and why?'],
  ])('reads no feature in %s', (_what, text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['one character', '标', ['标']],
    ['mixed scripts', 'PCT国际ЗАЯВКА', ['pct', '国', '国际', '际', 'заявка']],
    ['half a character of two code units', '\ud842标', ['标']],
  ])('reads %s', (_what, text, features) => {
    expect(read(text)).toEqual(features);
  });
});
