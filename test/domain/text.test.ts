import { describe, expect, it } from 'vitest';
import { corpusLanguage } from '../../server/domain/index.ts';

describe('corpusLanguage', () => {
  it.each([
    ['zh-Hans', 'zh'],
    ['zh-Hant', 'zh'],
    ['en', 'en'],
  ] as const)('serves %s from the texts in %s', (language, expected) => {
    expect(corpusLanguage(language)).toBe(expected);
  });
});
