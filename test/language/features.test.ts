import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningFeatures, textFeatures } from '../../server/language/index.ts';

const mixedText = fc
  .array(fc.constantFrom('商', '标', '法', '续', 'renew', 'fees', '8', ' ', '，', '. '))
  .map((parts) => parts.join(''));

describe('textFeatures', () => {
  it('takes Chinese by characters and by pairs of neighbours', () => {
    expect(textFeatures('商标法')).toEqual(['商', '商标', '标', '标法', '法']);
  });

  it('pairs no characters across a mark', () => {
    expect(textFeatures('商标，续展')).not.toContain('标续');
  });

  it('takes a character beyond the basic plane whole', () => {
    expect(textFeatures('𠮷标')).toEqual(['𠮷', '𠮷标', '标']);
  });

  it('takes English by words, in lower case and without their endings', () => {
    expect(textFeatures('Grace Period, please')).toEqual(['grac', 'period', 'pleas']);
  });

  it('drops English words that say nothing of what a text is about', () => {
    expect(textFeatures('How much is the fee for my mark?')).toEqual(['fee', 'mark']);
  });

  it('takes a Latin word beside Chinese as a word', () => {
    expect(textFeatures('PCT申请')).toEqual(['pct', '申', '申请', '请']);
  });

  it.each(['renews', 'renewed', 'renewing', 'renewal'])('lets %s meet renew', (word) => {
    expect(textFeatures(word)).toEqual(textFeatures('renew'));
  });

  it.each(['trademarks trademark', 'fees fee', 'marks mark'])('lets a plural meet its word: %s', (words) => {
    expect(new Set(textFeatures(words)).size).toBe(1);
  });

  it.each([
    ['class', 'classes'],
    ['application', 'applications'],
    ['invention', 'inventions'],
    ['licence', 'licences'],
    ['file', 'filed'],
  ])('lets %s meet %s', (word, other) => {
    expect(textFeatures(other)).toEqual(textFeatures(word));
  });

  it('keeps short words and words with digits whole', () => {
    expect(textFeatures('red 2026s')).toEqual(['red', '2026s']);
  });

  it('finds none in marks and white space', () => {
    expect(textFeatures(' ，。!? \n')).toEqual([]);
  });

  it('does not depend on case', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(textFeatures(text.toUpperCase())).toEqual(textFeatures(text));
      }),
    );
  });
});

describe('meaningFeatures', () => {
  it('adds triples of Chinese characters', () => {
    expect(meaningFeatures('商标续展')).toEqual(expect.arrayContaining(['商标续', '标续展']));
  });

  it('keeps the words of which texts are full, and adds pairs of words', () => {
    const words = meaningFeatures('the grace period').filter((feature) => !feature.startsWith('#'));
    expect(words).toEqual(['the', 'grac', 'the grac', 'period', 'grac period']);
  });

  it('adds the pieces of a word, by which misspelt ones meet it', () => {
    const pieces = meaningFeatures('fee').filter((feature) => feature.startsWith('#'));
    expect(pieces).toEqual(['#<fe', '#fee', '#ee>', '#<fee', '#fee>']);
    expect(meaningFeatures('renewl')).toEqual(expect.arrayContaining(['#<ren', '#enew']));
  });

  it('cuts no pieces out of Chinese', () => {
    expect(meaningFeatures('商标续展期限').filter((feature) => feature.startsWith('#'))).toEqual([]);
  });

  it('pairs no words across Chinese', () => {
    expect(meaningFeatures('fee 商标 mark')).not.toContain('fee mark');
  });

  it('holds every feature of comparison', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const meanings = meaningFeatures(text);
        expect(textFeatures(text).filter((feature) => !meanings.includes(feature))).toEqual([]);
      }),
    );
  });
});
