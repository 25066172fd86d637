import { beforeAll, describe, expect, it } from 'vitest';
import { abstain } from '../../server/answering/abstain.ts';
import type { ReplyFrame } from '../../server/answering/write-reply.ts';
import type { DialogueState } from '../../server/domain/index.ts';
import {
  assembleKnowledge,
  createKnowledgeLookup,
  type FixedReply,
  type KnowledgeLookup,
} from '../../server/knowledge/index.ts';
import { day } from '../doubles/day.ts';
import { sampleChunk } from '../doubles/sample-chunk.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';
import { readCorpus, smallCorpus } from '../knowledge/corpus-folders.ts';
import { samplePart, sampleQuestion, sampleRetrieved } from './sample-draft.ts';

const frame: ReplyFrame = {
  language: 'zh-Hans',
  asOf: day('2026-11-22'),
  city: null,
  generation: 'sample',
  timings: { understandMs: 0, retrieveMs: 0, composeMs: 0, totalMs: 0 },
};

const fixed = (id: string, status: string): FixedReply => ({
  id,
  stage: 'retrieve',
  status,
  domain: null,
  text: { zh: `${id}：{service}`, en: `${id}: {service}` },
  suggestions: [],
});
const replies = [
  { ...fixed('clarification-choices', 'clarification'), text: { zh: '{choices}？', en: '{choices}?' } },
  fixed('unanswerable-low-confidence', 'unanswerable_low_confidence'),
  fixed('unanswerable-again', 'unanswerable_low_confidence'),
  fixed('unanswerable-no-content', 'unanswerable_no_content'),
  fixed('unanswerable-no-content-service', 'unanswerable_no_content'),
  {
    ...fixed('unanswerable-elsewhere', 'unanswerable_no_content'),
    text: { zh: '{service}：{office}', en: '{service}: {office}' },
  },
  fixed('out-of-scope-unrelated', 'out_of_scope_unrelated'),
];

describe('abstain', () => {
  let lookup: KnowledgeLookup;
  beforeAll(async () => {
    const knowledge = assembleKnowledge(await readCorpus(smallCorpus));
    const elsewhere = {
      id: 'sample-permit',
      zh: '示例许可（转介）',
      en: 'sample permit (signposted)',
      pilotTasks: [],
      within: null,
    };
    const row = { ...elsewhere, referZh: '示例局', referEn: 'the sample office' };
    lookup = createKnowledgeLookup({ ...knowledge, catalogue: [...knowledge.catalogue, row], replies });
  });
  const nearby = [
    {
      chunk: sampleChunk({ key: 'sample-law@2020/3', services: ['sample-registration', 'sample-search'] }),
      score: 0.2,
    },
  ];
  const reply = (part: Parameters<typeof samplePart>[0], given = frame) =>
    abstain(sampleRetrieved(sampleQuestion({ parts: [samplePart(part)] }), nearby), lookup, given);

  it('says of a service that is known that this point of it is not', () => {
    expect(reply({ service: 'sample-search' })).toMatchObject({
      kind: 'abstention',
      text: 'unanswerable-no-content-service：示例查询',
      citations: [],
    });
  });

  it('says of a matter that is signposted whose business it is, and suggests none of ours', () => {
    expect(reply({ service: 'sample-permit' })).toMatchObject({ text: '示例许可：示例局', suggestions: [] });
  });

  it('asks back where a signposted matter is only guessed', () => {
    const serviceProbabilities = { 'sample-permit': 0.2, 'sample-search': 0.15 };
    expect(reply({ intent: 'fee', service: 'sample-permit', serviceConfidence: 0.1, serviceProbabilities }).kind).toBe(
      'clarification',
    );
  });

  it('names the matter rather than the service it is within', () => {
    expect(reply({ matter: 'sample-answer' }).text).toContain('示例答辩');
  });

  const guessed = {
    intent: 'fee',
    service: 'sample-registration',
    serviceConfidence: 0.2,
    serviceProbabilities: { 'sample-registration': 0.2, 'sample-search': 0.15 },
  };
  const inState = (own: Partial<DialogueState>) =>
    abstain(
      sampleRetrieved(sampleQuestion({ parts: [samplePart(guessed)], state: sampleDialogueState(own) }), nearby),
      lookup,
      frame,
    );

  it('asks which of the probable services is meant, as choices that ask of each what was asked', () => {
    const { kind, text, service, suggestions } = reply(guessed);
    expect({ kind, text, service }).toEqual({
      kind: 'clarification',
      text: '“示例登记”还是“示例查询”？',
      service: null,
    });
    expect(suggestions).toEqual([
      { label: '示例登记', question: '示例登记多少钱' },
      { label: '示例查询', question: '示例查询多少钱' },
    ]);
  });

  it('does not ask twice in a row which is meant', () => {
    expect(inState({ pending: { kind: 'option' } })).toMatchObject({
      kind: 'abstention',
      status: 'unanswerable_low_confidence',
    });
  });

  it('offers a person after the second miss in a row', () => {
    expect(inState({ misses: 1, pending: { kind: 'option' } }).text).toContain('unanswerable-again');
  });

  it('has no choices to offer where no service is probable, and shows what comes nearest', () => {
    const { status, suggestions } = reply({ ...guessed, serviceProbabilities: {} });
    expect(status).toBe('unanswerable_low_confidence');
    expect(suggestions[0]?.label).toBe('示例登记');
  });

  it('says that nothing was found where no service is needed', () => {
    expect(reply({ intent: 'legal-basis', service: null, serviceConfidence: 0 })).toMatchObject({
      kind: 'abstention',
      text: 'unanswerable-no-content：',
    });
  });

  it('turns away what seemed foreign to begin with, once nothing was found', () => {
    expect(reply({ intent: 'out-of-scope', service: null, serviceConfidence: 0 }).status).toBe(
      'out_of_scope_unrelated',
    );
  });

  it('suggests the services of the nearest passages that have a card, and cites none of the passages', () => {
    const { suggestions, citations } = reply({ service: 'sample-search' });
    expect(suggestions).toEqual([{ label: '示例登记', question: '示例登记怎么办理？' }]);
    expect(citations).toEqual([]);
  });

  it('suggests in the language of the reply', () => {
    expect(reply({ service: 'sample-search' }, { ...frame, language: 'en' }).suggestions).toEqual([
      { label: 'Sample registration', question: 'How does sample registration work?' },
    ]);
  });
});
