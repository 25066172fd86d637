import { type Flow, flowPaths } from '../../knowledge/index.ts';

/** A guided flow by its id, with the answers that are known. */
export interface FlowStart {
  readonly flow: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The guided flow that asks for what a calculator needs, with the answers that every way to it has in common; null where no flow computes by
 * it. Of several, one that ends at the service the calculator belongs to, and of those the one that takes the least for granted.
 */
export function flowToCalculator(calculator: string, service: string, flows: readonly Flow[]): FlowStart | null {
  const [best] = flows
    .flatMap((flow) => startOf(flow, calculator, service))
    .sort((left, right) => Number(right.isOwn) - Number(left.isOwn) || countOf(left.values) - countOf(right.values));
  return best === undefined ? null : { flow: best.flow, values: best.values };
}

const countOf = (values: FlowStart['values']) => Object.keys(values).length;

function startOf(flow: Flow, calculator: string, service: string): (FlowStart & { readonly isOwn: boolean })[] {
  const computing = Object.entries(flow.outcomes).filter(([, { calculate }]) => calculate?.calculator === calculator);
  if (computing.length === 0) return [];
  const ends = new Set(computing.map(([id]) => id));
  const ways = flowPaths(flow).filter(({ outcome }) => outcome !== null && ends.has(outcome));
  const isOwn = computing.some(([, outcome]) => outcome.service === service);
  return [{ flow: flow.id, values: inCommon(ways.map(({ chosen }) => chosen)), isOwn }];
}

function inCommon([first = {}, ...others]: readonly Readonly<Record<string, string>>[]): FlowStart['values'] {
  return Object.fromEntries(
    Object.entries(first).filter(([slot, value]) => others.every((other) => other[slot] === value)),
  );
}
