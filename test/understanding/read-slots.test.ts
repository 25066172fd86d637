import { describe, expect, it } from 'vitest';
import { isOnlySlotValue, readSlots } from '../../server/understanding/read-slots.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

const read = (text: string) => readSlots(text, tinyKnowledge);

describe('readSlots', () => {
  it.each([
    ['发明专利多少钱', { right: 'invention' }],
    ['a design in china', { right: 'design' }],
    ['我们公司的外观', { right: 'design', applicant: 'company' }],
    ['上海的补贴', { city: 'shanghai' }],
    ['subsidies in shanghai', { city: 'shanghai' }],
    ['魔都有补贴吗', { city: 'shanghai' }],
    ['年费第8年', { patentYear: 8 }],
    ['annual fee, year 12', { patentYear: 12 }],
    ['北京公司的发明第六年', { city: 'beijing', applicant: 'company', right: 'invention', patentYear: 6 }],
  ])('reads %s', (text, slots) => {
    expect(read(text)).toEqual(slots);
  });

  it('lets the longest word decide, of two for one slot', () => {
    expect(read('发明和外观设计')).toEqual({ right: 'design' });
  });

  it('takes the first year of several', () => {
    expect(read('第3年和第4年')).toEqual({ patentYear: 3 });
  });

  it('reads nothing from a message that names no value', () => {
    expect(read('怎么办理')).toEqual({});
  });
});

describe('isOnlySlotValue', () => {
  const isOnly = (text: string) => isOnlySlotValue(text, tinyKnowledge.slotWords);

  it.each(['那外观呢', '外观设计？', '那发明的呢', 'what about design'])('is true of %s', (text) => {
    expect(isOnly(text)).toBe(true);
  });

  it.each(['那外观多少钱', '那呢', '', '费用呢', '外观设计要什么材料'])('is false of %j', (text) => {
    expect(isOnly(text)).toBe(false);
  });
});
