import { corpusLanguage, type UnderstoodQuestion } from '../../domain/index.ts';
import type { KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import type { NearestPhrasing } from '../../retrieval/index.ts';
import { thresholds } from '../thresholds.ts';

/** Intents after whose answer somebody may want to be led: what to do, whether and by when. */
const LEADS_ON = new Set(['procedure', 'eligibility', 'deadline', 'complaint', 'navigate']);

/**
 * An answer about a service with the offer of a guided flow that comes to it: of several the one worded most like the question, then the one that
 * computes something there, then the first.
 */
export async function offerFlow(
  reply: Reply,
  { question: { language, text } }: UnderstoodQuestion,
  { lookup: { knowledge }, nearestFlow }: { readonly lookup: KnowledgeLookup; readonly nearestFlow: NearestPhrasing },
): Promise<Reply> {
  const subject = reply.matter ?? reply.service;
  if (reply.kind !== 'answer' || reply.form !== null || subject === null || !LEADS_ON.has(reply.intent)) return reply;
  const leading = knowledge.flows.flatMap((flow) => {
    const outcomes = Object.values(flow.outcomes).filter(({ service }) => service === subject);
    return outcomes.length === 0 ? [] : [{ flow, computes: outcomes.some(({ calculate }) => calculate !== undefined) }];
  });
  const near = leading.length > 1 ? await nearestFlow(text) : null;
  const offered = (
    leading.find(({ flow }) => flow.id === near?.owner && near.nearness >= thresholds.flowHint) ??
    leading.find(({ computes }) => computes) ??
    leading[0]
  )?.flow;
  const name = corpusLanguage(language);
  const question = offered?.entry[name][0];
  if (offered === undefined || question === undefined) return reply;
  return { ...reply, suggestions: [...reply.suggestions, { label: offered.title[name], question }] };
}
