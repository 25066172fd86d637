import type { BuildStage, ReportProgress } from '../server/indexing/index.ts';

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
export function createProgress(stream: NodeJS.WriteStream = process.stderr): ReportProgress {
  let shown: BuildStage | null = null;
  return (stage, done, total) => {
    if (!stream.isTTY) {
      if (stage !== shown) stream.write(`${LABELS[stage]}...\n`);
      shown = stage;
      return;
    }
    const filled = Math.round((WIDTH * done) / Math.max(1, total));
    stream.write(
      `\r\u001b[K${LABELS[stage].padEnd(30)} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}`,
    );
    if (stage === 'write' && done === total) stream.write('\n');
  };
}
