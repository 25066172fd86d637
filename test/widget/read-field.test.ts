import { describe, expect, it } from 'vitest';
import { fieldDays, readField } from '../../widget/chat/read-field.ts';

const TODAY = '2026-11-23';

describe('a field for a day', () => {
  it('takes days from before the laws to the end of the longest term', () => {
    expect(fieldDays(TODAY)).toEqual({ from: '1980-01-01', to: '2046-12-31' });
    expect(readField('date', '2026-11-10', TODAY)).toEqual({ words: '2026-11-10' });
  });

  it.each([
    ['', 'dateMissing'],
    ['1979-12-31', 'dateOutside'],
    ['2047-01-01', 'dateOutside'],
  ])('does not send "%s"', (value, fault) => {
    expect(readField('date', value, TODAY)).toEqual({ fault });
  });
});

describe('a field for a sum', () => {
  it('takes what holds a figure, full-width ones too, and leaves the reading to the server', () => {
    expect(readField('amount', ' １２０００ ', TODAY)).toEqual({ words: '12000' });
    expect(readField('amount', '12.5万', TODAY)).toEqual({ words: '12.5万' });
    expect(readField('amount', '很多', TODAY)).toEqual({ fault: 'amountMissing' });
  });
});

describe('a field for words', () => {
  it('takes anything but nothing', () => {
    expect(readField('text', ' 上海 ', TODAY)).toEqual({ words: '上海' });
    expect(readField('text', '   ', TODAY)).toEqual({ fault: 'textMissing' });
  });
});
