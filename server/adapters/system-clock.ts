import type { Clock } from '../ports/index.ts';

/** The machine's clock. */
export function createSystemClock(): Clock {
  return { now: () => new Date() };
}
