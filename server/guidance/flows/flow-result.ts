import type { Bilingual, FlowProgress, Slots } from '../../domain/index.ts';
import type { Flow, FlowOutcome } from '../../knowledge/index.ts';
import type { Calculation, ReplyNotice } from '../../protocol/index.ts';
import { valuesOnPath } from './next-step.ts';

/** What a calculator says to the inputs of a flow: a result, or why there is none. */
export type FlowCalculation =
  | {
      readonly kind: 'computed';
      readonly calculation: Calculation;
      readonly sentence: string;
      readonly notices: readonly ReplyNotice[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Computes by the id of a calculator from inputs by name; null where there is no such calculator. */
export type ComputeFlow = (calculator: string, inputs: Readonly<Record<string, unknown>>) => FlowCalculation | null;

/** One line of a checklist that concerns the one who asked. */
export interface ChecklistLine {
  readonly text: Bilingual;
  readonly service: string | null;
}

/** What a flow comes to. */
export interface FlowResult {
  readonly outcome: FlowOutcome;
  /** The values of the way that was taken. */
  readonly values: Slots;
  readonly calculation: FlowCalculation | null;
  readonly checklist: readonly ChecklistLine[];
}

/** The outcome of a flow: its calculation from the values on the way, and the lines of its checklist that the values call for. */
export function flowResult(
  flow: Flow,
  id: string,
  progress: FlowProgress,
  passed: readonly string[],
  calculate: ComputeFlow,
): FlowResult {
  const outcome = flow.outcomes[id];
  if (outcome === undefined) throw new RangeError(`The flow ${flow.id} has no outcome ${id}`);
  const values = valuesOnPath(flow, progress, passed);
  return {
    outcome,
    values,
    calculation: outcome.calculate
      ? calculate(outcome.calculate.calculator, inputsOf(outcome.calculate.with, values))
      : null,
    checklist: outcome.checklist
      .filter(({ when }) => isCalledFor(when ?? {}, values))
      .map((item) => ({ text: item.do, service: item.service ?? null })),
  };
}

type Inputs = NonNullable<FlowOutcome['calculate']>['with'];

/** The inputs of a calculation; a value that was left open is left out. Numbers chosen or typed are numbers. */
function inputsOf(inputs: Inputs, values: Slots): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, from]) => {
      const value = typeof from === 'string' ? values[from] : from.value;
      return value === undefined ? [] : [[name, typeof from === 'string' ? asNumber(value) : value]];
    }),
  );
}

const asNumber = (value: unknown) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

function isCalledFor(when: Readonly<Record<string, readonly string[]>>, values: Slots): boolean {
  return Object.entries(when).every(([slot, allowed]) => allowed.includes(String(values[slot])));
}
