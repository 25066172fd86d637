import { describe, expect, it } from 'vitest';
import { createReadFlowEntry } from '../../../server/understanding/dialogue/read-flow-entry.ts';
import { MONDAY, shippedKnowledge } from '../slots/shipped-slots.ts';

const read = createReadFlowEntry(shippedKnowledge);
const flowOf = (id: string) => {
  const flow = shippedKnowledge.flows.find((one) => one.id === id);
  if (flow === undefined) throw new Error(`no flow ${id}`);
  return flow;
};
const choices = (flow: string, text: string) => read.choices(flowOf(flow), text);

describe('the message by which a flow is entered', () => {
  it.each([
    [
      'received-a-notice',
      '收到驳回通知了，下一步做什么',
      { 'trademark-notice': 'refusal', 'patent-notice': 'rejection' },
    ],
    [
      'received-a-notice',
      '商标局让我交使用证据，怎么办',
      { sender: 'trademark-office', 'trademark-notice': 'non-use' },
    ],
    ['received-a-notice', '专利来了第二次审查意见', { 'office-action': 'later' }],
    ['right-expiring', '海关备案快到期了怎么办', { right: 'customs-recordal' }],
    ['right-expiring', '专利年费忘记交了怎么办', { expiring: 'annual-fee' }],
    ['protect-what-i-have', '开了家小店，想保护店名和招牌', { asset: 'brand' }],
    ['enterprise-change', '公司地址和名字都变了', { change: 'both' }],
    ['overseas-dispute', '被美国337调查了怎么办', { 'abroad-event': 'sued' }],
    ['ip-financing', 'we want to borrow against our patents', { 'financing-aim': 'loan' }],
  ])('of %s says in 「%s」', (flow, text, said) => {
    expect(choices(flow, text)).toMatchObject(said);
  });
});

describe('nothing is taken from the message', () => {
  it.each([
    ['two choices', 'received-a-notice', '收到一份补正还有一份驳回通知', 'trademark-notice'],
    ['two senders', 'received-a-notice', '短信说商标局要我缴费', 'sender'],
    ['no sender but a text message', 'received-a-notice', '收到短信说有通知', 'sender'],
    ['what is denied', 'received-a-notice', '不是商标局的驳回通知', 'trademark-notice'],
    ['what only a subject names', 'received-a-notice', '有人寄信说我的专利要交年费', 'sender'],
    ['a word that answers alone', 'agency', '海外维权有没有援助', 'case-state'],
    ['the kind of a date without one', 'received-a-notice', '我收到了一份通知', 'notice-held'],
    ['an older matter beside the new', 'ip-financing', '贷款还完了，押给银行的专利怎么处理', 'financing-aim'],
    ['two kinds of right', 'protect-what-i-have', '不知道该申请商标还是专利', 'asset'],
  ])('that names %s', (_, flow, text, slot) => {
    expect(choices(flow, text)).not.toHaveProperty(slot);
  });
});

describe('a day in the message', () => {
  const date = (from: string, text: string) => read.date(flowOf('received-a-notice'), from, { text, asOf: MONDAY });

  it('is kept with its kind where one day alone is asked for', () => {
    expect(date('tm-notice-delivery', '11月2日收到商标局的驳回通知')).toEqual({
      'notice-date': '2026-11-02',
      'notice-held': 'received',
    });
  });

  it('is not where several are', () => {
    expect(date('sender', '11月2日收到驳回通知')).toEqual({});
  });
});

describe('early words', () => {
  it('name what is a choice of the question', () => {
    const wrong = shippedKnowledge.flows.flatMap((flow) =>
      [...flow.entry.zh, ...flow.entry.en].flatMap((text) =>
        Object.entries(read.choices(flow, text.toLowerCase())).filter(([slot, value]) =>
          Object.values(flow.questions).every(
            (question) => question.slot !== slot || question.choices.every((choice) => choice.value !== value),
          ),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
