import { corpusLanguage, type UnderstoodQuestion } from '../../domain/index.ts';
import { nextStep } from '../../guidance/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import { requiredReply } from '../choose-fixed-reply.ts';
import type { ReplyFrame } from '../write-reply.ts';
import { type FlowStanding, flowUnderWay, type GuidedReply } from './flow-standing.ts';
import { writeFlowForm, writeQuestion, writeQuestionText } from './write-question.ts';

/** Kinds of reply that say what was asked beside a flow: its question may stand after them. */
const TOLD = new Set<Reply['kind']>(['answer', 'canned']);
/** Families of statuses after which nobody is asked on: what was stopped, what broke, what was said to the conversation itself. */
const ENDING = ['guarded_', 'error_', 'dialogue_'];

/**
 * A reply to something asked in the middle of a flow, with the flow's question after it. What could be neither answered nor taken for an answer
 * to that question is asked again. A reply that waits for a value of its own, or for a person, leaves the flow to be gone on with later.
 */
export function showAgain(
  reply: Reply,
  understood: UnderstoodQuestion,
  lookup: KnowledgeLookup,
  frame: ReplyFrame,
): GuidedReply {
  const underWay = flowUnderWay(understood, lookup);
  if (underWay === null) return { reply, standing: { progress: null, question: null } };
  const { flow, progress } = underWay;
  const left: FlowStanding = { progress: understood.act === 'cancel' ? null : progress, question: null };
  const step = nextStep(flow, progress);
  const wasAsked = understood.question.state?.pending?.kind === 'flow';
  if (progress.isDone || left.progress === null || step.kind === 'outcome') return { reply, standing: left };
  const standing: FlowStanding = { progress, question: step.id };
  const language = corpusLanguage(frame.language);
  const { replies } = lookup.knowledge;
  if (TOLD.has(reply.kind)) {
    const isOver = reply.form !== null || ENDING.some((family) => reply.status.startsWith(family));
    if (isOver || (!wasAsked && reply.kind !== 'answer')) return { reply, standing: left };
    const aside = requiredReply('guide-aside', replies).text[language];
    const text = [reply.text, aside, writeQuestionText(step, language)].join('\n\n');
    return { reply: { ...reply, text, form: writeFlowForm(flow, step, language) }, standing };
  }
  if (reply.kind === 'handover' || !wasAsked) return { reply, standing: left };
  const isFault = reply.kind === 'clarification' && reply.suggestions.length === 0;
  const note = isFault ? reply.text : requiredReply('guide-unclear', replies).text[language];
  return { reply: writeQuestion({ flow, progress, step, note, isLed: true }, understood, lookup, frame), standing };
}
