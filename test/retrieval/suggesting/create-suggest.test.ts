import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../../server/adapters/opencc-script-converter.ts';
import { createPinyinProPinyin } from '../../../server/adapters/pinyin-pro-pinyin.ts';
import type { Knowledge } from '../../../server/knowledge/index.ts';
import { createSuggest } from '../../../server/retrieval/index.ts';
import { beginsSpoken } from '../../../server/retrieval/suggesting/match-typed.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';

const pinyin = createPinyinProPinyin();
const card = (id: string, zh: string, en: string, aliases: readonly string[]) =>
  ({ id, title: { zh, en }, aliases: { zh: aliases, en: [] } }) as unknown as Knowledge['cards'][number];
const question = (zh: string, en: string) =>
  ({ question: { zh, en }, phrasings: { zh: [], en: [] } }) as unknown as Knowledge['answers'][number];

const suggest = createSuggest(
  {
    ...tinyKnowledge,
    cards: [
      card('trademark-registration', '商标注册申请', 'Trademark registration', ['注册商标']),
      card('trademark-renewal', '商标续展', 'Trademark renewal', ['续期', '商标延期']),
      card('renewal-in-grace', '宽展期续展', 'Late renewal', []),
      card('patent-annual-fee', '专利年费', 'Patent annual fee', []),
    ],
    answers: [
      question('商标续展要多少钱', 'How much is renewal?'),
      question('商标续展要多少钱', 'How much is renewal?'),
    ],
  },
  { pinyin, scriptConverter: createOpenccScriptConverter() },
);
const textsFor = (typed: string, limit = 8) => suggest(typed, limit).map(({ text }) => text);

describe('suggestions', () => {
  it.each([
    ['characters', '商标续', '商标续展'],
    ['initials', 'sbxz', '商标续展'],
    ['whole syllables', 'shangbiaoxuzhan', '商标续展'],
    ['syllables not yet ended', 'shangbiaox', '商标续展'],
    ['syllables parted as input methods part them', "shang'biao xu", '商标续展'],
    ['characters and letters', '商标xz', '商标续展'],
    ['capitals', 'SBXZ', '商标续展'],
    ['full width', 'ｓｂｘｚ', '商标续展'],
    ['English', 'trademark ren', 'Trademark renewal'],
    ['another name', '续期', '商标续展'],
    ['the middle of a name', '年费', '专利年费'],
    ['a later English word', 'renewal', 'Trademark renewal'],
    ['a law', 'zlf', '专利法'],
    ['traditional characters, in which they are given', '商標續', '商標續展'],
  ])('are found by %s', (_, typed, text) => {
    expect(textsFor(typed)).toContain(text);
  });

  it('put services that begin so first, then what else does, then what is only pronounced so', () => {
    expect(textsFor('商标')).toEqual(['商标续展', '商标注册申请', '商标法', '商标法实施条例', '商标续展要多少钱']);
  });

  it('put a service that is typed in full before longer names, by another name too', () => {
    expect(['续期', 'xq', 'xuqi'].map((typed) => textsFor(typed, 1)[0])).toEqual(['商标续展', '商标续展', '商标续展']);
  });

  it('say what they are of', () => {
    expect(['商标续展', '宽展期', '专利法', '国际申请'].map((typed) => suggest(typed, 1)[0])).toEqual([
      { text: '商标续展', kind: 'service', id: 'trademark-renewal' },
      { text: '宽展期续展', kind: 'matter', id: 'renewal-in-grace' },
      { text: '专利法', kind: 'law', id: 'patent-law' },
      { text: '国际申请', kind: 'term', id: null },
    ]);
  });

  it('are no more than asked for, and each is given once', () => {
    expect(textsFor('s', 2)).toHaveLength(2);
    expect(textsFor('商标续展要', 8)).toEqual(['商标续展要多少钱']);
  });

  it.each(['', ' ', '，。！', '😀', 'qqqq', '𠮷', '.*', '\\'])('are none for “%s”', (typed) => {
    expect(textsFor(typed)).toEqual([]);
  });
});

describe('what is typed', () => {
  const name = { characters: [...'西安'], syllables: ['xi', 'an'] };
  it.each(['x', 'xi', 'xa', 'xia', 'xian', '西an', '西安'])('begins 西安: %s', (typed) => {
    expect(beginsSpoken(typed, name)).toBe(true);
  });

  it.each(['an', 'xin', 'xiang', '安', '西安市'])('does not begin 西安: %s', (typed) => {
    expect(beginsSpoken(typed, name)).toBe(false);
  });
});
