import { describe, expect, it } from 'vitest';
import { hasWords } from '../../server/language/index.ts';

describe('hasWords', () => {
  it.each(['商', 'a', '8', '，，呢？', 'é'])('finds a word in %j', (text) => {
    expect(hasWords(text)).toBe(true);
  });

  it.each(['', ' ', '，。？！…', '——★', '\n\t'])('finds none in %j', (text) => {
    expect(hasWords(text)).toBe(false);
  });
});
