import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../server/understanding/find-official-name.ts';

const find = createNameFinder(
  new Map([
    ['商标注册', 'trademark-registration'],
    ['商标注册证明', 'certificate'],
    ['Trademark Renewal', 'trademark-renewal'],
    ['专利年费', 'patent-annual-fee'],
  ]),
);

describe('the official name in a text', () => {
  it('is the longest one, wherever it stands', () => {
    expect(find('专利年费和商标注册证明怎么办')?.id).toBe('certificate');
    expect(find('办商标注册证明还是办商标注册')?.id).toBe('certificate');
    expect(find('商标注册要多少钱')).toEqual({ id: 'trademark-registration', around: '要多少钱' });
  });

  it('is of two that are equally long the one that comes first among the names', () => {
    expect(find('专利年费、商标注册')?.id).toBe('trademark-registration');
  });

  it('leaves the text whole where hardly anything stands around it', () => {
    expect(find('the trademark renewal')).toEqual({ id: 'trademark-renewal', around: 'the' });
    expect(find('专利年费?')).toEqual({ id: 'patent-annual-fee', around: '专利年费?' });
  });

  it('is none where none stands', () => {
    expect(find('专利费')).toBeNull();
    expect(find('')).toBeNull();
  });
});
