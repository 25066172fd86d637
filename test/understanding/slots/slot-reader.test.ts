import { describe, expect, it } from 'vitest';
import { day } from '../../doubles/day.ts';
import { MONDAY, readShippedSlots, shippedKnowledge } from './shipped-slots.ts';

const read = (text: string) => readShippedSlots(text, MONDAY);
const slotsOf = (text: string) => read(text).slots;
const faultsOf = (text: string) => read(text).faults.map(({ slot, fault }) => [slot, fault]);

describe('what a date is', () => {
  it.each([
    ['2026年11月5日收到驳回通知', { receiptDate: '2026-11-05' }],
    ['收到日是2026年11月5日', { receiptDate: '2026-11-05' }],
    ['11/5收到的通知', { receiptDate: '2026-11-05' }],
    ['3天前收到', { receiptDate: '2026-11-20' }],
    ['发文日：2026-10-31', { dispatchDate: '2026-10-31' }],
    ['2026年11月2日进入系统', { entryDate: '2026-11-02' }],
    ['2026年11月6日初审公告', { publicationDate: '2026-11-06' }],
    ['2020年3月1日申请，2021年5月6日授权', { filingDate: '2020-03-01', grantDate: '2021-05-06' }],
    ['申请日2020年3月1日，优先权日2019年3月5日', { filingDate: '2020-03-01', priorityDate: '2019-03-05' }],
    ['有效期至2027年6月1日', { expiryDate: '2027-06-01' }],
    ['2027年6月到期', { expiryMonth: '2027-06' }],
    ['去年到期了', { expiryYear: '2025' }],
    ['2017年3月21日核准注册', { registrationDate: '2017-03-21' }],
    ['we received it on 5 november 2026', { receiptDate: '2026-11-05' }],
    ['filed on 20 may 2022 and granted on 1 march 2023', { filingDate: '2022-05-20', grantDate: '2023-03-01' }],
    ['the priority date is 11 september 2024', { priorityDate: '2024-09-11' }],
  ])('is read from the words beside it: %s', (text, slots) => {
    expect(slotsOf(text)).toMatchObject(slots);
  });

  it('is nothing more than a date where no word says so', () => {
    expect(slotsOf('2026年9月28日提的无效')).toEqual({ eventDate: '2026-09-28' });
  });

  it('is not what has to be done before it', () => {
    expect(slotsOf('2026年12月1日前提交')).toEqual({ eventDate: '2026-12-01' });
  });

  it.each([
    ['12月1日收到的通知', 'receiptDate', '2025-12-01'],
    ['1月5日到期', 'expiryDate', '2027-01-05'],
    ['我打算3月1日提交申请', 'filingDate', '2027-03-01'],
  ])('decides which year is meant where none is written, and says so: %s', (text, slot, value) => {
    const { readings } = read(text);
    expect(readings.filter((reading) => reading.slot === slot)).toMatchObject([{ value, assumed: true }]);
  });

  it('is told with the words it came from and where they stand', () => {
    expect(read('驳回通知2026年11月5日收到').readings).toEqual([
      { slot: 'receiptDate', value: '2026-11-05', words: '2026年11月5日', start: 4, assumed: false },
    ]);
  });

  it.each(['2027年商标注册费', '收到通知15天后到期', '专利到期6个月前可以续展吗', '1/3的份额'])(
    'is not read from %s',
    (text) => {
      const { readings } = read(text);
      expect(readings.filter(({ slot }) => /(?:Date|Month|Year)$/.test(slot))).toEqual([]);
    },
  );
});

describe('what cannot be a value', () => {
  it.each([
    ['2月30日收到驳回通知', 'receiptDate', 'no-such-day'],
    ['申请日2027-02-29', 'filingDate', 'no-such-day'],
    ['农历八月十五到期', 'expiryDate', 'lunar'],
    ['filed on 5/11/2026', 'filingDate', 'ambiguous-day'],
    ['我打算2026年3月1日提交申请', 'filingDate', 'in-the-past'],
    ['第46类商标', 'niceClass', 'no-such-class'],
    ['专利号zl201710601862.4', 'applicationNumber', 'bad-check-digit'],
    ['申请号2017106018624', 'applicationNumber', 'bad-check-digit'],
    ['注册号123456789012', 'registrationNumber', 'malformed-number'],
    ['申请日是2020年5月6日，申请日是2021年5月6日', 'filingDate', 'contradiction'],
    ['我是个人，我们是公司', 'applicant', 'contradiction'],
    ['我的专利是发明专利，也是外观设计', 'right', 'contradiction'],
  ])('is a fault and no value: %s', (text, slot, fault) => {
    expect(faultsOf(text)).toEqual([[slot, fault]]);
    expect(slotsOf(text)[slot]).toBeUndefined();
  });

  it.each([
    '个人和公司有什么区别',
    '我是个人，公司可以吗',
    '两件专利，申请日是2020年5月6日，申请日是2021年5月6日',
    '11月5日收到驳回通知，12月1日收到补正通知',
    '我的电话13812345678',
    '2017106018624',
    '订单号2017106018624',
    '第9条和第15条',
  ])('is not seen in %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('is forgiven where it is taken back in the same breath', () => {
    expect(slotsOf('我是个人，不对，我是公司')).toMatchObject({ applicant: 'company' });
    expect(slotsOf('申请日是2020年5月6日，写错了，申请日是2021年5月6日')).toMatchObject({ filingDate: '2021-05-06' });
  });
});

describe('numbers', () => {
  it.each([
    ['专利zl201710601862.3', { applicationNumber: '201710601862.3', right: 'invention' }],
    ['2017106018623查一下', { applicationNumber: '201710601862.3' }],
    ['申请号201710601862', { applicationNumber: '201710601862' }],
    ['注册号12345678', { registrationNumber: '12345678' }],
    ['第1234567号商标', { registrationNumber: '1234567', right: 'trademark' }],
    ['国际注册号g1234567', { registrationNumber: 'G1234567' }],
    ['cn101234567b', { publicationNumber: 'CN101234567B' }],
    ['软著登字第1234567号', { registrationNumber: '软著登字第1234567号' }],
    ['滞纳金3500元', { amount: 3500 }],
    ['第9类', { niceClass: 9 }],
    ['发明第8年', { patentYear: 8, right: 'invention' }],
  ])('are read from %s', (text, slots) => {
    expect(slotsOf(text)).toMatchObject(slots);
  });

  it.each(['13812345678', '12345678', '2017106018624', '201710601862'])('are not guessed from %s', (text) => {
    expect(slotsOf(text)).toEqual({});
  });
});

describe('places', () => {
  it.each([
    ['上海的补贴', { city: 'shanghai' }],
    ['苏州的呢', { place: '苏州市' }],
    ['subsidies in chengdu', { place: '成都市' }],
    ['在南昌都可以吗', { place: '南昌市' }],
    ['江苏省苏州市', { place: '江苏省' }],
    ['广东深圳', { city: 'shenzhen' }],
    ['来宾市', { place: '来宾市' }],
  ])('are read from %s', (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });

  it.each(['办理完成都要多久', '来宾登记', '大理石商标', '普通化妆品', '最大连锁', '阿里巴巴', '三明治店'])(
    'are not seen in %s',
    (text) => {
      expect(slotsOf(text).place).toBeUndefined();
    },
  );

  it('says that one of two places of a name is a guess', () => {
    expect(read('in suzhou').readings).toMatchObject([{ value: '苏州市', assumed: true }]);
    expect(read('在苏州').readings).toMatchObject([{ value: '苏州市', assumed: false }]);
  });
});

describe('who asks', () => {
  it.each([
    ['我的商标被异议了怎么办', { role: 'respondent' }],
    ['对方提异议了', { role: 'respondent' }],
    ['我们是被告', { role: 'respondent' }],
    ['我要异议别人的商标', { role: 'third-party' }],
    ['my mark is being opposed', { role: 'respondent' }],
    ['高校怎么申请专利', { applicant: 'institution' }],
    ['事业单位可以减缴吗', { applicant: 'institution' }],
    ['外国公司在中国没有营业所', { applicant: 'foreign', domicile: 'outside-china' }],
    ['外国人常住中国', { domicile: 'in-china' }],
    ['我自己办', { agent: 'direct' }],
    ['我们委托代理机构办的', { agent: 'agency' }],
    ['不是公司，是个人', { applicant: 'individual' }],
    ['是不是公司才能办', { applicant: 'company' }],
  ])('is read from %s', (text, slots) => {
    expect(slotsOf(text)).toMatchObject(slots);
  });

  it.each(['必须找代理吗', '要不要委托代理', '可以自己办吗', 'can i file myself'])(
    'is not said by asking: %s',
    (text) => {
      expect(slotsOf(text).agent).toBeUndefined();
    },
  );

  it('keeps the side of no reviewed answer from its own phrasings', () => {
    const contradicted = shippedKnowledge.answers.flatMap(({ scope, phrasings }) =>
      [...phrasings.zh, ...phrasings.en].filter((text) => {
        const { role } = slotsOf(text.toLowerCase());
        return scope.role !== null && role !== undefined && role !== scope.role;
      }),
    );
    expect(contradicted).toEqual([]);
  });
});

describe('reading', () => {
  it('is done anew for each day asked', () => {
    expect(readShippedSlots('明年3月1日到期', day('2027-01-02')).slots).toEqual({ expiryDate: '2028-03-01' });
  });

  it.each(['', '😀', '2026', '！！！', '年月日', '第类', 'zl'])('makes nothing of %j', (text) => {
    expect(read(text)).toEqual({ slots: {}, readings: [], faults: [] });
  });
});
