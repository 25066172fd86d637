import { expect, it } from 'vitest';
import { offerFlow } from '../../../server/answering/guiding/offer-flow.ts';
import { createKnowledgeLookup } from '../../../server/knowledge/index.ts';
import type { Reply } from '../../../server/protocol/index.ts';
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
const offered = async (own: Partial<Reply> = {}, nearest: string | null = null) => {
  const near = nearest === null ? null : { owner: nearest, text: '', nearness: 0.5, runnerUp: 0 };
  const parts = { lookup, nearestFlow: async () => near };
  return (await offerFlow(writeSampleReply({ ...answer, ...own }), sampleQuestion(), parts)).suggestions;
};

it('an answer offers the flow that computes something for its service', async () => {
  expect(await offered()).toEqual([{ label: '示例', question: '示例怎么走' }]);
});

it('of several flows the one worded most like the question is offered', async () => {
  expect(await offered({}, 'other')).toEqual([{ label: '另一个', question: '示例怎么走' }]);
});

it.each([
  ['a fee was asked for', { intent: 'fee' }],
  ['no flow comes to its service', { service: 'pilot-policy' }],
  ['it is no answer', { kind: 'abstention' as const }],
  ['its service is not known', { service: null }],
])('nothing is offered where %s', async (_, own) => {
  expect(await offered(own)).toEqual([]);
});
