import { ZhidaError } from '../../domain/index.ts';
import {
  BUILD_LOCK,
  type BuildNews,
  type BuildOrder,
  type BuildParts,
  buildGeneration,
  measureProgress,
  pruneGenerations,
} from '../../indexing/index.ts';
import type { Lock } from '../../ports/index.ts';

/** What a building process works with. */
export type ServedBuildParts = BuildParts & { readonly lock: Lock; readonly keptGenerations: number };

/**
 * Runs one build in this process for the one that started it: takes a `BuildOrder`, sends `BuildNews`, and ends. It gives up when it is told to, or
 * when the other process is gone.
 *
 * @param createParts called when the order comes, so that what it throws is told
 */
export function serveBuild(createParts: () => ServedBuildParts): void {
  const controller = new AbortController();
  process.on('disconnect', () => controller.abort());
  // An interrupt at the terminal reaches this process too; the one that started it decides.
  process.on('SIGINT', () => undefined);
  process.on('message', (message: BuildOrder) => {
    if (message.order === 'cancel') controller.abort();
    else void build(createParts, message.train, controller.signal).then(end);
  });
}

const end = () => process.connected && process.disconnect();

async function build(createParts: () => ServedBuildParts, train: boolean, signal: AbortSignal): Promise<void> {
  try {
    const parts = createParts();
    const report = measureProgress((progress) => send({ news: 'progress', progress }));
    const built = await parts.lock.hold(BUILD_LOCK, async () => {
      const generation = await buildGeneration(parts, report, { train, signal });
      await pruneGenerations(parts, parts.keptGenerations);
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
