import type { Reply } from '../protocol/index.ts';

type Stage = Exclude<keyof Reply['timings'], 'totalMs'>;

/** Times the stages of one question, in milliseconds with microseconds as decimals. */
export function createStopwatch() {
  const start = performance.now();
  let last = start;
  const spent: Record<Stage, number> = { understandMs: 0, retrieveMs: 0, composeMs: 0 };
  const round = (milliseconds: number) => Math.round(milliseconds * 1000) / 1000;
  return {
    /** Ends a stage: the time since the last mark was its. */
    mark(stage: Stage) {
      const now = performance.now();
      spent[stage] = round(now - last);
      last = now;
    },
    timings: (): Reply['timings'] => ({ ...spent, totalMs: round(performance.now() - start) }),
  };
}
