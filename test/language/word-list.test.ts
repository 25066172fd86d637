import { describe, expect, it } from 'vitest';
import { createWordList } from '../../server/language/index.ts';

describe('a word list', () => {
  const list = createWordList(['而是', '不是']);

  it('gives what stands around the first of its words, also after pictures', () => {
    expect(list.around('续展而是转让')).toEqual({ before: '续展', behind: '转让' });
    expect(list.around('😀😀😀而是')).toEqual({ before: '😀😀😀', behind: '' });
    expect(list.around('续展')).toBeNull();
  });

  it('leaves out the words with which a text begins and the pauses behind them, not marks that open what follows', () => {
    expect(list.withoutOpening('不是，而是……转让')).toBe('转让');
    expect(list.withoutOpening('而是《商标法》第四条')).toBe('《商标法》第四条');
    expect(list.withoutOpening('《商标法》')).toBe('《商标法》');
  });
});
