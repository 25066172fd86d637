import { expect, it } from 'vitest';
import { hintFlow } from '../../../server/answering/guiding/hint-flow.ts';
import { createKnowledgeLookup } from '../../../server/knowledge/index.ts';
import type { Reply } from '../../../server/protocol/index.ts';
import { day } from '../../doubles/day.ts';
import { writeSampleReply } from '../../doubles/sample-reply.ts';
import { tinyKnowledge } from '../../doubles/tiny-knowledge.ts';
import { sampleFlow } from '../../guidance/flows/sample-flow.ts';
import { type SampleQuestion, samplePart, sampleQuestion } from '../sample-draft.ts';

const timings = { understandMs: 0, retrieveMs: 0, composeMs: 0, totalMs: 0 };
const frame = { language: 'zh-Hans' as const, asOf: day('2026-11-23'), city: null, generation: 'g', timings };
const clarification = { status: 'clarification', stage: 'understand' as const, domain: null, suggestions: [] };
const replies = [{ ...clarification, id: 'clarification-choices', text: { zh: '是{choices}？', en: '{choices}?' } }];
const lookup = createKnowledgeLookup({ ...tinyKnowledge, flows: [sampleFlow], replies });
const suggestions = ['a', 'b', 'c', 'd'].map((label) => ({ label, question: label }));

function hinted(own: Partial<Reply>, probability = 0.3, more: SampleQuestion = {}) {
  const recogniseFlow = () => [{ flow: 'sample', probability }];
  const understood = sampleQuestion({ parts: [samplePart({ intent: 'navigate', service: null })], ...more });
  const reply = hintFlow(writeSampleReply({ suggestions, ...own }), understood, { lookup, recogniseFlow }, frame);
  return reply.suggestions.map(({ label }) => label);
}

it('a question back offers the flow first, in its words too', () => {
  expect(hinted({ kind: 'clarification' })[0]).toBe('示例');
});

it('where nothing was found it is offered first', () => {
  expect(hinted({ kind: 'abstention' })).toEqual(['示例', 'a', 'b', 'c']);
});

it.each([
  ['an answer', { kind: 'answer' as const }, 0.3, {}],
  ['a question back to which no flow is likely', { kind: 'clarification' as const }, 0.1, {}],
  [
    'a question back to a message that names no matter',
    { kind: 'clarification' as const },
    0.6,
    { namesNoMatter: true },
  ],
])('%s stays as it is', (_, own, probability, more) => {
  expect(hinted(own, probability, more)).toEqual(['a', 'b', 'c', 'd']);
});
