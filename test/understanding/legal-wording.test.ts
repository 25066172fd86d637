import { describe, expect, it } from 'vitest';
import { createEnglishWording, createLegalWording } from '../../server/understanding/legal-wording.ts';

const term = (legal: string, lay: string[], abbreviations: string[] = []) => ({
  legal,
  lay,
  english: [],
  abbreviations,
});
const toLegal = createLegalWording([
  term('商标', ['牌子']),
  term('注册商标续展', ['商标延期', '牌子延期'], ['续展']),
  term('驳回复审', ['被拒后申诉'], ['R标']),
  term('指定商品', ['标']),
]);

describe('the English wording', () => {
  const english = (names: string[]) => ({ legal: '商标注册证', lay: [], english: names, abbreviations: [] });

  it('puts the official name for every other one, within words of its own', () => {
    const toOfficial = createEnglishWording([english(['registration certificate', 'trademark certificate'])]);
    expect(toOfficial('a trademark certificate, not trademark certificates')).toBe(
      'a registration certificate, not trademark certificates',
    );
  });

  it('leaves a name that is part of the official one', () => {
    const toOfficial = createEnglishWording([english(['certificate of registration', 'certificate'])]);
    expect(toOfficial('my certificate of registration')).toBe('my certificate of registration');
    expect(toOfficial('my certificate')).toBe('my certificate');
  });

  it('knows nothing of a thing without an English name', () => {
    expect(createEnglishWording([english([])])('my certificate')).toBe('my certificate');
  });
});

describe('the legal wording', () => {
  it.each([
    ['商标延期要多少钱', '注册商标续展要多少钱'],
    ['我的牌子被拒后申诉', '我的商标驳回复审'],
    ['r标是什么', '驳回复审是什么'],
  ])('puts lay words and abbreviations into the words of law: %s', (text, legal) => {
    expect(toLegal(text)).toBe(legal);
  });

  it('takes the longer of two lay words that begin alike', () => {
    expect(toLegal('牌子延期')).toBe('注册商标续展');
  });

  it('replaces no word that is part of its own legal term', () => {
    expect(toLegal('注册商标续展')).toBe('注册商标续展');
  });

  it('replaces no word that is part of another legal term in the text', () => {
    const toRight = createLegalWording([term('著作权', ['出版权']), term('专有出版权', [])]);
    expect(toRight('专有出版权和出版权')).toBe('专有出版权和著作权');
  });

  it('replaces no single character, which stands inside too many words', () => {
    expect(toLegal('标准')).toBe('标准');
  });

  it('replaces no abbreviation inside a Latin word', () => {
    const toCircuit = createLegalWording([term('集成电路', [], ['IC'])]);
    expect(toCircuit('office action on an ic, ic芯片')).toBe('office action on an 集成电路, 集成电路芯片');
  });

  it('leaves a text without lay words as it is', () => {
    expect(toLegal('𠮷 how much?')).toBe('𠮷 how much?');
  });

  it('rewords nothing without terms', () => {
    expect(createLegalWording([])('牌子延期')).toBe('牌子延期');
  });
});
