import { describe, expect, it } from 'vitest';
import { maskContacts, withApprovedContacts } from '../../../server/indexing/chunks/mask-unapproved.ts';
import { storedDocument } from '../untrusted/stored-document.ts';

const CONTACT = '（联系方式未经核准，略）';
const MONEY = '（金额未经核准，以官方公布为准）';

describe('maskContacts', () => {
  it.each([
    ['a mobile number', '联系人张先生13800138000，欢迎咨询', '13800138000'],
    ['a grouped mobile number', '手机138 0013 8000', '138 0013 8000'],
    ['a mobile number in full width', '请打１３８００１３８０００', '１３８００１３８０００'],
    ['a number with the code of the country', '致电+86 10 8235 1234', '8235 1234'],
    ['a number of a city', '窗口电话010-82351234转801', '82351234'],
    ['a number in brackets', '(021)62881234可以咨询', '62881234'],
    ['a free number', '服务热线400-820-8820', '820-8820'],
    ['a short number', '拨打12330咨询', '12330'],
    ['a local number', '电话：82351234', '82351234'],
    ['an e-mail address', '发送至agent.li@example.com即可', 'agent.li'],
    ['an e-mail address in disguise', '邮箱agent [at] example [dot] com', 'agent'],
    ['a link', '登录https://pay.example.com/a?b=1办理', 'example'],
    ['a bare address', '官网www.example.com.cn', 'example'],
    ['an address without www', '打开agent-shop.vip下单', 'agent-shop'],
    ['a QQ number', '加QQ群：123456789', '123456789'],
    ['a WeChat name', '微信号：zhuce_daili88', 'zhuce_daili88'],
    ['a mobile that is WeChat too', '微信同号13800138000', '13800138000'],
    ['an account', '账号：6222 0212 3456 7890 123', '6222'],
    ['an account of digits', '开户行：某银行，银行账户 110060435018010012345', '110060435018010012345'],
  ])('masks %s', (_what, text, contact) => {
    const { text: shown, masked } = maskContacts(text);
    expect(shown).toContain(CONTACT);
    expect(shown).not.toContain(contact);
    expect(masked.join(' ')).toContain(contact);
  });

  it.each([
    ['a sum', '代理费300元一件', '300元'],
    ['a sum with a comma', '共计1,280.50元', '1,280.50元'],
    ['a range', '每件300-500元', '300-500元'],
    ['a range of sums', '90元至300元不等', '90元至300元'],
    ['a sum in ten thousands', '资助5万元', '5万元'],
    ['a sign of currency', '仅需￥800', '￥800'],
    ['a foreign sum', '官费USD 350', 'USD 350'],
    ['words for a sum', '收取人民币三千元整', '三千元'],
    ['a sum in capitals', '合计贰佰元', '贰佰元'],
    ['pieces of money', '九十块钱搞定', '九十块钱'],
  ])('masks %s', (_what, text, sum) => {
    const { text: shown } = maskContacts(text);
    expect(shown).toContain(MONEY);
    expect(shown).not.toContain(sum);
  });

  it('masks the figures of a column of fees, and no others', () => {
    const table = [
      '| 序号 | 项目 | 收费（元） | 备注 |',
      '| --- | --- | --- | --- |',
      '| 1 | 专利检索报告 | 800 | 2 |',
      '| 2 | 商标查询 | 50-100 | 免费 |',
      '',
      '| 年费年度 | 3 |',
    ].join('\n');
    const { text, masked } = maskContacts(table);
    expect(masked).toEqual(['800', '50-100']);
    expect(text).toContain(`| 1 | 专利检索报告 | ${MONEY} | 2 |\n| 2 | 商标查询 | ${MONEY} | 免费 |`);
    expect(text).toContain('| 年费年度 | 3 |');
  });

  it('masks the figures of a row that is named a fee', () => {
    const table = '| 项目 | 第一类 | 第二类 |\n| --- | --- | --- |\n| 工作日 | 5 | 7 |\n| 代办费 | 1,200 | ３００ |';
    expect(maskContacts(table).masked).toEqual(['1,200', '３００']);
  });

  it.each([
    '| 年份 | 件数 | 资助比例 |\n| --- | --- | --- |\n| 2025 | 120 | 50 |',
    '| 收费 | 无 |\n| --- | --- |\n| 条 | 3 |',
  ])('leaves the figures of a table that are no sums: %s', (table) => {
    expect(maskContacts(table)).toEqual({ text: table, masked: [] });
  });

  it('speaks English in an English line', () => {
    expect(maskContacts('Call 400-820-8820 or pay USD 350.\n电话：82351234').text).toBe(
      'Call (contact not approved, left out) or pay (amount not approved; the official notice counts).\n电话：（联系方式未经核准，略）',
    );
  });

  it.each([
    '依照商标法第四十条、第五十七条之一办理。',
    '2026年11月23日起施行，2026-12-31止。',
    '电话预约：2026-11-23起开放。',
    '期限届满前12个月内，宽展期6个月，30日内答复。',
    '一式3份，每份不超过200页，共计10000字以内。',
    '减缴85%，比例为百分之七十。',
    '申请号202610123456.7，公开号CN118765432A，注册号12345678。',
    '证书编号ZJ20260101000012345678。',
    '统一社会信用代码91310000MA1FL5XY3T。',
    '国际分类G06F40/30，第35类，第9类0901组。',
    '财政部令第651号，国知发〔2025〕19号。',
    '一元化管理，三元材料，多元调解，第一单元。',
    '窗口上午9:00至11:30，下午13:30至17:00。',
    '版本2.4.5，图1.2，附件3.1。',
    '公告第1234567890期。',
    'Article 40 takes effect on 2027-01-01; reply within 30 days in 3 copies.',
  ])('leaves as it is: %s', (text) => {
    expect(maskContacts(text)).toEqual({ text, masked: [] });
  });
});

describe('an added document', () => {
  const document = storedDocument('# 收费\n代理费300元，电话13800138000。', { title: '电话13800138000' });

  it('shows marks in text and title while nothing is decided', () => {
    const shown = withApprovedContacts(document, []);
    expect(`${shown.title} ${shown.text}`).not.toMatch(/300元|13800138000/);
  });

  it('shows marks when it was decided against, and when another document was approved', () => {
    const { checksum } = document;
    const others = [
      { checksum, contactsApproved: false },
      { checksum: 'f'.repeat(64), contactsApproved: true },
    ];
    expect(withApprovedContacts(document, others).text).toContain(MONEY);
  });

  it('shows its contacts and prices once they are approved', () => {
    const { checksum } = document;
    expect(withApprovedContacts(document, [{ checksum, contactsApproved: true }])).toBe(document);
  });

  it('shows them when it was fetched from its official page', () => {
    const fetched = { ...document, source: 'cnipa-fees' };
    expect(withApprovedContacts(fetched, [])).toBe(fetched);
  });
});

it('is not deceived by a name far from its number', () => {
  expect(maskContacts(`微信：${' '.repeat(300)}zhida_agent`).text).not.toContain('zhida_agent');
});
