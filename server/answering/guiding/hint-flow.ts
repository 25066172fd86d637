import { corpusLanguage, type UnderstoodQuestion } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import type { NearestPhrasing, NearPhrasing } from '../../retrieval/index.ts';
import { askBack } from '../abstain.ts';
import { thresholds } from '../thresholds.ts';
import type { ReplyFrame } from '../write-reply.ts';

/** Intents of somebody who describes what they are in: of what asks for one thing a flow is no answer. */
const OF_A_SITUATION = new Set(['navigate', 'opinion', 'complaint', 'about']);
/** Intents under which a situation is told as well, where a flow is clearly the nearest (our company has moved, what now). */
const MAY_TELL_ONE = new Set(['navigate', 'procedure', 'complaint']);
const MAY_BE_LED = new Set([...OF_A_SITUATION, ...MAY_TELL_ONE]);
/** What is offered at most beside a reply. */
const MAX_SUGGESTIONS = 4;

/**
 * A question back, or a reply that found nothing, with the guided flow that may lead its reader among what is offered: first where it is clearly
 * the nearest, or where somebody wants to be shown the way; every other reply as it is.
 */
export async function hintFlow(
  reply: Reply,
  understood: UnderstoodQuestion,
  { lookup, nearestFlow }: { readonly lookup: KnowledgeLookup; readonly nearestFlow: NearestPhrasing },
  frame: ReplyFrame,
): Promise<Reply> {
  const [{ intent }] = understood.parts;
  const asksBack = reply.kind === 'clarification' && reply.suggestions.length > 0;
  const mayBeLed = asksBack ? MAY_TELL_ONE : MAY_BE_LED;
  if ((!asksBack && reply.kind !== 'abstention') || !mayBeLed.has(intent)) return reply;
  const near = await nearestFlow(understood.question.text);
  const flow = lookup.knowledge.flows.find(({ id }) => id === near?.owner);
  const language = corpusLanguage(frame.language);
  const question = flow?.entry[language][0];
  if (near === null || flow === undefined || question === undefined) return reply;
  const offered = { label: flow.title[language], question };
  // A message that names no matter (how long does it take) is near many things by its wording alone.
  const isClear = isAhead(near, thresholds.flowEntry, thresholds.flowMargin) && !understood.namesNoMatter;
  if (asksBack) {
    const isNear = intent === 'navigate' && isAhead(near, thresholds.flowHint, thresholds.flowHintMargin);
    return isClear || isNear ? askBack(understood, lookup, frame, [offered]) : reply;
  }
  const others = reply.suggestions.slice(0, MAX_SUGGESTIONS - 1);
  if (isClear) return { ...reply, suggestions: [offered, ...others] };
  const isNear = OF_A_SITUATION.has(intent) && isAhead(near, thresholds.flowHint, 0);
  return isNear ? { ...reply, suggestions: [...others, offered] } : reply;
}

/** Whether a flow is near enough to a message, and by so much nearer than the next. */
const isAhead = ({ nearness, runnerUp }: NearPhrasing, least: number, margin: number) =>
  nearness >= least && nearness - runnerUp >= margin;
