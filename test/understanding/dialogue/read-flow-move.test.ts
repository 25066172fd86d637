import { describe, expect, it } from 'vitest';
import type { DialogueState } from '../../../server/domain/index.ts';
import { corpusKinds } from '../../../server/knowledge/index.ts';
import { createDialogueVocabulary } from '../../../server/understanding/dialogue/dialogue-vocabulary.ts';
import { createReadFlowMove } from '../../../server/understanding/dialogue/read-flow-move.ts';
import { createWordingSense } from '../../../server/understanding/wording-sense.ts';
import { day } from '../../doubles/day.ts';
import { sampleDialogueState } from '../../doubles/sample-dialogue-state.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';

const both = (zh: string, en = zh) => ({ zh, en });
const choice = (value: string, zh: string, en: string, next = 'done', words: string[] = []) => ({
  value,
  label: both(zh, en),
  next,
  words,
});
const flow = corpusKinds.flow.schema.parse({
  id: 'sample',
  title: both('示例'),
  entry: { zh: [] },
  start: 'kind',
  questions: {
    kind: {
      ask: both('哪种通知'),
      why: both('不同'),
      slot: 'notice',
      input: 'choice',
      choices: [
        choice('refusal', '驳回通知书（全部或部分）', 'Refusal, all or part'),
        choice('correction', '补正通知书', 'Notice to correct'),
        choice('unsure', '不知道', 'Skip this'),
      ],
    },
    delivery: {
      ask: both('怎么送到的'),
      why: both('不同'),
      slot: 'delivery',
      input: 'choice',
      choices: [
        choice('post', '邮寄、快递', 'By post', 'held', ['纸质']),
        choice('electronic', '电子送达', 'Electronically', 'held-electronic', ['网上']),
      ],
    },
    held: {
      ask: both('哪个日期'),
      why: both('不同'),
      slot: 'held',
      input: 'choice',
      choices: [
        choice('issued', '通知上印的日期', 'The printed date', 'since', ['发文日', '落款']),
        choice('received', '实际拿到的日期', 'The day it came', 'since', ['收到', '签收']),
      ],
    },
    'held-electronic': {
      ask: both('哪个日期'),
      why: both('不同'),
      slot: 'held',
      input: 'choice',
      choices: [
        choice('issued', '通知上印的日期', 'The printed date', 'since'),
        choice('entered', '到系统的日期', 'The day it entered', 'since', ['进系统']),
      ],
    },
    insured: {
      ask: both('买过保险吗'),
      why: both('不同'),
      slot: 'insured',
      input: 'choice',
      choices: [
        choice('yes', '买过', 'Yes', 'done', ['有']),
        choice('no', '还没买', 'No', 'done', ['没有', '没买过']),
        choice('unsure', '看不出来', 'Cannot tell', 'done', ['不知道']),
      ],
    },
    since: { ask: both('哪天'), why: both('期限'), slot: 'noticeDate', input: 'date', next: 'kind' },
    right: {
      ask: both('哪种权利'),
      why: both('不同'),
      slot: 'right',
      input: 'choice',
      choices: [choice('invention', '发明专利', 'Invention'), choice('design', '外观设计', 'Design')],
    },
  },
  outcomes: { done: { service: 'trademark-renewal', text: both('好') } },
});
const knowledge = { ...tinyKnowledge, flows: [flow] };
const readFlowMove = createReadFlowMove(knowledge, createDialogueVocabulary(knowledge), createWordingSense(knowledge));
const at = (question: string | null): DialogueState =>
  sampleDialogueState({
    flow: { flow: 'sample', values: {}, asked: [], skipped: [], isDone: false },
    pending: question === null ? null : { kind: 'flow', flow: 'sample', question },
  });
const read = (text: string, question: string | null = 'kind') =>
  readFlowMove({ text, state: at(question), asOf: day('2026-11-23') });
const moveOf = (text: string, question?: string | null) => read(text, question)?.flowMove;

describe('an answer to a question of a flow', () => {
  it.each([
    ['1', 'refusal'],
    ['第二个', 'correction'],
    ['补正通知书', 'correction'],
    ['correction', 'correction'],
    ['是驳回通知书', 'refusal'],
    ['驳回', 'refusal'],
    ['notice to correct', 'correction'],
    ['不知道', 'unsure'],
  ])('%s is the choice %s', (text, value) => {
    expect(moveOf(text)).toEqual({ kind: 'answer', given: { notice: value } });
  });

  it.each(['通知书', '隔壁老王', '？？'])('%s is none, and the question is put again', (text) => {
    expect(moveOf(text)).toEqual({ kind: 'unclear' });
  });

  it('out of range says so', () => {
    expect(moveOf('7')).toEqual({ kind: 'fault', fault: 'out-of-range', words: '7' });
  });

  it('may be a day, in any form, or none that is there', () => {
    expect(moveOf('2026年11月5日', 'since')).toMatchObject({ kind: 'answer', given: { noticeDate: '2026-11-05' } });
    expect(moveOf('2026年2月30日', 'since')).toMatchObject({ kind: 'fault', fault: 'no-such-day' });
    expect(moveOf('跳过', 'since')).toEqual({ kind: 'skip' });
  });

  it('gives what was said with it', () => {
    expect(moveOf('发明，上海的', 'right')).toMatchObject({ given: { right: 'invention', city: 'shanghai' } });
  });
});

describe('a choice', () => {
  it.each([
    ['纸质的', 'delivery', { delivery: 'post' }],
    ['网上收的', 'delivery', { delivery: 'electronic' }],
    ['有', 'insured', { insured: 'yes' }],
    ['没有', 'insured', { insured: 'no' }],
    ['没买过', 'insured', { insured: 'no' }],
    ['我也不知道', 'insured', { insured: 'unsure' }],
  ])('is made by its own words: %s', (text, question, given) => {
    expect(moveOf(text, question)).toEqual({ kind: 'answer', given });
  });

  it('has the words that the same value has elsewhere in the flow', () => {
    expect(moveOf('落款日期', 'held-electronic')).toEqual({ kind: 'answer', given: { held: 'issued' } });
  });

  it.each([
    ['纸质和网上', 'delivery'],
    ['有点复杂', 'insured'],
    ['买过，还没买', 'insured'],
  ])('of which several are named, or a character alone, is not made: %s', (text, question) => {
    expect(moveOf(text, question)).toEqual({ kind: 'unclear' });
  });

  it('is made by words near one alone', () => {
    expect(moveOf('实际拿来', 'held')).toEqual({ kind: 'answer', given: { held: 'received' } });
  });
});

describe('a date that comes early', () => {
  it('says by its words which date it is', () => {
    expect(moveOf('11月2日收到的', 'held')).toMatchObject({
      kind: 'answer',
      given: { held: 'received', noticeDate: '2026-11-02' },
    });
  });

  it('is kept for its question, and the one that was put stands', () => {
    expect(moveOf('2026-11-02', 'held')).toEqual({ kind: 'kept', given: { noticeDate: '2026-11-02' } });
    expect(moveOf('11月2日签收', 'delivery')).toEqual({
      kind: 'kept',
      given: { held: 'received', noticeDate: '2026-11-02' },
    });
  });

  it('is taken along with an answer', () => {
    expect(moveOf('网上，11月2日进系统的', 'delivery')).toMatchObject({
      kind: 'answer',
      given: { delivery: 'electronic', held: 'entered', noticeDate: '2026-11-02' },
    });
  });

  it('takes back what was chosen, where its words say another', () => {
    expect(moveOf('11月2日收到的', 'since')).toEqual({
      kind: 'answer',
      given: { noticeDate: '2026-11-02' },
      instead: { held: 'received' },
    });
  });
});

describe('a step in a flow', () => {
  it.each([
    ['返回上一步', 'back'],
    ['go back', 'back'],
    ['重新开始', 'restart'],
    ['接着办', 'continue'],
  ])('%s is %s', (text, kind) => {
    expect(moveOf(text)).toEqual({ kind });
  });

  it('can be taken after something else was asked', () => {
    expect(moveOf('接着办', null)).toEqual({ kind: 'continue' });
    expect(moveOf('1', null)).toBeUndefined();
  });

  it('may be the last', () => {
    expect(read('算了')).toMatchObject({ act: 'cancel', flowMove: null });
  });
});

describe('a message that asks something of its own', () => {
  it.each(['商标续展多少钱', '驳回通知书要多少钱'])('is left to be answered: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

it('nothing is a step where no flow is under way', () => {
  expect(readFlowMove({ text: '1', state: sampleDialogueState(), asOf: day('2026-11-23') })).toBeNull();
  expect(readFlowMove({ text: '1', state: null, asOf: day('2026-11-23') })).toBeNull();
});
