import type { Clock } from '../../ports/index.ts';

/** So many failures in a row, and a service is left alone for a while: a dead one must not cost every question the whole wait. */
const FAILURES = 3;
const REST_MS = 60_000;

/** Whether a service that somebody would wait for is worth asking. */
export interface Patience {
  /**
   * Whether to ask now. After three failures in a row it is not for a minute; then one may try again while the others do without, and a further failure
   * brings the next minute.
   */
  mayAsk(): boolean;
  succeeded(): void;
  /** Counts a failure. Returns for how many milliseconds the service is now left alone; 0 when it is not. */
  failed(): number;
}

export function createPatience(clock: Clock): Patience {
  let failures = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const nowMs = () => clock.now().getTime();
  const rest = () => {
    restsUntil = nowMs() + REST_MS;
  };
  return {
    mayAsk() {
      if (nowMs() < restsUntil) return false;
      // The one that tries again keeps the others away meanwhile.
      if (failures >= FAILURES) rest();
      return true;
    },
    succeeded() {
      failures = 0;
      restsUntil = Number.NEGATIVE_INFINITY;
    },
    failed() {
      failures++;
      if (failures < FAILURES) return 0;
      rest();
      return REST_MS;
    },
  };
}
