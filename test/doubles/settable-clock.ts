import type { Clock } from '../../server/ports/index.ts';

/** A clock that stands still until it is set. */
export interface SettableClock extends Clock {
  set(instant: string): void;
}

/** A clock that stands at `instant`, an ISO time with its zone. */
export function createSettableClock(instant: string): SettableClock {
  let now = instant;
  return {
    now: () => new Date(now),
    set(next) {
      now = next;
    },
  };
}
