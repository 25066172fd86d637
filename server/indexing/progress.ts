import { setImmediate } from 'node:timers/promises';
import { ZhidaError } from '../domain/index.ts';

/** What a build is doing. */
export type BuildStage = 'read' | 'check' | 'split' | 'index' | 'learn' | 'embed' | 'write';

/** Told as a build goes on; `done` of `total` within the stage. */
export type ReportProgress = (stage: BuildStage, done: number, total: number) => void;

/** How far a build is, for people: on the command line and in the console. */
export interface BuildProgress {
  readonly stage: BuildStage;
  readonly done: number;
  readonly total: number;
  /** Units of the stage done in a second; null until two reports of it have been made. */
  readonly ratePerSecond: number | null;
  /** Time left in this stage at that rate; null while the rate is not known. */
  readonly secondsLeft: number | null;
}

/** Turns reports into events with rate and time left. `nowMs` counts milliseconds from any moment. */
export function measureProgress(
  emit: (progress: BuildProgress) => void,
  nowMs: () => number = () => performance.now(),
): ReportProgress {
  let current: { stage: BuildStage; startMs: number; done: number } | null = null;
  return (stage, done, total) => {
    const atMs = nowMs();
    if (current === null || current.stage !== stage) current = { stage, startMs: atMs, done };
    const seconds = (atMs - current.startMs) / 1000;
    const ratePerSecond = seconds > 0 && done > current.done ? (done - current.done) / seconds : null;
    const secondsLeft = ratePerSecond === null ? null : (total - done) / ratePerSecond;
    emit({ stage, done, total, ratePerSecond, secondsLeft });
  };
}

/** Reports a step of a build, lets others have their turn, and ends the build when it was cancelled. Throws `build-cancelled`. */
export type TakeStep = (stage: BuildStage, done: number, total: number) => Promise<void>;

/** Joins reporting and cancelling. */
export function createTakeStep(report: ReportProgress, signal: AbortSignal | null): TakeStep {
  return async (stage, done, total) => {
    report(stage, done, total);
    await setImmediate();
    if (signal?.aborted)
      throw new ZhidaError(
        'build-cancelled',
        'The build was cancelled. What is served has not changed; the next build goes on from what was done.',
      );
  };
}
