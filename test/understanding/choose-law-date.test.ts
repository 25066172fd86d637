import { describe, expect, it } from 'vitest';
import { chooseLawDate } from '../../server/understanding/choose-law-date.ts';
import { day } from '../doubles/day.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';

const choose = (text: string, asOf: string) => chooseLawDate(text, tinyKnowledge.laws, day(asOf));

describe('chooseLawDate', () => {
  it('is the day of asking where the question names neither version nor year', () => {
    expect(choose('商标法第四十条怎么说', '2026-08-01')).toBe('2026-08-01');
  });

  it('is the first day of a version that is to come', () => {
    expect(choose('新商标法怎么规定宽展期', '2026-08-01')).toBe('2027-01-01');
    expect(choose('what does the new trademark law say', '2026-12-31')).toBe('2027-01-01');
  });

  it('is the last day of a version that has ended', () => {
    expect(choose('旧商标法怎么规定宽展期', '2027-01-01')).toBe('2026-12-31');
  });

  it.each([
    ['旧商标法怎么规定', '2026-12-31'],
    ['新商标法怎么规定', '2028-05-01'],
  ])('is the day of asking where the version named is in force: %s on %s', (text, asOf) => {
    expect(choose(text, asOf)).toBe(asOf);
  });

  it.each(['2027年商标续展有什么变化', '2027年3月以后提交的商标申请怎么审查', 'what changes in 2027'])(
    'is the first day of a year to come: %s',
    (text) => {
      expect(choose(text, '2026-08-01')).toBe('2027-01-01');
    },
  );

  it.each([
    '我的商标有效期至2030年，怎么续展',
    '商标2030年才到期，现在能续展吗',
    'my trademark expires in 2030, how do i renew it',
  ])('is the day of asking where the year to come is the one a right runs to: %s', (text) => {
    expect(choose(text, '2026-08-01')).toBe('2026-08-01');
  });

  it.each(['2020年注册的商标怎么续展', '2026年的费用是多少'])(
    'is the day of asking where the year named has begun: %s',
    (text) => {
      expect(choose(text, '2026-08-01')).toBe('2026-08-01');
    },
  );
});
