import { corpusLanguage, type UnderstoodQuestion } from '../../domain/index.ts';
import type { Flow } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';
import type { LikelyFlow } from '../../understanding/index.ts';
import { thresholds } from '../thresholds.ts';
import type { FlowFinding } from './enter-flow.ts';

/** Intents after whose answer somebody may want to be led: what to do, whether and by when. */
const LEADS_ON = new Set(['procedure', 'eligibility', 'deadline', 'complaint', 'navigate']);

/**
 * An answer with the offer of a guided flow: the one that leads on from what the message tells; else, after an answer about what to do, one that comes
 * to its service, of several the likeliest, then the one that computes something there, then the first.
 */
export function offerFlow(
  reply: Reply,
  { question: { language, text } }: UnderstoodQuestion,
  { lookup: { knowledge }, recogniseFlow }: FlowFinding,
): Reply {
  if (reply.kind !== 'answer' || reply.form !== null) return reply;
  const likely = recogniseFlow(text);
  const [first] = likely.filter(({ probability }) => probability >= thresholds.flowHint);
  const told = knowledge.flows.find(({ id }) => id === first?.flow);
  const offered = told ?? leadingTo(reply, knowledge.flows, likely);
  const name = corpusLanguage(language);
  const question = offered?.entry[name][0];
  if (offered === undefined || question === undefined) return reply;
  return { ...reply, suggestions: [...reply.suggestions, { label: offered.title[name], question }] };
}

/** The flow that comes to the service of an answer. */
function leadingTo(
  { intent, matter, service }: Reply,
  flows: readonly Flow[],
  likely: readonly LikelyFlow[],
): Flow | undefined {
  const subject = matter ?? service;
  if (subject === null || !LEADS_ON.has(intent)) return undefined;
  const leading = flows.flatMap((flow) => {
    const outcomes = Object.values(flow.outcomes).filter((outcome) => outcome.service === subject);
    return outcomes.length === 0 ? [] : [{ flow, computes: outcomes.some(({ calculate }) => calculate !== undefined) }];
  });
  const likeliest = likely.find(({ flow }) => leading.some((other) => other.flow.id === flow));
  return (
    leading.find(({ flow }) => flow.id === likeliest?.flow && likeliest.probability >= thresholds.flowAmongSeveral) ??
    leading.find(({ computes }) => computes) ??
    leading[0]
  )?.flow;
}
