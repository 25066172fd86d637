import { describe, expect, it } from 'vitest';
import { createFindLayWords } from '../../server/knowledge/index.ts';

const findLayWords = createFindLayWords({
  terms: [
    {
      legal: '注册商标续展',
      lay: ['牌子续期'],
      abbreviations: ['续展'],
      english: ['trademark renewal', 'mark extension'],
    },
    { legal: '宽展期', lay: ['过期补办期', '牌子续期'], abbreviations: [], english: ['grace period'] },
  ],
});

describe('createFindLayWords', () => {
  it('gives what people call the things a text names, each once', () => {
    expect(findLayWords('申请注册商标续展的，可以在宽展期内办理。宽展期为六个月。')).toEqual([
      '牌子续期',
      '续展',
      '过期补办期',
    ]);
  });

  it('knows English names however they are written', () => {
    expect(findLayWords('Trademark Renewal within the grace period')).toEqual(['mark extension']);
  });

  it('gives nothing for a text without legal terms', () => {
    expect(findLayWords('牌子要续期')).toEqual([]);
  });
});
