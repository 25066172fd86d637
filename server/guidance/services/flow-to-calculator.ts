import { type Flow, flowPaths } from '../../knowledge/index.ts';

/** A guided flow by its id, with the answers that are known. */
export interface FlowStart {
  readonly flow: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The guided flow that asks for what a calculator needs, with the answers that every way to it has in common; null where no flow computes by
 * it. Of several, one that ends at the service the calculator belongs to.
 */
export function flowToCalculator(calculator: string, service: string, flows: readonly Flow[]): FlowStart | null {
  const computing = flows.flatMap((flow) =>
    Object.entries(flow.outcomes)
      .filter(([, { calculate }]) => calculate?.calculator === calculator)
      .map(([outcome, { service: end }]) => ({ flow, outcome, isOwn: end === service })),
  );
  const nearest = computing.find(({ isOwn }) => isOwn) ?? computing[0];
  if (nearest === undefined) return null;
  const { flow } = nearest;
  const ends = new Set(computing.filter((one) => one.flow === flow).map(({ outcome }) => outcome));
  const ways = flowPaths(flow).filter(({ outcome }) => outcome !== null && ends.has(outcome));
  return { flow: flow.id, values: inCommon(ways.map(({ chosen }) => chosen)) };
}

function inCommon([first = {}, ...others]: readonly Readonly<Record<string, string>>[]): FlowStart['values'] {
  return Object.fromEntries(
    Object.entries(first).filter(([slot, value]) => others.every((other) => other[slot] === value)),
  );
}
