import {
  corpusLanguage,
  type FlowMove,
  type FlowProgress,
  type FlowRequest,
  type UnderstoodQuestion,
} from '../../domain/index.ts';
import { answerStep, goBack, keepValues, nextStep, restartFlow, skipStep } from '../../guidance/index.ts';
import type { Flow, FlowQuestion } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import type { ReadFlowEntry, RecogniseFlow } from '../../understanding/index.ts';
import { requiredReply } from '../choose-fixed-reply.ts';
import { fillReferences } from '../fill-references.ts';
import { thresholds } from '../thresholds.ts';
import type { ReplyFrame } from '../write-reply.ts';
import { findFlow, findToldFlow } from './enter-flow.ts';
import { flowUnderWay, type GuidedReply } from './flow-standing.ts';
import { takeSaidValues } from './take-said-values.ts';
import { type OutcomeParts, writeOutcome } from './write-outcome.ts';
import { writeQuestion } from './write-question.ts';

/** What leading through flows works with. */
export interface GuidingParts extends OutcomeParts {
  readonly recogniseFlow: RecogniseFlow;
  /** Reads what the message by which a flow is entered says of its questions. */
  readonly readEntry: ReadFlowEntry;
}

/** What is written once it is known where in a flow somebody stands. */
interface Arrival {
  readonly flow: Flow;
  readonly progress: FlowProgress;
  readonly note: string | null;
  readonly isLed: boolean;
}

/** The next question of a guided flow, or its outcome, where a message takes a step in one or asks for one; null for every other message. */
export function guide(
  understood: UnderstoodQuestion,
  request: FlowRequest | null,
  parts: GuidingParts,
  frame: ReplyFrame,
): GuidedReply | null {
  const underWay = flowUnderWay(understood, parts.lookup);
  const arrive = (arrival: Arrival) => arriveAt(arrival, understood, parts, frame);
  const wantsThisFlow = request === null || request.flow === underWay?.flow.id;
  if (underWay !== null && understood.flowMove && wantsThisFlow) {
    const { progress, note } = takeStep(underWay, understood.flowMove, understood, parts, frame);
    return arrive({ flow: underWay.flow, progress, note, isLed: true });
  }
  const entered = findFlow(understood, request, parts);
  if (entered === null) return null;
  const progress = takeSaidValues(entered, understood, request, parts.readEntry);
  return arrive({ flow: entered.flow, progress, note: null, isLed: entered.isNamed });
}

/**
 * The first question of the flow that leads on from what a message tells, instead of a question back or of a reply that found nothing: whoever tells
 * what they are in is led. Null where a flow is under way, where a value is asked for, and where no flow is likely enough.
 */
export function leadInstead(
  reply: Reply,
  understood: UnderstoodQuestion,
  parts: GuidingParts,
  frame: ReplyFrame,
): GuidedReply | null {
  const asksBack = reply.kind === 'clarification' && reply.suggestions.length > 0;
  if (!asksBack && reply.kind !== 'abstention') return null;
  if (understood.act !== null || understood.namesNoMatter || flowUnderWay(understood, parts.lookup) !== null)
    return null;
  const entered = findToldFlow(understood, parts, asksBack ? thresholds.flowRatherThanChoices : thresholds.flowEntry);
  if (entered === null) return null;
  const progress = takeSaidValues(entered, understood, null, parts.readEntry);
  return arriveAt({ flow: entered.flow, progress, note: null, isLed: false }, understood, parts, frame);
}

function arriveAt(
  arrival: Arrival,
  understood: UnderstoodQuestion,
  parts: GuidingParts,
  frame: ReplyFrame,
): GuidedReply {
  const { flow, progress } = arrival;
  const step = nextStep(flow, progress);
  if (step.kind === 'question')
    return {
      reply: writeQuestion({ ...arrival, step }, understood, parts.lookup, frame),
      standing: { progress: { ...progress, isDone: false }, question: step.id },
    };
  return {
    reply: writeOutcome({ flow, progress, id: step.id, passed: step.passed }, understood, parts, frame),
    standing: { progress: { ...progress, isDone: true }, question: null },
  };
}

/** A flow after a message, and what is said before its next question; the same question again where the message did not get it on. */
function takeStep(
  { flow, progress }: { readonly flow: Flow; readonly progress: FlowProgress },
  move: FlowMove,
  { question: { state } }: UnderstoodQuestion,
  { lookup }: GuidingParts,
  frame: ReplyFrame,
): Pick<Arrival, 'progress' | 'note'> {
  const language = corpusLanguage(frame.language);
  const say = (id: string, filled = {}) =>
    fillReferences(requiredReply(id, lookup.knowledge.replies).text[language], filled);
  const id = state?.pending?.kind === 'flow' ? state.pending.question : '';
  const question = flow.questions[id];
  const forward = (next: FlowProgress) => ({ progress: next, note: null });
  switch (move.kind) {
    case 'answer':
      return forward(answerStep(flow, progress, id, move.given, move.instead));
    case 'kept':
      return { progress: keepValues(flow, progress, move.given), note: say('guide-kept') };
    case 'skip':
      return question?.input === 'choice'
        ? { progress, note: say('guide-needs-choice') }
        : forward(skipStep(flow, progress, id));
    case 'fault':
      return { progress, note: say(`clarification-${move.fault}`, { words: move.words, range: rangeOf(question) }) };
    case 'unclear':
      return { progress, note: say('guide-unclear') };
    case 'back': {
      const before = goBack(flow, progress);
      return before === null ? { progress, note: say('guide-first') } : forward(before);
    }
    case 'restart':
      return forward(restartFlow(flow, progress));
    case 'continue':
      return forward(progress);
  }
}

/** What an answer must lie between: the numbers of the choices, or the whole numbers asked for. */
function rangeOf(question: FlowQuestion | undefined): string {
  const { from, to } = question?.whole ?? { from: 1, to: question?.choices.length ?? 1 };
  return `${from}–${to}`;
}
