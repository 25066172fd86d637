import type { FlowProgress, UnderstoodQuestion } from '../../domain/index.ts';
import type { Flow, KnowledgeLookup } from '../../knowledge/index.ts';
import type { Reply } from '../../protocol/index.ts';

/** Where a guided flow stands after a reply: how far somebody has come, and which of its questions the reply put. */
export interface FlowStanding {
  readonly progress: FlowProgress | null;
  readonly question: string | null;
}

/** A reply, and where the guided flow stands after it. */
export interface GuidedReply {
  readonly reply: Reply;
  readonly standing: FlowStanding;
}

/** The guided flow that a message finds, where the corpus still has it. */
export function flowUnderWay(
  { question: { state } }: UnderstoodQuestion,
  { knowledge }: KnowledgeLookup,
): { readonly flow: Flow; readonly progress: FlowProgress } | null {
  const progress = state?.flow ?? null;
  const flow = knowledge.flows.find(({ id }) => id === progress?.flow);
  return progress !== null && flow !== undefined ? { flow, progress } : null;
}
