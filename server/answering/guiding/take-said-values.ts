import type { FlowProgress, FlowRequest, Slots, UnderstoodQuestion } from '../../domain/index.ts';
import { enterFlow, nextStep } from '../../guidance/index.ts';
import type { Flow } from '../../knowledge/index.ts';
import type { ReadFlowEntry } from '../../understanding/index.ts';

/**
 * The beginning of a flow with what the message by which it was entered says of its questions: the choices it names, then the day it tells, where
 * one alone is asked for on the way that is left. What a link gives stands; a value that the message names in two ways is asked for.
 */
export function takeSaidValues(
  { flow, progress }: { readonly flow: Flow; readonly progress: FlowProgress },
  { question, slotReadings }: UnderstoodQuestion,
  request: FlowRequest | null,
  readEntry: ReadFlowEntry,
): FlowProgress {
  const isTold = (slot: string) => request?.values[slot] !== undefined && progress.values[slot] !== undefined;
  const isDoubtful = ([slot, value]: [string, string | number]) =>
    slotReadings.some((reading) => reading.slot === slot && reading.value !== value);
  const said = Object.entries(readEntry.choices(flow, question.text)).filter(([slot]) => !isTold(slot));
  const doubtful = new Set(said.filter(isDoubtful).map(([slot]) => slot));
  const known: Slots = { ...progress.values, ...Object.fromEntries(said) };
  const sure = Object.fromEntries(Object.entries(known).filter(([slot]) => !doubtful.has(slot)));
  const begun = enterFlow(flow, sure);
  const step = nextStep(flow, begun);
  if (step.kind === 'outcome') return begun;
  return enterFlow(flow, { ...readEntry.date(flow, step.id, question), ...sure });
}
