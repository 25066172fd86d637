import { corpusLanguage, type FlowProgress, type QuestionPart, type UnderstoodQuestion } from '../../domain/index.ts';
import { type ComputeFlow, findCalculator, flowResult, type WorkingDays } from '../../guidance/index.ts';
import { askAbout, type Flow, type KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import type { SearchIndex } from '../../retrieval/index.ts';
import { formForCity } from '../ask-for-city.ts';
import { requiredReply } from '../choose-fixed-reply.ts';
import { composeOutcome } from '../composing/compose-outcome.ts';
import { createComposing } from '../composing/composing-parts.ts';
import { isAnswered, verifyAnswer } from '../verifying/verify-answer.ts';
import { type ReplyFrame, writeAnswerReply, writeFixedReply } from '../write-reply.ts';

/** What an outcome is written with. */
export interface OutcomeParts {
  readonly lookup: KnowledgeLookup;
  readonly searchIndex: SearchIndex;
  readonly calendar: WorkingDays;
}

/** An outcome that was reached, and the way to it. */
export interface ReachedOutcome {
  readonly flow: Flow;
  readonly progress: FlowProgress;
  readonly id: string;
  readonly passed: readonly string[];
}

/** What people ask next of the service they were led to. */
const NEXT_INTENTS = [
  { intent: 'materials', label: { zh: '要什么材料', en: 'Documents' } },
  { intent: 'fee', label: { zh: '多少钱', en: 'Fees' } },
  { intent: 'channel', label: { zh: '在哪办', en: 'Where' } },
] as const;

/** The reply at the end of a guided flow: verified like an answer, with the card of the service it came to. */
export function writeOutcome(
  { flow, progress, id, passed }: ReachedOutcome,
  understood: UnderstoodQuestion,
  { lookup, searchIndex, calendar }: OutcomeParts,
  frame: ReplyFrame,
): Reply {
  const language = corpusLanguage(frame.language);
  const calculate: ComputeFlow = (calculator, inputs) =>
    findCalculator(calculator)?.compute(inputs, { lookup, calendar, asOf: understood.question.asOf, language }) ?? null;
  const result = flowResult(flow, id, progress, passed, calculate);
  const led = { ...understood, parts: [ledTo(result.outcome.service, understood, lookup)] as const };
  const { answer } = verifyAnswer(composeOutcome(result, createComposing(led, lookup, searchIndex, calendar)), lookup);
  if (!isAnswered(answer))
    return writeFixedReply(requiredReply('unanswerable-unverified', lookup.knowledge.replies), led, frame);
  const reply = writeAnswerReply(answer, frame);
  return {
    ...reply,
    kind: 'guide',
    status: 'guided',
    slots: { ...reply.slots, ...result.values },
    parts: reply.parts.map((part) => ({ ...part, completeness: 'complete' })),
    completeness: 'complete',
    form: formForCity(result.outcome.service, understood, lookup),
    suggestions: nextQuestions(result.outcome.service, lookup, language),
  };
}

/** What was asked for, now that the service is known. */
function ledTo(id: string, { parts: [part] }: UnderstoodQuestion, lookup: KnowledgeLookup): QuestionPart {
  const within = lookup.service(id)?.within ?? null;
  return {
    ...part,
    intent: 'navigate',
    intentConfidence: 1,
    service: within ?? id,
    matter: within === null ? null : id,
    serviceConfidence: 1,
  };
}

function nextQuestions(service: string, { knowledge }: KnowledgeLookup, language: 'zh' | 'en'): Reply['suggestions'] {
  return NEXT_INTENTS.flatMap(({ intent, label }) => {
    const question = askAbout(knowledge, service, intent, language);
    return question === null ? [] : [{ label: label[language], question }];
  });
}
