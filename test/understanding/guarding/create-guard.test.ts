import { describe, expect, it } from 'vitest';
import { shippedGuard } from '../../doubles/shipped-guard.ts';

const DISCLOSURE = '我的发明是一种杯子，结构如下：杯体设双层真空，底部有加热片';

describe('what is kept of a message', () => {
  it('is the message, where nothing speaks against it', () => {
    const text = '商标续展多少钱？申请号202310123456.7';
    expect(shippedGuard(text)).toEqual({ text, kept: text, language: null, signal: null, hasMasks: false });
  });

  it('is the message without personal data', () => {
    expect(shippedGuard('电话13800138000，商标续展多少钱')).toMatchObject({
      text: '电话［手机号］，商标续展多少钱',
      kept: '电话［手机号］，商标续展多少钱',
      signal: null,
      hasMasks: true,
    });
  });

  it('is less than what serves the turn, where a business is named', () => {
    const { text, kept } = shippedGuard('税号91110000100000158X要变更吗');
    expect([text, kept]).toEqual(['税号91110000100000158X要变更吗', '税号［统一社会信用代码］要变更吗']);
  });

  it.each([
    [DISCLOSURE, '［未保存：技术方案］', 'disclosure'],
    ['机密★10年 关于试点的请示', '［未保存：带有密级标志的内容］', 'secret'],
    ['機密★10年 关于试点的请示', '［未保存：带有密级标志的内容］', 'secret'],
    ['机密\u200b★10年 关于试点的请示', '［未保存：带有密级标志的内容］', 'secret'],
  ])('is a note where it must not be kept: %s', (text, kept, signal) => {
    expect(shippedGuard(text)).toMatchObject({ kept, signal });
  });

  it.each([DISCLOSURE, '机密★10年 关于试点的请示', '电话13800138000', '商标续展多少钱'])(
    'gives the same signal again: %s',
    (text) => {
      const { kept, signal, hasMasks } = shippedGuard(text);
      expect(shippedGuard(kept)).toMatchObject({ kept, signal, hasMasks });
    },
  );

  it('keeps a note in the language of the reply', () => {
    const english = 'I invented a new mop. The handle has a spiral groove and a spring, pushing it spins the head.';
    expect(shippedGuard(english)).toMatchObject({ kept: '[not stored: a technical solution]', language: 'en' });
    expect(shippedGuard('我的發明是一種杯子，結構如下：杯體設雙層真空，底部有加熱片').language).toBe('zh-Hant');
  });
});

describe('a person in danger', () => {
  it.each(['不想活了，身份证11010519491231002X', `不想活了。${DISCLOSURE}`])('comes first: %s', (text) => {
    expect(shippedGuard(text).signal).toBe('crisis');
  });

  it('has nothing kept that must not be', () => {
    expect(shippedGuard(`不想活了。${DISCLOSURE}`).kept).toBe('［未保存：技术方案］');
  });
});

describe('a message of personal data alone', () => {
  it.each([
    '11010519491231002X',
    '身份证号11010519491231002X',
    '身份證號碼：11010519491231002X',
    '我叫张三，身份证号11010519491231002X，电话13800138000',
    '你好，我叫王小明。电话13800138000',
    '姓名：李四 护照号E12345678 地址：上海市浦东新区张杨路500号2单元402室',
    '我家住上海市浦东新区张杨路500号3号楼402室',
    'my name is John Smith, mobile 13800138000',
    'a@example.com',
  ])('asks nothing: %s', (text) => {
    expect(shippedGuard(text).signal).toBe('personal_data');
  });

  it.each([
    '身份证11010519491231002X 续展',
    '商标续展，电话13800138000',
    '电话13800138000，转人工',
    'mobile 13800138000, how much is renewal?',
    '202310123456.7',
    '38123456',
    '身份证号',
  ])('is not %s', (text) => {
    expect(shippedGuard(text).signal).toBeNull();
  });
});
