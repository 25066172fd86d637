import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import type { Question } from '../../server/domain/index.ts';
import { normaliseQuestion } from '../../server/understanding/index.ts';
import { day } from '../doubles/day.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';

const scripts = createOpenccScriptConverter();
const ask = (text: string, others: Partial<Question> = {}) =>
  normaliseQuestion({ text, asOf: day('2026-08-01'), city: null, language: null, state: null, ...others }, scripts);

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

  it('keeps what was asked as it was asked', () => {
    expect(ask(' 商標\u200b註冊 ')?.original).toBe(' 商標\u200b註冊 ');
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
