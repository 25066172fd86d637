import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSnippet } from '../../../server/retrieval/searching/cut-snippet.ts';
import { highlight } from '../../../server/retrieval/searching/highlight.ts';

const wordsIn = (text: string, query: string) => highlight(text, query).map(([start, end]) => text.slice(start, end));

describe('highlighting', () => {
  it.each([
    ['pairs of characters, joined where they touch', '申请商标续展，交续展费', '商标续展', ['商标续展', '续展']],
    [
      'words with another ending',
      'Renewing a trademark: renewals are due',
      'trademark renewal',
      ['Renewing', 'trademark', 'renewals'],
    ],
    ['no part of another word', 'designated office', 'design', []],
    ['no words that serve the sentence', '什么时候办', '怎么什么时候', ['时候']],
    ['one character by itself', '续展与续期', '续', ['续', '续']],
    ['numbers', '第57条和第58条', '57条', ['57']],
    ['nothing by marks', '商标，续展。', '，。！', []],
  ])('finds %s', (_, text, query, words) => {
    expect(wordsIn(text, query)).toEqual(words);
  });

  it('counts as strings do, behind characters of two units too', () => {
    expect(highlight('𠮷😀商标', '商标')).toEqual([[4, 6]]);
  });

  it('gives ranges in order, within the text and apart from each other', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'商标续展费a b，', '𠮷'), maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        let last = -1;
        for (const [start, end] of highlight(text, query)) {
          expect(start > last && end > start && end <= text.length).toBe(true);
          last = end;
        }
      }),
    );
  });
});

describe('a snippet', () => {
  const long = `${'前面的话。'.repeat(60)}商标续展要交费。${'后面的话。'.repeat(60)}`;

  it('is the part that holds most of what was sought, word for word', () => {
    const { text, cut, ranges } = cutSnippet(long, highlight(long, '商标续展'), 'zh');
    expect([text.includes('商标续展要交费'), long.includes(text), cut]).toEqual([
      true,
      true,
      { before: true, after: true },
    ]);
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['商标续展']);
  });

  it('is the beginning where nothing is sought', () => {
    expect(cutSnippet(long, [], 'zh')).toMatchObject({ cut: { before: false, after: true }, ranges: [] });
  });

  it('is the whole of a short text', () => {
    expect(cutSnippet('商标续展', [[0, 4]], 'zh')).toEqual({
      text: '商标续展',
      cut: { before: false, after: false },
      ranges: [[0, 4]],
    });
  });

  it('does not cut an English word', () => {
    const text = 'renewal '.repeat(60);
    expect(cutSnippet(text, [], 'en').text).toMatch(/(?:renewal ?)+$/);
  });

  it('does not cut a character of two units', () => {
    expect(cutSnippet('𠮷'.repeat(200), [], 'zh').text).toMatch(/^(?:𠮷)+$/u);
  });
});
