import { corpusLanguage, type UnderstoodQuestion } from '../../domain/index.ts';
import type { Reply } from '../../protocol/index.ts';
import { askBack } from '../abstain.ts';
import { thresholds } from '../thresholds.ts';
import type { ReplyFrame } from '../write-reply.ts';
import type { FlowFinding } from './enter-flow.ts';

/** What is offered at most beside a reply. */
const MAX_SUGGESTIONS = 4;

/**
 * A question back, or a reply that found nothing, with the guided flow that may lead its reader on offered first; every other reply as it is. A
 * message that names no matter (how long does it take) may be of any of them.
 */
export function hintFlow(
  reply: Reply,
  understood: UnderstoodQuestion,
  { lookup, recogniseFlow }: FlowFinding,
  frame: ReplyFrame,
): Reply {
  const asksBack = reply.kind === 'clarification' && reply.suggestions.length > 0;
  if ((!asksBack && reply.kind !== 'abstention') || understood.namesNoMatter) return reply;
  const [likely] = recogniseFlow(understood.question.text);
  const flow = lookup.knowledge.flows.find(({ id }) => id === likely?.flow);
  const language = corpusLanguage(frame.language);
  const question = flow?.entry[language][0];
  if (likely === undefined || flow === undefined || question === undefined) return reply;
  if (likely.probability < thresholds.flowHint) return reply;
  const offered = { label: flow.title[language], question };
  if (asksBack) return askBack(understood, lookup, frame, [offered]);
  return { ...reply, suggestions: [offered, ...reply.suggestions.slice(0, MAX_SUGGESTIONS - 1)] };
}
