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

async function hinted(
  own: Partial<Reply>,
  intent = 'navigate',
  nearness = 0.3,
  more: SampleQuestion = {},
  runnerUp = 0,
) {
  const nearestFlow = async () => ({ owner: 'sample', text: '', nearness, runnerUp });
  const understood = sampleQuestion({ parts: [samplePart({ intent, service: null })], ...more });
  const reply = await hintFlow(writeSampleReply({ suggestions, ...own }), understood, { lookup, nearestFlow }, frame);
  return reply.suggestions.map(({ label }) => label);
}

it('a question back to somebody who is lost offers the flow first, in its words too', async () => {
  expect((await hinted({ kind: 'clarification' }))[0]).toBe('示例');
});

it('where nothing was found it is offered last, so that numbers stay what they were', async () => {
  expect(await hinted({ kind: 'abstention' })).toEqual(['a', 'b', 'c', '示例']);
});

it('a question back to somebody who tells what happened offers the flow first, where it is clearly the nearest', async () => {
  expect((await hinted({ kind: 'clarification' }, 'procedure', 0.5))[0]).toBe('示例');
  expect(await hinted({ kind: 'clarification' }, 'procedure', 0.3)).not.toContain('示例');
  expect(await hinted({ kind: 'clarification' }, 'procedure', 0.5, {}, 0.4)).not.toContain('示例');
  expect(await hinted({ kind: 'clarification' }, 'procedure', 0.5, { namesNoMatter: true })).not.toContain('示例');
});

it('where nothing was found and it is clearly the nearest, it is offered first', async () => {
  expect(await hinted({ kind: 'abstention' }, 'complaint', 0.5)).toEqual(['示例', 'a', 'b', 'c']);
});

it('of two flows as near none stands among the choices', async () => {
  expect(await hinted({ kind: 'clarification' }, 'navigate', 0.3, {}, 0.28)).not.toContain('示例');
});

it.each([
  ['an answer', { kind: 'answer' as const }, 'navigate', 0.3],
  ['a question back about a fee', { kind: 'clarification' as const }, 'fee', 0.3],
  ['a fee that was not found', { kind: 'abstention' as const }, 'fee', 0.3],
  ['a question back to which no flow is near', { kind: 'clarification' as const }, 'navigate', 0.1],
])('%s stays as it is', async (_, own, intent, nearness) => {
  expect(await hinted(own, intent, nearness)).toEqual(['a', 'b', 'c', 'd']);
});
