import type { TrainingProgress } from '../../learning/index.ts';
import type { TakeStep } from '../progress.ts';

/**
 * Tells trainings that run at the same time as one: done and total added up over those that have begun. A step that could not be taken, as in a build that was
 * cancelled, fails for all of them, so that none goes on.
 *
 * @returns makes what one training reports to
 */
export function joinProgress(takeStep: TakeStep): () => (progress: TrainingProgress) => Promise<void> {
  const latest: TrainingProgress[] = [];
  const sum = (count: keyof TrainingProgress) => latest.reduce((total, progress) => total + progress[count], 0);
  let taken = Promise.resolve();
  return () => {
    const place = latest.push({ done: 0, total: 0 }) - 1;
    return (progress) => {
      latest[place] = progress;
      taken = taken.then(() => takeStep('learn', sum('done'), sum('total')));
      return taken;
    };
  };
}
