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
const choice = (value: string, zh: string, en: string) => ({ value, label: both(zh, en), next: 'done' });
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
    expect(moveOf('2026年11月5日', 'since')).toEqual({ kind: 'answer', given: { noticeDate: '2026-11-05' } });
    expect(moveOf('2026年2月30日', 'since')).toMatchObject({ kind: 'fault', fault: 'no-such-day' });
    expect(moveOf('跳过', 'since')).toEqual({ kind: 'skip' });
  });

  it('gives what was said with it', () => {
    expect(moveOf('发明，上海的', 'right')).toMatchObject({ given: { right: 'invention', city: 'shanghai' } });
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
