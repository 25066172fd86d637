import type { FlowProgress, Slots } from '../../domain/index.ts';
import { type Flow, type FlowQuestion, nextsOf } from '../../knowledge/index.ts';

/** Where somebody stands in a flow: at the question that is asked next, or at the outcome. */
export type FlowStep =
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly question: FlowQuestion;
      /** Which of the questions that are put to them this is, from 1. */
      readonly step: number;
      /** How many there will be on the longest way that is still open. */
      readonly of: number;
      /** The questions before it, in order: answered, or never asked because the answer was known. */
      readonly passed: readonly string[];
    }
  | { readonly kind: 'outcome'; readonly id: string; readonly passed: readonly string[] };

type Progress = Pick<FlowProgress, 'values' | 'asked' | 'skipped'>;

/** The question that comes next in a flow, or the outcome: what is known already is never asked. */
export function nextStep(flow: Flow, progress: Progress): FlowStep {
  const passed: string[] = [];
  let id = flow.start;
  for (let question = flow.questions[id]; question !== undefined; question = flow.questions[id]) {
    const next = nextOf(question, progress);
    if (next === null) {
      const step = passed.filter((known) => progress.asked.includes(known)).length + 1;
      return { kind: 'question', id, question, step, of: step - 1 + longestFrom(flow, id, progress), passed };
    }
    passed.push(id);
    id = next;
  }
  return { kind: 'outcome', id, passed };
}

/** What follows a question, its answer known; null where it is not: nothing said, or none of the choices. */
function nextOf({ slot, input, choices, next }: FlowQuestion, { values, skipped }: Progress): string | null {
  const value = values[slot];
  if (input === 'choice') return choices.find((choice) => choice.value === String(value))?.next ?? null;
  return value !== undefined || skipped.includes(slot) ? (next ?? null) : null;
}

/** How many questions are put on the longest way from here, those whose answers are known not counted. The check of the corpus finds loops. */
function longestFrom(flow: Flow, id: string, progress: Progress): number {
  const question = flow.questions[id];
  if (question === undefined) return 0;
  const known = nextOf(question, progress);
  if (known !== null) return longestFrom(flow, known, progress);
  const open = nextsOf(question).map(({ slot, value, next }) =>
    longestFrom(flow, next, value === null ? progress : { ...progress, values: { ...progress.values, [slot]: value } }),
  );
  return 1 + Math.max(0, ...open);
}

/** The values of the slots on the way that was taken, by which an outcome is worked out; what was said for another way does not count. */
export function valuesOnPath(flow: Flow, { values }: Progress, passed: readonly string[]): Slots {
  const slots = passed.map((id) => flow.questions[id]?.slot ?? '');
  return Object.fromEntries(Object.entries(values).filter(([slot]) => slots.includes(slot)));
}
