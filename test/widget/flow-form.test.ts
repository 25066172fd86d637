import { describe, expect, it } from 'vitest';
import type { Reply } from '../../server/protocol/index.ts';
import { type Form, givenAnswer, inParagraphs, isFlowForm, isOutcome, leadOf } from '../../widget/chat/flow-form.ts';
import { reply } from './reply-double.ts';

const form: Form = {
  flow: 'received-a-notice',
  slot: 'sender',
  question: '谁发来的？',
  why: '期限不同。',
  input: 'choice',
  choices: [
    { value: 'court', label: '法院' },
    { value: 'unsure', label: '说不清' },
  ],
  step: 1,
  of: 3,
};

const next = (question: string, given: Partial<Reply> | null) => ({
  question,
  reply: given === null ? null : reply(given),
});

describe('the text of a reply with a question of a flow', () => {
  const question = '**谁发来的？**（1/3）\n\n期限不同。\n\n1. 法院\n2. 说不清';

  it('is shown without the question, which the form shows', () => {
    expect(leadOf({ text: question, form })).toBe('');
    expect(leadOf({ text: `异议期是3个月。[1]\n\n接着回答：\n\n${question}`, form })).toBe(
      '异议期是3个月。[1]\n\n接着回答：',
    );
  });

  it('is shown as it is where the form belongs to a calculation', () => {
    const words = { text: '再回答下面这个问题，就能算出来。', form };
    expect(isFlowForm(words)).toBe(false);
    expect(leadOf(words)).toBe(words.text);
    expect(isFlowForm({ text: question, form })).toBe(true);
  });
});

describe('an outcome', () => {
  it('is one also where the city is asked for beside it, and a question of the flow is none', () => {
    const city = { ...form, flow: 'city', slot: 'city', question: '在哪个城市办？' };
    expect(isOutcome({ kind: 'guide', text: '先申请复审。', form: null })).toBe(true);
    expect(isOutcome({ kind: 'guide', text: '先申请复审。', form: city })).toBe(true);
    expect(isOutcome({ kind: 'guide', text: '**谁发来的？**（1/3）', form })).toBe(false);
    expect(isOutcome({ kind: 'answer', text: '可以。', form: null })).toBe(false);
  });
});

describe('the text of an outcome', () => {
  it('has air between its sentences and none within its checklist', () => {
    expect(inParagraphs('一。[1]\n二。\n**按顺序办：**\n- 甲\n- 乙\n\n三。')).toBe(
      '一。[1]\n\n二。\n\n**按顺序办：**\n- 甲\n- 乙\n\n三。',
    );
  });
});

describe('what was answered to a question', () => {
  it('is the choice whose value the next reply carries, however it was said', () => {
    expect(givenAnswer(form, next('1', { slots: { sender: 'court' } }))).toBe('法院');
    expect(givenAnswer(form, next('跳过', { slots: { sender: 'unsure' } }))).toBe('说不清');
  });

  it('is the choice that was pressed while the next reply is awaited', () => {
    expect(givenAnswer(form, next('法院', null))).toBe('法院');
    expect(givenAnswer(form, next('法院', { slots: {} }))).toBe('法院');
    expect(givenAnswer(form, next('返回上一步', null))).toBeNull();
  });

  it('is not known where something else was said, or the question is put again', () => {
    expect(givenAnswer(form, null)).toBeNull();
    expect(givenAnswer(form, next('算了', {}))).toBeNull();
    expect(givenAnswer(form, next('要多少钱', { slots: { sender: 'court' }, form }))).toBeNull();
  });

  it('is a day in the words of the language, or what was written', () => {
    const day = { ...form, slot: 'notice-date', input: 'date' as const, choices: [] };
    const text = { ...form, slot: 'city', input: 'text' as const, choices: [] };
    expect(givenAnswer(day, next('昨天', { slots: { 'notice-date': '2026-11-09' } }))).toBe('2026年11月9日');
    expect(givenAnswer(day, next('yesterday', { slots: { 'notice-date': '2026-11-09' }, language: 'en' }))).toBe(
      '9 November 2026',
    );
    expect(givenAnswer(text, next('上海', { slots: { city: 'shanghai' } }))).toBe('上海');
  });
});
