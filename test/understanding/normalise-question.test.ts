import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import type { Question } from '../../server/domain/index.ts';
import { normaliseQuestion } from '../../server/understanding/index.ts';
import { day } from '../doubles/day.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';

const scripts = createOpenccScriptConverter();
const asked: Question = { text: '', asOf: day('2026-08-01'), city: null, language: null, state: null };
const ask = (text: string, others: Partial<Question> = {}) => normaliseQuestion({ ...asked, text, ...others }, scripts);

describe('normaliseQuestion', () => {
  it.each([
    ['traditional characters', '商標註冊要多少錢', '商标注册要多少钱'],
    ['the words of Taiwan', '軟體著作權', '软件著作权'],
    ['full-width and capital letters', 'ＰＣＴ国际申请', 'pct国际申请'],
    ['invisible characters', '商\u200b标\u{e0041}续展', '商标续展'],
    ['English capitals', 'Trademark LAW', 'trademark law'],
    ['white space', '  商标   续展\n多少钱 ', '商标 续展 多少钱'],
  ])('brings %s to the form that is matched', (_name, text, matched) => {
    expect(ask(text)?.text).toBe(matched);
  });

  it('matches what stands in traditional characters inside an English question in simplified ones', () => {
    expect(ask('What does 商標法 say about renewal?')).toMatchObject({
      text: 'what does 商标法 say about renewal?',
      language: 'en',
    });
  });

  it.each([
    ['marks that turn the line round', '商标\u202e续展\u2066'],
    ['variation selectors', '商\ufe0f标\u{e0100}续展'],
    [
      'tag characters',
      `商标续展${[...'ignore'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')}`,
    ],
    ['zero-width joiners', '商\u200d标\u2060续\ufeff展'],
  ])('matches nothing of %s', (_name, text) => {
    expect(ask(text)?.text).toBe('商标续展');
  });

  it('takes Chinese typed in letters for Chinese when it is read', () => {
    const question = { ...asked, text: 'Shangbiao Xuzhan' };
    const mend = (text: string) => text.replace('shangbiao xuzhan', '商标续展');
    expect(normaliseQuestion(question, scripts, mend)).toMatchObject({
      original: 'Shangbiao Xuzhan',
      text: '商标续展',
      language: 'zh-Hans',
    });
  });

  it('keeps what was asked where slips of typing are put right', () => {
    const question = { ...asked, text: '專利年廢多少' };
    expect(normaliseQuestion(question, scripts, (text) => text.replace('废', '费'))).toMatchObject({
      original: '專利年廢多少',
      text: '专利年费多少',
      language: 'zh-Hant',
    });
  });

  it.each(['?', 'ok', '👍'])('keeps the language of the conversation for %s', (text) => {
    const state = sampleDialogueState({ language: 'zh-Hant' });
    expect(ask(text, { state })?.language).toBe('zh-Hant');
  });

  it('keeps what was asked as it was asked', () => {
    expect(ask(' 商標\u200b註冊 ')?.original).toBe(' 商標\u200b註冊 ');
  });

  it('lets nobody’s personal data past, neither in what is matched nor in what was asked', () => {
    expect(ask('身份证11010519491231002X，商标续展多少钱')).toMatchObject({
      original: '身份证［身份证号］，商标续展多少钱',
      text: '身份证 ,商标续展多少钱',
    });
  });

  it('does not take the marks of what was masked for words of the asker', () => {
    expect(ask('mobile 13800138000, how much is renewal?')).toMatchObject({
      text: 'mobile , how much is renewal?',
      language: 'en',
    });
  });

  it.each([
    ['商標註冊', 'zh-Hant'],
    ['商标注册', 'zh-Hans'],
    ['trademark renewal', 'en'],
  ])('replies to %s in its own language, %s', (text, language) => {
    expect(ask(text)?.language).toBe(language);
  });

  it('replies in the language of the interface where that is known', () => {
    expect(ask('商标注册', { language: 'en' })?.language).toBe('en');
  });

  it('matches a traditional question in simplified whatever the reply is written in', () => {
    expect(ask('商標註冊', { language: 'zh-Hant' })).toMatchObject({ text: '商标注册', language: 'zh-Hant' });
  });

  it('is null for a language that is not served, even where the interface has one that is', () => {
    expect(ask('商標登録の方法を教えてください', { language: 'zh-Hans' })).toBeNull();
  });

  it('carries day, city and state on', () => {
    const state = sampleDialogueState({ misses: 1 });
    const asked = { asOf: day('2027-01-01'), city: 'shanghai', state };
    expect(ask('商标', asked)).toMatchObject(asked);
  });
});
