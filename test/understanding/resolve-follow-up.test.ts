import { describe, expect, it } from 'vitest';
import type { DialogueState, QuestionPart } from '../../server/domain/index.ts';
import { hasHan } from '../../server/language/index.ts';
import { createDialogue } from '../../server/understanding/dialogue/create-dialogue.ts';
import type { SubjectLookup } from '../../server/understanding/recognise-part.ts';
import { resolveFollowUp } from '../../server/understanding/resolve-follow-up.ts';
import { day } from '../doubles/day.ts';
import { sampleDialogueState } from '../doubles/sample-dialogue-state.ts';
import { tinyKnowledge } from '../doubles/tiny-knowledge.ts';
import { trainTinyRecogniser } from '../doubles/tiny-recogniser.ts';

const rows = new Map(tinyKnowledge.catalogue.map((row) => [row.id, row]));
const subjects: SubjectLookup = {
  within: () => null,
  name: (id, beside) => rows.get(id ?? '')?.[hasHan(beside) ? 'zh' : 'en'] ?? null,
};
const dialogue = createDialogue(tinyKnowledge, trainTinyRecogniser(tinyKnowledge), subjects);
const renewalFee = sampleDialogueState({ matter: 'renewal-in-grace' });

function part(
  text: string,
  [intent, intentConfidence]: [string, number],
  [service, serviceConfidence]: [string | null, number],
): QuestionPart {
  return {
    text,
    searchText: text,
    intent,
    intentConfidence,
    service,
    matter: null,
    serviceConfidence,
    serviceProbabilities: {},
  };
}
function resolve(one: QuestionPart, state: DialogueState | null = renewalFee): QuestionPart {
  const turn = dialogue.readTurn({ text: one.text, state, asOf: day('2026-11-23') });
  return resolveFollowUp({ ...one, text: turn.text, searchText: turn.text }, turn, dialogue);
}

describe('resolveFollowUp', () => {
  it('takes nothing from before at the beginning of a conversation', () => {
    const unsure = part('那材料呢', ['materials', 0.3], [null, 0.2]);
    expect(resolve(unsure, null)).toEqual(unsure);
  });

  it('keeps the service of the turn before where a message names none (那材料呢)', () => {
    expect(resolve(part('那材料呢', ['materials', 0.9], [null, 0.9]))).toMatchObject({
      intent: 'materials',
      service: 'trademark-renewal',
      matter: 'renewal-in-grace',
    });
  });

  it('names what it keeps, for searching', () => {
    expect(resolve(part('材料呢', ['materials', 0.9], [null, 0.9]))).toMatchObject({
      text: '宽展期续展材料呢',
      searchText: '宽展期续展材料呢',
    });
  });

  it('names it in the language of the message', () => {
    expect(resolve(part('what documents', ['materials', 0.9], [null, 0.9]))).toMatchObject({
      text: 'late renewal: what documents',
      searchText: 'late renewal: what documents',
    });
  });

  it('keeps the intent of the turn before where a message is unsure of its own', () => {
    expect(resolve(part('专利年费呢', ['procedure', 0.3], ['patent-annual-fee', 0.9]))).toMatchObject({
      text: '专利年费多少钱',
      intent: 'fee',
      service: 'patent-annual-fee',
      matter: null,
    });
  });

  it('takes nothing from before where a message is sure of itself', () => {
    const sure = part('专利年费怎么交', ['procedure', 0.9], ['patent-annual-fee', 0.9]);
    expect(resolve(sure)).toEqual(sure);
  });

  it.each(['human', 'smalltalk', 'unsafe', 'out-of-scope'])('leaves a clear %s as it is', (intent) => {
    const clear = part('另一件事', [intent, 0.9], [null, 0.9]);
    expect(resolve(clear)).toEqual(clear);
  });

  it('does not let a faint out-of-scope end the subject', () => {
    expect(resolve(part('那这个呢', ['out-of-scope', 0.3], [null, 0.2]))).toMatchObject({
      intent: 'fee',
      service: 'trademark-renewal',
    });
  });

  it('leaves a question that names our matter and is out of scope all the same', () => {
    const foreign = part('美国商标续展怎么办', ['out-of-scope', 0.8], ['trademark-renewal', 0.7]);
    expect(resolve(foreign)).toEqual(foreign);
    expect(resolve({ ...foreign, intentConfidence: 0.4 }).intent).not.toBe('out-of-scope');
  });

  it('is no surer than even of a service it took from before', () => {
    expect(resolve(part('那这个呢', ['procedure', 0.1], [null, 0.1]))).toMatchObject({
      serviceConfidence: 0.5,
      serviceProbabilities: { 'trademark-renewal': 0.5, 'renewal-in-grace': 0.5 },
    });
  });
});

describe('resolveFollowUp after a question whose service was not known', () => {
  const unknown = sampleDialogueState({ service: null, matter: null, question: '多少钱' });

  it('reads a bare answer with the question', () => {
    expect(resolve(part('专利年费', ['procedure', 0.3], ['patent-annual-fee', 0.9]), unknown)).toMatchObject({
      intent: 'fee',
      service: 'patent-annual-fee',
    });
  });

  it('leaves a message that says all by itself as it is', () => {
    const whole = part('商标续展要什么材料', ['materials', 0.9], ['trademark-renewal', 0.9]);
    expect(resolve(whole, unknown)).toEqual(whole);
  });
});

describe('resolveFollowUp on a message that names another value only (那外观呢)', () => {
  const design = part('那外观呢', ['smalltalk', 0.9], ['trademark-registration', 0.9]);

  it('asks the same of the sister service for that right', () => {
    const invention = sampleDialogueState({
      intent: 'materials',
      service: 'patent-invention-application',
      question: '发明专利申请要什么材料',
    });
    expect(resolve(design, invention)).toMatchObject({
      text: '外观申请要什么材料',
      intent: 'materials',
      service: 'patent-design-application',
      matter: null,
    });
  });

  it('stays with the service where it has no sisters', () => {
    const annualFee = { ...renewalFee, service: 'patent-annual-fee', matter: null };
    expect(resolve(design, annualFee)).toMatchObject({ intent: 'fee', service: 'patent-annual-fee' });
  });
});
