import { type BuildProgress, type BuildStage, measureProgress, type ReportProgress } from '../server/indexing/index.ts';

const LABELS: Readonly<Record<BuildStage, string>> = {
  read: 'Reading the corpus',
  check: 'Checking the corpus',
  split: 'Splitting into chunks',
  index: 'Indexing words',
  embed: 'Embedding',
  learn: 'Learning intents and services',
  write: 'Writing the generation',
};

const WIDTH = 24;

/** Shows a build's progress on standard error: a bar that redraws itself on a terminal, one plain line a stage elsewhere. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): (progress: BuildProgress) => void {
  let shown: BuildStage | null = null;
  return (progress) => {
    const { stage, done, total } = progress;
    if (stream.isTTY) {
      stream.write(`\r\u001b[K${describeProgress(progress)}${stage === 'write' && done === total ? '\n' : ''}`);
      return;
    }
    if (stage !== shown) stream.write(`${LABELS[stage]}...\n`);
    shown = stage;
  };
}

/** Shows the progress of a build that runs in this process. */
export const reportProgress = (): ReportProgress => measureProgress(createProgress());

function describeProgress({ stage, done, total, ratePerSecond, secondsLeft }: BuildProgress): string {
  const filled = Math.round((WIDTH * done) / Math.max(1, total));
  const bar = `${LABELS[stage].padEnd(30)} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`;
  if (ratePerSecond === null || secondsLeft === null) return bar;
  return `${bar}, ${ratePerSecond.toFixed(ratePerSecond < 10 ? 1 : 0)} a second, ${Math.ceil(secondsLeft)} s left`;
}

/** Shows on standard error each tenth of each stage of a work that has no name but its own. */
export function reportStages(
  stream: NodeJS.WriteStream = process.stderr,
): (stage: string, done: number, total: number) => void {
  return (stage, done, total) => {
    const tenth = Math.max(1, Math.floor(total / 10));
    if (done % tenth === 0 || done === total) stream.write(`${stage} ${done}/${total}\n`);
  };
}
