import type { Flow, FlowQuestion } from './records.ts';

/** The most questions on any path of a flow: more than these nobody answers. */
export const MAX_FLOW_QUESTIONS = 6;

/** One way through a flow: its questions from the first to the last, and where it ends; null where it leads to nothing or into a loop. */
export interface FlowPath {
  readonly questions: readonly string[];
  /** Those that are put: one whose slot was asked for before on the path only branches by it. */
  readonly put: readonly string[];
  /** The value of each slot chosen on the way; a typed one is not among them. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly outcome: string | null;
  /** What was named and is not there, or the question that comes a second time; null at an outcome. */
  readonly broken: { readonly kind: 'missing' | 'loop'; readonly id: string } | null;
}

/** What can follow a question, each with the value that leads there; null for a typed one. */
export function nextsOf({ choices, next, slot }: FlowQuestion): { slot: string; value: string | null; next: string }[] {
  const chosen = choices.map((choice) => ({ slot, value: choice.value, next: choice.next }));
  return next === undefined ? chosen : [...chosen, { slot, value: null, next }];
}

/** Every way through a flow. A slot that a path has chosen before is not asked again on it: only its own choice leads on. */
export function flowPaths(flow: Pick<Flow, 'start' | 'questions' | 'outcomes'>): FlowPath[] {
  const walk = (id: string, path: Pick<FlowPath, 'questions' | 'put' | 'chosen'>): FlowPath[] => {
    if (flow.outcomes[id] !== undefined) return [{ ...path, outcome: id, broken: null }];
    const question = flow.questions[id];
    if (question === undefined) return [{ ...path, outcome: null, broken: { kind: 'missing', id } }];
    if (path.questions.includes(id)) return [{ ...path, outcome: null, broken: { kind: 'loop', id } }];
    const known = path.chosen[question.slot];
    const isPut = !path.put.some((earlier) => flow.questions[earlier]?.slot === question.slot);
    const open = nextsOf(question).filter(({ value }) => known === undefined || value === null || value === known);
    return open.flatMap(({ slot, value, next }) =>
      walk(next, {
        questions: [...path.questions, id],
        put: isPut ? [...path.put, id] : path.put,
        chosen: value === null ? path.chosen : { ...path.chosen, [slot]: value },
      }),
    );
  };
  return walk(flow.start, { questions: [], put: [], chosen: {} });
}
