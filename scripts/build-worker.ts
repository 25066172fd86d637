import { ZhidaError } from '../server/domain/index.ts';
import {
  BUILD_LOCK,
  type BuildNews,
  type BuildOrder,
  buildGeneration,
  measureProgress,
  pruneGenerations,
} from '../server/indexing/index.ts';
import { createWorkbench } from './workbench.ts';

/** Builds in a process of its own: takes a `BuildOrder` from the process that started it and sends `BuildNews`. */
const controller = new AbortController();
// Nobody waits for the result any more.
process.on('disconnect', () => controller.abort());
// An interrupt at the terminal reaches this process too; the one that started it decides.
process.on('SIGINT', () => undefined);
process.on('message', (message: BuildOrder) => {
  if (message.order === 'cancel') controller.abort();
  else void build(message.train).then(() => process.disconnect());
});

async function build(train: boolean): Promise<void> {
  try {
    const workbench = createWorkbench();
    const report = measureProgress((progress) => send({ news: 'progress', progress }));
    const built = await workbench.lock.hold(BUILD_LOCK, async () => {
      const generation = await buildGeneration(workbench, report, { train, signal: controller.signal });
      await pruneGenerations(workbench, workbench.keptGenerations);
      return generation;
    });
    send({ news: 'built', built });
  } catch (error) {
    const code = error instanceof ZhidaError ? error.code : null;
    send({ news: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  }
}

function send(news: BuildNews): void {
  if (process.connected) process.send?.(news);
}
