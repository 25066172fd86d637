import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreateWordSegmenter } from '../../server/ports/index.ts';

const WORDS = ['宽展期', '商标法实施条例', '撤三'];
const text = fc
  .array(fc.constantFrom(...'宽展期商标法实施条例的撤三', '𠮷', '😀', ' ', '\n', '！', 'PCT', '57', 'é'), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

/** What every word segmenter keeps. */
export function testWordSegmenter(create: CreateWordSegmenter): void {
  describe('what it cuts', () => {
    it.each(WORDS)('holds the word %s it was given', (word) => {
      expect(create(WORDS).segment(`关于${word}的问题`)).toContain(word);
    });

    it.each(['', ' ', '！？。'.repeat(200), '😀😀', '\ud842'])('is cut without a complaint: “%s”', (odd) => {
      expect(
        create(WORDS)
          .segment(odd)
          .every((word) => odd.includes(word) || odd === '\ud842'),
      ).toBe(true);
    });

    it('gives words of the text alone, and the same each time', () => {
      fc.assert(
        fc.property(text, (one) => {
          const words = create(WORDS).segment(one);
          expect(words.filter((word) => !one.includes(word))).toEqual([]);
          expect(create(WORDS).segment(one)).toEqual(words);
        }),
        { numRuns: 60 },
      );
    });
  });

  describe('its id', () => {
    it('is the same for the same words in another order, repeated or not', () => {
      expect(create([...WORDS].reverse().concat(WORDS)).id).toBe(create(WORDS).id);
    });

    it('is another for other words', () => {
      expect(create([...WORDS, '续展费']).id).not.toBe(create(WORDS).id);
    });
  });
}
