import { describe, expect, it } from 'vitest';
import { askAboutFault } from '../../server/answering/ask-about-fault.ts';
import type { SlotFault, SlotFaultKind } from '../../server/domain/index.ts';
import { readShippedSlots, shippedKnowledge } from '../understanding/slots/shipped-slots.ts';
import { type SampleQuestion, samplePart, sampleQuestion } from './sample-draft.ts';

const part = (text: string, intent = 'deadline') => samplePart({ text, intent });

/** What is asked back about a message, as the product reads it. */
function ask(text: string, intent = 'deadline', own: SampleQuestion = {}) {
  const understood = sampleQuestion({ parts: [part(text, intent)], ...own });
  const { faults } = readShippedSlots(text.toLowerCase(), understood.question.asOf);
  return askAboutFault({ ...understood, slotFaults: own.slotFaults ?? faults }, shippedKnowledge);
}

describe('askAboutFault', () => {
  it.each([
    ['2月30日收到驳回通知，最晚哪天复审', 'deadline', 'clarification-no-such-day', '2月30日'],
    ['农历八月十五到期，什么时候续展', 'deadline', 'clarification-lunar', '农历八月十五'],
    ['第46类商标注册费多少', 'fee', 'clarification-no-such-class', '第46类'],
    ['ZL201710601862.4的年费多少', 'fee', 'clarification-bad-check-digit', 'ZL201710601862.4'],
    ['我打算2026年3月1日提交申请，怎么办', 'procedure', 'clarification-in-the-past', '2026年3月1日'],
    ['filed on 5/11/2026, when is the fee due', 'deadline', 'clarification-ambiguous-day', '5/11/2026'],
  ])('asks about %s', (text, intent, id, words) => {
    expect(ask(text, intent)).toMatchObject({ reply: { id }, words });
  });

  it.each([
    ['a question that turns on no value', '2月30日的法律规定', 'legal-basis', {}],
    ['a message that is guarded', '2月30日收到通知，最晚哪天', 'deadline', { guard: 'injection' }],
    ['the words of a notice', '通知写着“请于2月30日前答复”，最晚哪天', 'deadline', {}],
    ['the words of an English notice', 'it says "reply by 30 february 2026", when is it due', 'deadline', {}],
    ['a message without a fault', '2月28日收到通知，最晚哪天', 'deadline', {}],
  ] as const)('leaves %s alone', (_, text, intent, own) => {
    expect(ask(text, intent, own)).toBeNull();
  });

  it('repeats no number of a business, for the reply is kept', () => {
    expect(ask('注册号91110000100000158D，年费多少钱', 'fee')).toMatchObject({
      reply: { id: 'clarification-malformed-number' },
      words: expect.stringContaining('［统一社会信用代码］'),
    });
  });

  it('asks about the first of several', () => {
    expect(ask('2月30日收到第46类的通知，最晚哪天')?.reply.id).toBe('clarification-no-such-day');
  });

  it('asks in a part of a message that asks for several things', () => {
    const parts = [part('2月30日收到的通知是什么意思', 'legal-basis'), part('最晚哪天', 'deadline')] as const;
    const slotFaults: SlotFault[] = [{ slot: 'receiptDate', words: '2月30日', start: 0, fault: 'no-such-day' }];
    expect(ask('2月30日收到的通知', 'deadline', { parts, slotFaults })?.words).toBe('2月30日');
  });
});

describe('the fixed replies', () => {
  const faults: readonly SlotFaultKind[] = [
    'no-such-day',
    'lunar',
    'ambiguous-day',
    'no-day',
    'in-the-past',
    'no-such-class',
    'bad-check-digit',
    'malformed-number',
    'out-of-range',
    'contradiction',
  ];

  it.each(faults)('have a question about %s that names the words, in both languages', (fault) => {
    const reply = shippedKnowledge.replies.find(({ id }) => id === `clarification-${fault}`);
    expect(reply?.status).toBe('clarification');
    expect(reply?.text.zh).toContain('{words}');
    expect(reply?.text.en).toContain('{words}');
  });
});
