import { describe, expect, it } from 'vitest';
import { languageHint } from '../../widget/chat/language-hint.ts';
import { languageOf } from '../../widget/kit/language.ts';

describe('the language of the interface', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['en-GB', 'en'],
    ['', 'zh-Hans'],
    ['fr', 'zh-Hans'],
  ] as const)('for lang="%s" is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it('goes with a question that does not show its own', () => {
    expect(languageHint('2027-01-01', 'en')).toBe('en');
    expect(languageHint('商标', 'en')).toBeNull();
  });
});
