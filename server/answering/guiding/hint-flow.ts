import { corpusLanguage, type UnderstoodQuestion } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import type { NearestPhrasing } from '../../retrieval/index.ts';
import { askBack } from '../abstain.ts';
import { thresholds } from '../thresholds.ts';
import type { ReplyFrame } from '../write-reply.ts';

/** Intents of somebody who describes what they are in: of what asks for one thing a flow is no answer. */
const OF_A_SITUATION = new Set(['navigate', 'opinion', 'complaint', 'about']);
/** What is offered at most beside a reply. */
const MAX_SUGGESTIONS = 4;

/**
 * A question back to somebody who wants to be shown the way, and a reply that found nothing, with the guided flow that may lead them among what is
 * offered; every other reply as it is.
 */
export async function hintFlow(
  reply: Reply,
  understood: UnderstoodQuestion,
  { lookup, nearestFlow }: { readonly lookup: KnowledgeLookup; readonly nearestFlow: NearestPhrasing },
  frame: ReplyFrame,
): Promise<Reply> {
  const [{ intent }] = understood.parts;
  const asksBack = reply.kind === 'clarification' && reply.suggestions.length > 0 && intent === 'navigate';
  if (!asksBack && !(reply.kind === 'abstention' && OF_A_SITUATION.has(intent))) return reply;
  const near = await nearestFlow(understood.question.text);
  const flow = lookup.knowledge.flows.find(({ id }) => id === near?.owner);
  const language = corpusLanguage(frame.language);
  const question = flow?.entry[language][0];
  if (near === null || near.nearness < thresholds.flowHint || flow === undefined || question === undefined)
    return reply;
  const offered = { label: flow.title[language], question };
  return asksBack
    ? askBack(understood, lookup, frame, [offered])
    : { ...reply, suggestions: [...reply.suggestions.slice(0, MAX_SUGGESTIONS - 1), offered] };
}
