import { describe, expect, it } from 'vitest';
import { nextState } from '../../server/answering/index.ts';
import type { DialogueState } from '../../server/domain/index.ts';
import type { Reply } from '../../server/protocol/index.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';
import { type SampleQuestion, samplePart, sampleQuestion } from './sample-draft.ts';

const asked = (own: SampleQuestion = {}) =>
  sampleQuestion({ parts: [samplePart({ text: '专利年费第7年多少' })], ...own });
const stateAfter = (reply: Partial<Reply>, before: DialogueState | null = null, own: SampleQuestion = {}) =>
  nextState(writeSampleReply(reply), asked(own), before);

const renewal = sampleDialogueState();
const annualFee: Partial<Reply> = { intent: 'fee', service: 'patent-annual-fee', slots: { patentYear: 7 } };
const smallTalk: Partial<Reply> = { service: null, intent: 'smalltalk', status: 'small_talk', kind: 'canned' };
const missed: Partial<Reply> = { completeness: 'none', status: 'unanswerable_no_content', kind: 'abstention' };
const askedBack: Partial<Reply> = {
  ...missed,
  kind: 'clarification',
  status: 'clarification',
  service: null,
  suggestions: [{ label: '商标续展', question: '商标续展多少钱' }],
};

describe('nextState', () => {
  it('holds the topic of the reply in the words of the question', () => {
    expect(stateAfter(annualFee)).toMatchObject({ service: 'patent-annual-fee', question: '专利年费第7年多少' });
  });

  it('keeps the topics before it, the latest first, each once', () => {
    const second = stateAfter(annualFee, renewal);
    const third = stateAfter({ service: 'trademark-renewal' }, second);
    expect(second?.earlier.map(({ service }) => service)).toEqual(['trademark-renewal']);
    expect(third?.earlier.map(({ service }) => service)).toEqual(['patent-annual-fee']);
  });

  it('keeps no more than five topics', () => {
    const services = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const last = services.reduce<DialogueState | null>((state, service) => stateAfter({ service }, state), null);
    expect([last?.service, ...(last?.earlier.map(({ service }) => service) ?? [])]).toEqual(['g', 'f', 'e', 'd', 'c']);
  });

  it('keeps the topic over small talk', () => {
    expect(stateAfter(smallTalk, renewal)).toMatchObject({ service: 'trademark-renewal', question: renewal.question });
  });

  it('waits for the choice that was asked back, and for nothing after an answer', () => {
    const state = stateAfter(askedBack, renewal);
    expect(state).toMatchObject({ pending: { kind: 'option' }, options: askedBack.suggestions, service: null });
    expect(stateAfter(annualFee, state)).toMatchObject({ pending: null, options: [] });
  });

  it('waits for the question of a flow, and keeps the flow while something else is asked', () => {
    const progress = { flow: 'sample', values: { right: 'design' }, asked: ['right'], skipped: [], isDone: false };
    const guided = writeSampleReply({ service: null, kind: 'guide', status: 'guided' });
    const state = nextState(guided, asked(), renewal, { progress, question: 'trouble' });
    expect(state).toMatchObject({
      flow: progress,
      pending: { kind: 'flow', flow: 'sample', question: 'trouble' },
      service: 'trademark-renewal',
    });
    const aside = nextState(writeSampleReply(annualFee), asked(), state, { progress, question: null });
    expect(aside).toMatchObject({ flow: progress, pending: null, service: 'patent-annual-fee' });
  });

  it('waits for the value a form asks for', () => {
    const form = {
      flow: 'patent-annual-fee',
      slot: 'right',
      question: '哪一种？',
      why: '不同',
      input: 'choice' as const,
    };
    expect(stateAfter({ ...annualFee, form: { ...form, choices: [], step: 1, of: 2 } })?.pending).toEqual({
      kind: 'slot',
      slot: 'right',
      skipped: [],
    });
  });

  it('counts misses in a row; a question asked back is none', () => {
    const once = stateAfter(missed);
    const back = stateAfter(askedBack, once);
    expect([once?.misses, back?.misses, stateAfter(missed, back)?.misses, stateAfter(annualFee, back)?.misses]).toEqual(
      [1, 1, 2, 0],
    );
  });

  it('keeps the words of no message that was stopped', () => {
    expect(stateAfter({ status: 'guarded_secret', kind: 'canned' })?.question).toBe('');
  });

  it('remembers what understanding says', () => {
    expect(stateAfter(annualFee, renewal, { remembered: { city: 'shanghai' } })?.remembered).toEqual({
      city: 'shanghai',
    });
  });

  it('forgets in the topic too what is to be forgotten', () => {
    const told = { ...renewal, slots: { city: 'shanghai', right: 'trademark' }, remembered: { city: 'shanghai' } };
    expect(stateAfter(smallTalk, told, { act: 'forget' })).toMatchObject({
      slots: { right: 'trademark' },
      remembered: {},
    });
  });

  it('is none after a new beginning', () => {
    expect(stateAfter(smallTalk, renewal, { act: 'restart' })).toBeNull();
  });
});
