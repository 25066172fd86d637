import { describe, expect, it } from 'vitest';
import { chooseFixedReply, requiredReply } from '../../server/answering/choose-fixed-reply.ts';
import type { GuardSignal } from '../../server/domain/index.ts';
import type { FixedReply } from '../../server/knowledge/index.ts';
import { type SampleQuestion, samplePart, sampleQuestion } from './sample-draft.ts';

const fixed = (status: string, domain: string | null = null): FixedReply => ({
  id: domain ?? status.replaceAll('_', '-'),
  stage: 'understand',
  status,
  domain,
  text: { zh: '您好。', en: 'Hello.' },
  suggestions: [],
});

const replies: readonly FixedReply[] = [
  ...['injection', 'harmful', 'secret', 'disclosure', 'crisis'].map((signal) => fixed(`guarded_${signal}`)),
  ...['small_talk', 'about', 'opinion', 'handed_over_requested', 'answered_status_query'].map((status) =>
    fixed(status),
  ),
  fixed('out_of_scope_other_department', 'tax'),
  fixed('out_of_scope_unrelated'),
];

const choose = (asked: SampleQuestion) => chooseFixedReply(sampleQuestion(asked), replies)?.id ?? null;
const intent = (name: string, intentConfidence = 0.9): Pick<SampleQuestion, 'parts'> => ({
  parts: [samplePart({ intent: name, intentConfidence })],
});
/** Business that is none of ours, with the service that it nearly names. */
const outOfScope = (intentConfidence = 0.9, serviceConfidence = 0.2): Pick<SampleQuestion, 'parts'> => ({
  parts: [samplePart({ intent: 'out-of-scope', intentConfidence, serviceConfidence })],
});

describe('chooseFixedReply', () => {
  const signals: readonly GuardSignal[] = ['injection', 'harmful', 'secret', 'disclosure', 'crisis'];
  for (const guard of signals) {
    it(`answers the guard signal ${guard} by its own reply, whatever the intent`, () => {
      expect(choose({ ...intent('fee'), guard })).toBe(`guarded-${guard}`);
    });
  }

  const intents = {
    smalltalk: 'small-talk',
    about: 'about',
    opinion: 'opinion',
    human: 'handed-over-requested',
    status: 'answered-status-query',
    unsafe: 'guarded-harmful',
  };
  for (const [name, id] of Object.entries(intents)) {
    it(`answers the intent ${name} by the reply ${id}`, () => {
      expect(choose(intent(name))).toBe(id);
    });
  }

  it('sends business of another department there by name', () => {
    expect(choose({ ...outOfScope(), domain: 'tax' })).toBe('tax');
  });

  it('says of business of nobody known only that it is not ours', () => {
    expect(choose({ ...outOfScope(), domain: 'astrology' })).toBe('out-of-scope-unrelated');
  });

  it('turns nobody away on a faint suspicion', () => {
    expect(choose(outOfScope(0.5))).toBeNull();
  });

  it('leaves what seems none of our business to the corpus where the service is clear', () => {
    expect(choose(outOfScope(0.9, 0.9))).toBeNull();
  });

  it('hands over only on a sure wish for a person', () => {
    expect([0.5, 0.9].map((confidence) => choose(intent('human', confidence)))).toEqual([
      null,
      'handed-over-requested',
    ]);
  });

  it('leaves every other intent to the corpus', () => {
    expect(['fee', 'deadline', 'procedure', 'legal-basis', 'policy'].map((name) => choose(intent(name)))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('requiredReply', () => {
  it('gives the reply of an id', () => {
    expect(requiredReply('tax', replies).status).toBe('out_of_scope_other_department');
  });

  it('names a reply that is missing', () => {
    expect(() => requiredReply('clarification-open', replies)).toThrow('clarification-open');
  });
});
