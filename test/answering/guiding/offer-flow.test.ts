import { expect, it } from 'vitest';
import { offerFlow } from '../../../server/answering/guiding/offer-flow.ts';
import { createKnowledgeLookup } from '../../../server/knowledge/index.ts';
import type { Reply } from '../../../server/protocol/index.ts';
import type { LikelyFlow } from '../../../server/understanding/index.ts';
import { writeSampleReply } from '../../doubles/sample-reply.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { sampleFlow } from '../../guidance/flows/sample-flow.ts';
import { sampleQuestion } from '../sample-draft.ts';

const other = { ...sampleFlow, id: 'other', title: { zh: '另一个', en: 'Another' }, outcomes: { search: search() } };
function search() {
  const outcome = sampleFlow.outcomes.search;
  if (!outcome) throw new Error('the sample has lost its search');
  return { ...outcome, service: 'trademark-renewal' };
}
const lookup = createKnowledgeLookup({ ...tinyKnowledge, flows: [other, sampleFlow] });
const answer: Partial<Reply> = { kind: 'answer', intent: 'deadline', service: 'trademark-renewal', suggestions: [] };
const offered = (own: Partial<Reply> = {}, likely: readonly LikelyFlow[] = []) =>
  offerFlow(writeSampleReply({ ...answer, ...own }), sampleQuestion(), { lookup, recogniseFlow: () => likely })
    .suggestions;

it('an answer offers the flow that computes something for its service', () => {
  expect(offered()).toEqual([{ label: '示例', question: '示例怎么走' }]);
});

it('of several flows that come to its service the likeliest is offered', () => {
  expect(offered({}, [{ flow: 'other', probability: 0.1 }])).toEqual([{ label: '另一个', question: '示例怎么走' }]);
});

it('a flow that leads on from what the message tells is offered, whatever was asked and of which service', () => {
  const told = offered({ intent: 'fee', service: 'pilot-policy' }, [{ flow: 'other', probability: 0.6 }]);
  expect(told.map(({ label }) => label)).toEqual(['另一个']);
});

it.each([
  ['a fee was asked for', { intent: 'fee' }],
  ['no flow comes to its service', { service: 'pilot-policy' }],
  ['it is no answer', { kind: 'abstention' as const }],
  ['its service is not known', { service: null }],
])('nothing is offered where %s', (_, own) => {
  expect(offered(own)).toEqual([]);
});
