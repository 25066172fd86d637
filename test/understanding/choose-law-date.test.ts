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

  describe('by the dates that the question tells', () => {
    const reading = (text: string, slot: string, value: string, words: string, assumed = false) => ({
      slot,
      value,
      words,
      start: text.indexOf(words),
      assumed,
    });
    const told = (text: string, ...[slot, value, words, assumed]: [string, string, string, boolean?]) =>
      chooseLawDate(text, tinyKnowledge.laws, day('2026-11-24'), null, [reading(text, slot, value, words, assumed)]);

    it('is the first day of a month to come', () => {
      expect(told('2027年2月提商标异议要多久', 'eventMonth', '2027-02', '2027年2月')).toBe('2027-02-01');
    });

    it('is a day to come', () => {
      expect(told('2027年3月15日收到驳回通知', 'noticeDate', '2027-03-15', '2027年3月15日')).toBe('2027-03-15');
    });

    it.each<Parameters<typeof told>>([
      ['商标2027年2月1日到期怎么续展', 'expiryDate', '2027-02-01', '2027年2月1日', false],
      ['2027年1月1日以前提交异议适用哪部法', 'filingDate', '2027-01-01', '2027年1月1日', false],
      ['2027年2月底前要答复', 'noticeMonth', '2027-02', '2027年2月', false],
      ['2月1日收到通知', 'noticeDate', '2027-02-01', '2月1日', true],
      ['2026年3月2日收到通知', 'noticeDate', '2026-03-02', '2026年3月2日', false],
    ])(
      'is the day of asking where a right ends then, it is a bound, its year is assumed or it is past: %s',
      (...row) => {
        // The year of the bound itself is read as words of no date are: left out here.
        const [text, slot, value, words, assumed] = row;
        const shown = text.replace(/20\d\d年/, '');
        const short = words.replace(/20\d\d年/, '');
        expect(told(shown, slot, value, short, assumed)).toBe('2026-11-24');
      },
    );
  });
});
