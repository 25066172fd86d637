import { describe, expect, it } from 'vitest';
import { createWordList } from '../../server/language/index.ts';

describe('a word list', () => {
  const list = createWordList(['而是', '不是']);

  it('gives what stands around the first of its words, also after pictures', () => {
    expect(list.around('续展而是转让')).toEqual({ before: '续展', behind: '转让' });
    expect(list.around('😀😀😀而是')).toEqual({ before: '😀😀😀', behind: '' });
    expect(list.around('续展')).toBeNull();
  });
});
