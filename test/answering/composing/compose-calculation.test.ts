import { describe, expect, it } from 'vitest';
import { useShippedAnswers } from '../shipped-answers.ts';

const { ask, answer } = useShippedAnswers();

describe('a calculation in chat', () => {
  it('is told first, with its articles, its steps and the general rule behind it', async () => {
    const reply = await ask('商标驳回通知书发文日11月2日，邮寄的，复审到哪天截止');
    expect(reply.text).toMatch(/^申请驳回复审的最后一天是2026年12月2日/);
    expect(reply.text).toContain('怎么算');
    expect(reply.text).toContain('申请复审的期限');
    expect(reply.calculation).toMatchObject({
      id: 'trademark-refusal-review',
      inputs: { held: 'issued', delivery: 'post' },
    });
    expect(reply.citations.map(({ chunkId }) => chunkId.split('~')[0])).toContain('trademark-law@2019/34');
    expect(reply.completeness).toBe('complete');
  });

  it('takes the earlier day where delivery is not known, and says so', async () => {
    const reply = await ask('商标驳回通知书发文日11月9日，复审到哪天截止');
    expect(reply.text).toContain('2026年11月24日');
    expect(reply.notices.map(({ text }) => text).join()).toContain('不知道文件怎样送来的');
  });

  it('tells both days across a change of law, the earlier first', async () => {
    const reply = await ask('2026年10月20日初审公告，异议到哪天为止');
    expect(reply.text).toMatch(/^请不晚于2026年12月21日/);
    expect(reply.text).toContain('2027年1月20日');
  });

  it('asks for the one value that is lacking, and computes with it', async () => {
    const { reply, state } = await answer('第9类商标12个商品申请多少钱');
    expect(reply).toMatchObject({ form: { flow: 'trademark-fees', slot: 'filing-way' }, calculation: null });
    const next = await answer('网上申请', undefined, state);
    expect(next.reply.text).toContain('324元');
    expect(next.reply.form).toBeNull();
  });

  it('says in words why a date cannot be computed with', async () => {
    const reply = await ask('商标1950年3月1日到期，还能续展吗');
    expect(reply.text).toContain('还没有这部法律');
    expect(reply.calculation).toBeNull();
  });

  it.each([
    ['发明专利2019年3月5日申请，第9年年费我打算2027年8月1日交，多少钱', '2400元'],
    ['发明专利2019年3月5日申请，第9年年费晚交4个月要多少', '晚4个月到2027年7月5日缴应缴2300元'],
    ['发明2019年10月15日申请，第8年年费2026年11月20日只缴了100元，12月20日补缴还要多少', '还要缴2100元'],
    ['2026年11月2日收到专利权终止通知书，恢复权利最晚哪天', '2027年1月4日（星期一）'],
    ['复审请求期限2026年11月2日届满，没来得及请求，恢复到哪天', '2027年1月4日（星期一）'],
    ['2026年10月1日顺延到哪天', '2026年10月8日（星期四）'],
    ['期限最后一天是2026年10月1日，顺延到哪天', '2026年10月8日（星期四）'],
    ['个人月均收入4000元能费减吗', '可以请求减缴85%'],
    ['公司应纳税所得额120万，能不能减缴专利费', '不符合减缴条件'],
    ['商标变更3个类别纸件多少钱', '450元'],
    ['商标许可备案2个类别网上多少钱', '270元'],
  ])('answers %s', async (question, told) => {
    const reply = await ask(question, '2026-11-23');
    expect(reply.text.split('\n')[0]).toContain(told);
    expect(reply.calculation).not.toBeNull();
  });

  it.each([
    ['2026年11月2日收到视为撤回通知书，请求恢复权利最晚哪天', 'missed', '没交年费', '2027年1月4日'],
    ['2026年11月9日收到审查意见通知书，答复到哪天截止', 'round', '第一次', '2027年3月9日'],
  ])('asks first: %s', async (question, slot, given, told) => {
    const { reply, state } = await answer(question, '2026-11-23');
    expect(reply).toMatchObject({ form: { slot }, calculation: null });
    expect((await answer(given, '2026-11-23', state)).reply.text).toContain(told);
  });

  it.each([
    ['注册负3个类别的商标网上多少钱', '类别数-3'],
    ['注册46个类别的商标，网上申请多少钱', '类别数46'],
    ['发明专利2019年3月5日申请，第21年年费多少钱', '年费21'],
    ['2027年2月1日交商标注册费，2个类别网上申请多少钱', '2027年2月1日适用的收费标准尚未公布'],
    ['1980年3月1日初审公告，异议到哪天为止', '还没有这部法律'],
    ['1990年5月5日顺延到哪天', '没有收录1990年的放假安排'],
    ['2027年3月1日收到商标驳回通知，复审最晚哪天', '还不可能持有'],
  ])('says what is wrong, and computes nothing: %s', async (question, told) => {
    const reply = await ask(question, '2026-11-23');
    expect(reply.text).toContain(told);
    expect(reply.calculation).toBeNull();
  });

  it('adds the surcharge of so many months to an annual fee', async () => {
    const reply = await ask('发明第8年年费晚交4个月要多少钱');
    expect(reply.text).toContain('2300元');
    expect(reply.calculation).toMatchObject({ id: 'patent-annual-fee', inputs: { monthsLate: 4 } });
  });
});
