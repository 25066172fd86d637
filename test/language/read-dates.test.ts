import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates, withYear, writeDate } from '../../server/language/index.ts';
import { day } from '../doubles/day.ts';

/** A Monday. */
const MONDAY = day('2026-11-23');
const read = (text: string, asOf = MONDAY) =>
  readDates(text, asOf).map((date) => (date.precision === 'fault' ? date.fault : date.value));
const doubtful = (text: string) => readDates(text, MONDAY).map((date) => date.doubtful);
const day1970 = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('readDates of days that are written out', () => {
  it.each([
    '2026年11月5日',
    '2026 年 11 月 5 号',
    '2026.11.5',
    '2026-11-05',
    '2026/11/5',
    '二〇二六年十一月五日',
    '26年11月5日',
    '5 november 2026',
    '5th of Nov, 2026',
    'Nov 5, 2026',
    'november 5th 2026',
  ])('reads %s', (text) => {
    expect(read(text)).toEqual(['2026-11-05']);
  });

  it('reads any day back in the forms in which replies write it', () => {
    fc.assert(
      fc.property(day1970, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(read(writeDate(iso, 'zh'))).toEqual([iso]);
        expect(read(writeDate(iso, 'en'))).toEqual([iso]);
        expect(read(iso)).toEqual([iso]);
      }),
    );
  });

  it('tells several days in their order, with their words', () => {
    const found = readDates('发文日2026年10月31日，收到日2026-11-05', MONDAY);
    expect(found.map(({ words, start }) => [words, start])).toEqual([
      ['2026年10月31日', 3],
      ['2026-11-05', 18],
    ]);
  });

  it.each([
    ['2026年12月', '2026-12'],
    ['2026年底到期', '2026-12'],
    ['2027年3月初', '2027-03'],
    ['august 2026', '2026-08'],
    ['2025年下证', '2025'],
  ])('gives %s no more exactly than it is written', (text, value) => {
    expect(read(text)).toEqual([value]);
  });
});

describe('readDates of days without a year', () => {
  it.each([
    ['11月5日', '2026-11-05'],
    ['3月1号', '2027-03-01'],
    ['八月二十日', '2026-08-20'],
    ['on march 1', '2027-03-01'],
    ['last march 1', '2026-03-01'],
    ['next october 1', '2027-10-01'],
  ])('takes the nearest that the words allow for %s, and says so', (text, value) => {
    expect(readDates(text, MONDAY)).toMatchObject([{ value, assumed: true }]);
  });

  it.each([
    ['past', '2025-12-01'],
    ['future', '2026-12-01'],
    ['nearest', '2026-12-01'],
  ] as const)('finds the year meant in the %s', (sense, value) => {
    expect(withYear(12, 1, MONDAY, sense)).toMatchObject({ value, assumed: true });
  });

  it('finds the nearest leap year for 29 February', () => {
    expect(withYear(2, 29, MONDAY, 'past')).toMatchObject({ value: '2024-02-29' });
    expect(withYear(2, 29, MONDAY, 'future')).toMatchObject({ value: '2028-02-29' });
  });

  it.each(['may i change the name', 'may 5 classes be joined', 'march 3 steps'])(
    'takes no verb for a month: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('readDates of days reckoned from today', () => {
  it.each([
    ['今天', '2026-11-23'],
    ['昨天收到的', '2026-11-22'],
    ['前天', '2026-11-21'],
    ['大前天', '2026-11-20'],
    ['明天', '2026-11-24'],
    ['the day after tomorrow', '2026-11-25'],
    ['上周五', '2026-11-20'],
    ['上上周日', '2026-11-15'],
    ['这周一', '2026-11-23'],
    ['下周三', '2026-12-02'],
    ['下个星期天', '2026-12-06'],
    ['last friday', '2026-11-20'],
    ['last monday', '2026-11-16'],
    ['this friday', '2026-11-27'],
    ['上个月15号', '2026-10-15'],
    ['the 15th of last month', '2026-10-15'],
    ['明年3月1日', '2027-03-01'],
    ['去年十月', '2025-10'],
    ['下个月底', '2026-12'],
    ['年底', '2026-12'],
    ['去年', '2025'],
    ['3天前收到', '2026-11-20'],
    ['两周后到期', '2026-12-07'],
    ['一个月前', '2026-10-23'],
    ['3 days ago', '2026-11-20'],
    ['two weeks from now', '2026-12-07'],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it('ends a month that is shorter with its last day', () => {
    expect(read('一个月前', day('2026-03-31'))).toEqual(['2026-02-28']);
  });

  it('steps over the turn of the year', () => {
    expect(read('上个月5号', day('2026-01-20'))).toEqual(['2025-12-05']);
  });

  it.each(['收到通知15天后', '公告3个月后', '届满前6个月', '到期6个月前', '周末', '上周末'])(
    'reckons nothing from today in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('readDates of what names no day', () => {
  it.each(['2月30日', '2027-02-29', '2026年4月31日', '13月5日', '11月31号', '2026/13/01', '30 february 2026'])(
    'says that %s does not exist',
    (text) => {
      expect(read(text)).toEqual(['no-such-day']);
    },
  );

  it.each([
    '农历八月十五',
    '阴历2026年8月15日',
    '正月初五',
    '腊月',
    '除夕',
    '大年初三',
    'the 5th day of the first lunar month',
  ])('says that %s is of the lunar calendar', (text) => {
    expect(read(text)).toEqual(['lunar']);
  });

  it('asks which part of 5/11/2026 is the month, where both could be', () => {
    expect(read('5/11/2026')).toEqual(['ambiguous-day']);
    expect(read('25/11/2026')).toEqual(['2026-11-25']);
    expect(read('11/25/2026')).toEqual(['2026-11-25']);
  });

  it.each([
    '15天',
    '第9条',
    '2026',
    '11.5元',
    '3个月内',
    '10年3个月',
    '15日内',
    '3月内',
    '期限按农历算吗',
    '202610123456.7',
    '1.2.3版',
    '13812345678',
    '24/7',
    '第11类',
  ])('takes %s for no date', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each(['11/5', '11月', '2026年', '去年'])('is not sure of %s without a word beside it', (text) => {
    expect(doubtful(text)).toEqual(['beside']);
  });
});
