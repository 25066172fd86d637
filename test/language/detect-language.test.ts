import { describe, expect, it } from 'vitest';
import { createOpenccScriptConverter } from '../../server/adapters/opencc-script-converter.ts';
import { detectLanguage } from '../../server/language/index.ts';

const scripts = createOpenccScriptConverter();
const detect = (text: string) => detectLanguage(text, scripts);

describe('detectLanguage', () => {
  it.each([
    '商标注册要多少钱',
    '专利第8年的年费是多少',
    '怎么办理软件著作权登记',
    'PCT国际申请怎么提交',
    'logo可以注册成商标吗',
  ])('hears simplified Chinese in %s', (text) => {
    expect(detect(text)).toBe('zh-Hans');
  });

  it.each(['商標註冊要多少錢', '專利第8年的年費是多少', '軟體著作權登記', 'PCT國際申請怎麼提交', '為什麼被駁回'])(
    'hears traditional Chinese in %s',
    (text) => {
      expect(detect(text)).toBe('zh-Hant');
    },
  );

  it.each([
    'How much is trademark renewal?',
    'PCT',
    'Can I register 老干妈 as a trademark in China?',
    'Is 老干妈 a registered trademark?',
    'What does 商标法 say about renewal of a registered trademark in China?',
  ])('hears English in %s', (text) => {
    expect(detect(text)).toBe('en');
  });

  it.each([
    ['Japanese', '商標登録の方法を教えてください'],
    ['Korean', '상표 등록 비용이 얼마인가요'],
    ['Russian', 'Сколько стоит регистрация товарного знака'],
    ['Arabic', 'كم تكلفة تسجيل العلامة التجارية'],
    ['Thai', 'จดทะเบียนเครื่องหมายการค้าราคาเท่าไหร่'],
  ])('hears that %s is not served', (_name, text) => {
    expect(detect(text)).toBe('other');
  });

  it('serves a Chinese question that quotes a mark in another script', () => {
    expect(detect('我的商标叫さくら可以注册吗')).toBe('zh-Hans');
  });

  it.each([
    ['PCT national phase 的 deadline 是多久', 'zh-Hans'],
    ['trademark续展多少钱', 'zh-Hans'],
    ['我要 apply 一个 trademark', 'zh-Hans'],
    ['我想 file 一個 patent application 要多少錢', 'zh-Hant'],
    ['Does 老干妈 need an agent, or can we file by ourselves?', 'en'],
  ] as const)('hears the language of the sentence in %s, whatever it quotes', (text, language) => {
    expect(detect(text)).toBe(language);
  });

  it.each([
    ['商標', 'zh-Hant'],
    ['续展', 'zh-Hans'],
    ['續展', 'zh-Hant'],
  ])('hears the script of %s', (text, language) => {
    expect(detect(text)).toBe(language);
  });

  it('knows Japanese by its particles where most of it is written as Chinese is', () => {
    expect([detect('商標更新手続きの必要書類について'), detect('注册さくら商标要多少钱')]).toEqual([
      'other',
      'zh-Hans',
    ]);
  });

  describe('of a message that shows none', () => {
    it.each(['ok', 'hi', '?', 'fee?', '👍', '2', '2026-12-31'])('%s keeps that of the conversation', (text) => {
      const kept = (['zh-Hans', 'zh-Hant', 'en'] as const).map((before) => detectLanguage(text, scripts, before));
      expect(kept).toEqual(['zh-Hans', 'zh-Hant', 'en']);
    });

    it('keeps the script where both write it alike, and changes to the language it shows', () => {
      expect([
        detectLanguage('人工', scripts, 'zh-Hant'),
        detectLanguage('费用', scripts, 'zh-Hant'),
        detectLanguage('费用', scripts, 'en'),
        detectLanguage('how much is it', scripts, 'zh-Hans'),
      ]).toEqual(['zh-Hant', 'zh-Hans', 'zh-Hans', 'en']);
    });
  });

  it.each(['', '人工', '2026-12-31', '？！'])(
    'takes %j, which either script would write alike, for simplified',
    (text) => {
      expect(detect(text)).toBe('zh-Hans');
    },
  );
});
