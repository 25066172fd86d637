import { describe, expect, it } from 'vitest';
import { findFlow } from '../../../server/answering/guiding/enter-flow.ts';
import { createKnowledgeLookup } from '../../../server/knowledge/index.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { sampleFlow } from '../../guidance/flows/sample-flow.ts';
import { type SampleQuestion, samplePart, sampleQuestion } from '../sample-draft.ts';

const lookup = createKnowledgeLookup({ ...tinyKnowledge, flows: [sampleFlow] });
const near = (probability: number) => ({ lookup, recogniseFlow: () => [{ flow: 'sample', probability }] });
const asked = (text: string, intent: string, own: SampleQuestion = {}) =>
  sampleQuestion({ parts: [samplePart({ text, intent, service: null })], ...own });
const lost = asked('我有件事不知道办哪个', 'navigate');

describe('a flow is entered', () => {
  it('word for word, whatever it is recognised as', () => {
    expect(findFlow(asked('示例，怎么走？', 'fee'), null, near(0))).toMatchObject({ isNamed: true });
  });

  it('by telling what it leads on from, of somebody who wants to be shown the way', () => {
    expect(findFlow(lost, null, near(0.8))).toMatchObject({ flow: { id: 'sample' }, isNamed: false });
  });

  it('by its id, with values that can be answers', () => {
    const values = { right: 'trademark', trouble: 'unheard-of', expiryDate: '2026-02-30' };
    const entered = findFlow(lost, { flow: 'sample', values }, near(0));
    expect(entered?.progress.values).toEqual({ right: 'trademark' });
  });

  it('with what is known, but for what was said in two ways', () => {
    const known = asked('示例怎么走', 'navigate', { slots: { right: 'design' }, remembered: { right: 'trademark' } });
    expect(findFlow(known, null, near(0))?.progress.values).toEqual({ right: 'design' });
    const reading = { slot: 'right', words: '', start: 0, assumed: false };
    const slotReadings = [
      { ...reading, value: 'design' },
      { ...reading, value: 'trademark' },
    ];
    const both = asked('示例怎么走', 'navigate', { slots: { right: 'design' }, slotReadings });
    expect(findFlow(both, null, near(0))?.progress.values).toEqual({});
  });
});

describe('no flow is entered', () => {
  it.each([
    ['by a message of which it is not likely enough', lost, near(0.3)],
    ['by a question about something', asked('登记多少钱', 'fee'), near(0.9)],
    ['by a message that must not be answered', { ...lost, guard: 'harmful' as const }, near(0.9)],
    ['by two questions at once', sampleQuestion({ parts: [lost.parts[0], samplePart()] }), near(0.9)],
    ['by one that names an article', { ...lost, namedKeys: ['sample-law@2020/3'] }, near(0.9)],
  ])('%s', (_, understood, parts) => {
    expect(findFlow(understood, null, parts)).toBeNull();
  });

  it('by an id that is not there', () => {
    expect(findFlow(lost, { flow: 'gone', values: {} }, near(0))).toBeNull();
  });
});
