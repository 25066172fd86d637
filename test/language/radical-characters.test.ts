import { describe, expect, it } from 'vitest';
import { cleanText, visibleText } from '../../server/language/index.ts';

describe('characters in place of radicals', () => {
  it.each([
    ['材料⻬全', '材料齐全'],
    ['⻓期', '长期'],
    ['⻅证', '见证'],
    ['⻔店', '门店'],
    ['⾮正常', '非正常'],
    ['⽂书', '文书'],
  ])('reads %s as %s', (written, meant) => {
    expect(cleanText(written)).toBe(meant);
    expect(visibleText(written)).toBe(meant);
  });

  it('leaves a radical that looks like no character, and everything else', () => {
    expect(cleanText('⺀商标')).toBe('⺀商标');
    expect(visibleText('ＡＢ　①')).toBe('ＡＢ　①');
  });
});
