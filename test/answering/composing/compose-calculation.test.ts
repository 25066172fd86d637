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

  it('adds the surcharge of so many months to an annual fee', async () => {
    const reply = await ask('发明第8年年费晚交4个月要多少钱');
    expect(reply.text).toContain('2300元');
    expect(reply.calculation).toMatchObject({ id: 'patent-annual-fee', inputs: { monthsLate: 4 } });
  });
});
