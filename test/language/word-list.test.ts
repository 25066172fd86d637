import { describe, expect, it } from 'vitest';
import { createWordList } from '../../server/language/index.ts';

describe('a word list', () => {
  const list = createWordList(['而是', '不是']);

  it('gives what stands behind the first of its words, also after pictures', () => {
    expect(list.behind('续展而是转让')).toBe('转让');
    expect(list.behind('😀😀😀而是')).toBe('');
    expect(list.behind('续展')).toBeNull();
  });
});
