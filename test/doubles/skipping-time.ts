import type { Clock } from '../../server/ports/index.ts';

/** Time that passes only when somebody waits, and then at once. */
export interface SkippingTime {
  readonly clock: Clock;
  readonly wait: (timeMs: number) => Promise<void>;
  /** How long each wait was, in milliseconds. */
  readonly waited: readonly number[];
}

/** Begins at ten in the morning of 2026-11-22 in Beijing. */
export function createSkippingTime(): SkippingTime {
  const waited: number[] = [];
  let nowMs = Date.parse('2026-11-22T02:00:00Z');
  return {
    clock: { now: () => new Date(nowMs) },
    async wait(timeMs) {
      waited.push(timeMs);
      nowMs += timeMs;
    },
    waited,
  };
}
