import type { FlowProgress, Slots } from '../../domain/index.ts';
import type { Flow } from '../../knowledge/index.ts';
import { nextStep } from './next-step.ts';

/** The beginning of a flow, with what is known already of the values it asks for; the others are none of its concern. */
export function enterFlow(flow: Flow, known: Slots): FlowProgress {
  return { flow: flow.id, values: ofFlow(flow, known), asked: [], skipped: [], isDone: false };
}

/**
 * A flow after its question was answered. Other values said along with the answer are taken where they are asked for and not known; only those of
 * `instead` take the place of what is known.
 */
export function answerStep(
  flow: Flow,
  progress: FlowProgress,
  id: string,
  given: Slots,
  instead: Slots = {},
): FlowProgress {
  const slot = flow.questions[id]?.slot ?? '';
  const own = given[slot] === undefined ? {} : { [slot]: given[slot] };
  const values = { ...ofFlow(flow, given), ...progress.values, ...ofFlow(flow, instead), ...own };
  return { ...progress, values, asked: asked(progress, id) };
}

/** A flow with values said before they were asked for. */
export function keepValues(flow: Flow, progress: FlowProgress, given: Slots): FlowProgress {
  return { ...progress, values: { ...progress.values, ...ofFlow(flow, given) } };
}

/** A flow after a typed value was left open: the way goes on without it. A choice cannot be left open, since the way depends on it. */
export function skipStep(flow: Flow, progress: FlowProgress, id: string): FlowProgress {
  const question = flow.questions[id];
  if (question === undefined || question.input === 'choice') return progress;
  return { ...progress, asked: asked(progress, id), skipped: [...progress.skipped, question.slot] };
}

/**
 * A flow one question back: the last that was answered or whose answer was known beforehand is asked again, a question that takes over the answer
 * of an earlier one not. Null at the first question.
 */
export function goBack(flow: Flow, progress: FlowProgress): FlowProgress | null {
  const { passed } = nextStep(flow, progress);
  const slots = passed.map((id) => flow.questions[id]?.slot);
  const last = passed.findLast((_, n) => slots.indexOf(slots[n]) === n);
  const slot = last === undefined ? undefined : flow.questions[last]?.slot;
  if (last === undefined || slot === undefined) return null;
  const { [slot]: _dropped, ...values } = progress.values;
  return {
    ...progress,
    isDone: false,
    values,
    asked: progress.asked.filter((id) => id !== last),
    skipped: progress.skipped.filter((one) => one !== slot),
  };
}

/** A flow from its beginning: what was answered in it is asked again, what was known beforehand is not. */
export function restartFlow(flow: Flow, { values, asked }: FlowProgress): FlowProgress {
  const answered = new Set(asked.map((id) => flow.questions[id]?.slot));
  return enterFlow(flow, Object.fromEntries(Object.entries(values).filter(([slot]) => !answered.has(slot))));
}

const asked = (progress: FlowProgress, id: string) => [...progress.asked.filter((one) => one !== id), id];

const ofFlow = ({ questions }: Flow, known: Slots): Slots => {
  const slots = new Set(Object.values(questions).map(({ slot }) => slot));
  return Object.fromEntries(Object.entries(known).filter(([slot]) => slots.has(slot)));
};
