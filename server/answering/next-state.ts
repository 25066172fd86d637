import type { DialogueState, PendingQuestion, Topic, UnderstoodQuestion } from '../domain/index.ts';
import { maskForKeeping } from '../language/index.ts';
import type { Reply } from '../protocol/index.ts';
import type { FlowStanding } from './guiding/flow-standing.ts';

/** Topics kept beside the one spoken of last. */
const MAX_EARLIER = 4;

/** Acts that leave what was asked before as it is. */
const KEEPS_TOPIC = new Set(['forget', 'skip', 'cancel', 'neither']);

/**
 * What the turn after a reply may refer to: the topic spoken of last, those before it, what is remembered, what was asked back or offered, and the
 * misses in a row. Small talk and the like leave the topics as they were; a new beginning leaves nothing.
 */
export function nextState(
  reply: Reply,
  understood: UnderstoodQuestion,
  before: DialogueState | null,
  standing: FlowStanding = { progress: null, question: null },
): DialogueState | null {
  if (understood.act === 'restart') return null;
  const around = {
    remembered: understood.remembered,
    pending: pendingAfter(reply, understood, standing),
    flow: standing.progress,
    options: reply.suggestions,
    language: reply.language,
    misses: missesAfter(reply, before),
  };
  const namesNothing = reply.parts.length === 0 || (reply.service === null && reply.kind !== 'clarification');
  const keepsTopic = namesNothing || isGuarded(reply) || KEEPS_TOPIC.has(understood.act ?? '');
  if (keepsTopic && before !== null)
    return { ...before, ...around, slots: withoutForgotten(before.slots, before.remembered, understood) };
  const topic: Topic = {
    intent: reply.intent,
    service: reply.service,
    matter: reply.matter,
    slots: reply.slots,
    question: isGuarded(reply) ? '' : maskForKeeping(understood.question.text),
  };
  return { ...topic, earlier: topicsBefore(topic, before), ...around };
}

/** The words of a message that was stopped are not kept. */
const isGuarded = ({ status }: Reply) => status.startsWith('guarded_');

/** What was asked back: a question of a flow, the value a form waits for, or which of the choices is meant. */
function pendingAfter(
  { kind, form, suggestions }: Reply,
  { slotAnswer }: UnderstoodQuestion,
  { progress, question }: FlowStanding,
): PendingQuestion | null {
  if (progress !== null && question !== null) return { kind: 'flow', flow: progress.flow, question };
  if (form !== null) return { kind: 'slot', slot: form.slot, skipped: slotAnswer?.skipped ?? [] };
  return kind === 'clarification' && suggestions.length > 0 ? { kind: 'option' } : null;
}

/** A question asked back is no miss, and no answer either. */
function missesAfter({ kind, status }: Reply, before: DialogueState | null): number {
  const misses = before?.misses ?? 0;
  if (kind === 'clarification') return misses;
  return kind === 'abstention' || status.startsWith('error_') ? misses + 1 : 0;
}

/** The topics before this one, latest first; a topic taken up again stands no longer behind itself, and one without a service is not kept. */
function topicsBefore(topic: Topic, before: DialogueState | null): readonly Topic[] {
  if (before === null) return [];
  const { intent, service, matter, slots, question } = before;
  return [{ intent, service, matter, slots, question }, ...before.earlier]
    .filter((one) => one.service !== null && (one.service !== topic.service || one.matter !== topic.matter))
    .slice(0, MAX_EARLIER);
}

/** What is remembered no longer is no longer taken over from the topic either. */
function withoutForgotten(
  slots: Topic['slots'],
  remembered: Topic['slots'],
  { remembered: after, act }: UnderstoodQuestion,
): Topic['slots'] {
  if (act !== 'forget') return slots;
  return Object.fromEntries(
    Object.entries(slots).filter(([slot]) => remembered[slot] === undefined || after[slot] !== undefined),
  );
}
