import { describe, expect, it } from 'vitest';
import { askForSlot } from '../../server/answering/ask-for-slot.ts';
import type { Slots } from '../../server/domain/index.ts';
import { corpusKinds, createKnowledgeLookup } from '../../server/knowledge/index.ts';
import { writeSampleReply } from '../doubles/sample-reply.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';
import { samplePart, sampleQuestion } from './sample-draft.ts';

const alike = (text: string) => ({ zh: text, en: text });
const slotQuestions = corpusKinds.slotQuestions.schema.parse({
  questions: [
    {
      slot: 'right',
      ask: alike('哪一种？'),
      why: alike('标准不同'),
      input: 'choice',
      choices: [{ value: 'design', label: alike('外观') }],
    },
    { slot: 'patentYear', ask: alike('第几年？'), why: alike('分档'), input: 'text', whole: { from: 1, to: 20 } },
  ],
  calculations: [{ id: 'annual-fee', service: 'patent-annual-fee', intents: ['fee'], needs: ['right', 'patentYear'] }],
  skip: [],
  cancel: [],
});
const lookup = createKnowledgeLookup({ ...tinyKnowledge, slotQuestions });
const fee = samplePart({ intent: 'fee', service: 'patent-annual-fee' });
const formFor = (slots: Slots, part = fee) =>
  askForSlot(writeSampleReply(), sampleQuestion({ parts: [part], slots }), lookup).form;

describe('askForSlot', () => {
  it('asks for the value that is lacking, and says why', () => {
    expect(formFor({ patentYear: 8 })).toEqual({
      flow: 'annual-fee',
      slot: 'right',
      question: '哪一种？',
      why: '标准不同',
      input: 'choice',
      choices: [{ value: 'design', label: '外观' }],
      step: 1,
      of: 2,
    });
  });

  it('never asks for what is known', () => {
    expect(formFor({ right: 'design' })).toMatchObject({ slot: 'patentYear', step: 2 });
    expect(formFor({ right: 'design', patentYear: 8 })).toBeNull();
  });

  it('asks nothing where nothing is calculated', () => {
    expect(formFor({ right: 'design' }, samplePart({ intent: 'materials', service: 'patent-annual-fee' }))).toBeNull();
  });

  it('asks nothing beside a calculation', () => {
    const calculation = { id: 'annual-fee', inputs: {}, steps: [], result: '1元', basis: [], tableVersion: '1' };
    const reply = askForSlot(
      writeSampleReply({ calculation }),
      sampleQuestion({ parts: [fee], slots: { right: 'design' } }),
      lookup,
    );
    expect(reply.form).toBeNull();
  });
});
