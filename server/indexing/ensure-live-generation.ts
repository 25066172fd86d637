import { ZhidaError } from '../domain/index.ts';
import type { Lock } from '../ports/index.ts';
import { buildGeneration } from './build-generation.ts';
import type { BuildParts } from './build-parts.ts';
import { type OpenGeneration, type OpeningParts, openGeneration } from './open-generation.ts';
import type { ReportProgress } from './progress.ts';

/** The lock every build takes: one build at a time per data folder. */
export const BUILD_LOCK = 'build';

/**
 * Opens the live generation; when there is none yet, builds and publishes the first. In place of a damaged one the newest whole one from before it
 * is served, and `warn` is told. Throws `generation-damaged` or `generation-missing` when there is no whole one.
 */
export async function ensureLiveGeneration(
  parts: BuildParts & OpeningParts & { readonly lock: Lock },
  report: ReportProgress,
  warn: (message: string) => void = () => undefined,
): Promise<OpenGeneration> {
  const live = await parts.generationStore.live();
  if (live !== null) return openOrEarlier(parts, live, warn);
  const built = await parts.lock.hold(BUILD_LOCK, async () => {
    // Another process may have built it while this one waited for its turn.
    const existing = await parts.generationStore.live();
    if (existing !== null) return existing;
    const { id } = await buildGeneration(parts, report);
    await parts.generationStore.publish(id);
    return id;
  });
  return openOrEarlier(parts, built, warn);
}

async function openOrEarlier(parts: OpeningParts, live: string, warn: (message: string) => void) {
  const earlier = (await parts.generationStore.list()).filter((id) => id < live).reverse();
  let first: unknown = null;
  for (const id of [live, ...earlier]) {
    try {
      const opened = await openGeneration(parts, id);
      if (id !== live) warn(`Generation ${live} cannot be served, ${id} is served in its place.`);
      return opened;
    } catch (error) {
      if (!(error instanceof ZhidaError && error.code.startsWith('generation-'))) throw error;
      warn(error.message);
      first ??= error;
    }
  }
  throw first;
}
