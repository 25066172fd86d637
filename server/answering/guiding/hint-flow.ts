import { corpusLanguage, type UnderstoodQuestion } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import type { NearestPhrasing } from '../../retrieval/index.ts';
import { askBack } from '../abstain.ts';
import { thresholds } from '../thresholds.ts';
import type { ReplyFrame } from '../write-reply.ts';

/** A question back to somebody who wants to be shown the way, with the guided flow among the choices that may lead it; every other reply as it is. */
export async function hintFlow(
  reply: Reply,
  understood: UnderstoodQuestion,
  { lookup, nearestFlow }: { readonly lookup: KnowledgeLookup; readonly nearestFlow: NearestPhrasing },
  frame: ReplyFrame,
): Promise<Reply> {
  const [{ intent }] = understood.parts;
  if (reply.kind !== 'clarification' || reply.suggestions.length === 0 || intent !== 'navigate') return reply;
  const near = await nearestFlow(understood.question.text);
  const flow = lookup.knowledge.flows.find(({ id }) => id === near?.owner);
  const language = corpusLanguage(frame.language);
  const question = flow?.entry[language][0];
  if (near === null || near.nearness < thresholds.flowHint || flow === undefined || question === undefined)
    return reply;
  return askBack(understood, lookup, frame, [{ label: flow.title[language], question }]);
}
