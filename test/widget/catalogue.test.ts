import { describe, expect, it } from 'vitest';
import { openingQuestions, panelStrings } from '../../widget/chat/catalogue.ts';
import { pageQuestions } from '../../widget/chat/guide-catalogue.ts';
import { launcherStrings } from '../../widget/chat/launcher-catalogue.ts';
import { LANGUAGES } from '../../widget/kit/language.ts';

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ['the panel', panelStrings],
  ['the launcher', launcherStrings],
])('the words of %s', (_, catalogue) => {
  const reference: Readonly<Record<string, string>> = catalogue['zh-Hans'];

  it.each(LANGUAGES)('are all there in %s, with the same values to fill in', (language) => {
    const words: Readonly<Record<string, string>> = catalogue[language];
    expect(Object.keys(words)).toEqual(Object.keys(reference));
    for (const [key, text] of Object.entries(words)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(reference[key] ?? ''));
    }
  });
});

describe('the words in English', () => {
  it('hold no Chinese but the name of the other language', () => {
    const { switchLanguage, ...others } = panelStrings.en;
    expect(switchLanguage).toBe('中文');
    expect(Object.values(others).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

describe('the questions to begin with, on any page and on that of a matter,', () => {
  it.each(LANGUAGES)('are four different ones in %s', (language) => {
    expect(new Set(openingQuestions[language]).size).toBe(4);
    expect(new Set(pageQuestions[language]).size).toBe(4);
  });
});
