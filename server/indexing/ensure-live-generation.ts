import type { Lock } from '../ports/index.ts';
import { buildGeneration } from './build-generation.ts';
import type { BuildParts } from './build-parts.ts';
import { type OpenGeneration, openGeneration } from './open-generation.ts';
import type { ReportProgress } from './progress.ts';

/** The lock every build takes: one build at a time per data folder. */
export const BUILD_LOCK = 'build';

/** Opens the live generation; when there is none yet, builds and publishes the first. */
export async function ensureLiveGeneration(
  parts: BuildParts & { readonly lock: Lock },
  report: ReportProgress,
): Promise<OpenGeneration> {
  const live = await parts.generationStore.live();
  if (live !== null) return openGeneration(parts, live);
  const built = await parts.lock.hold(BUILD_LOCK, async () => {
    // Another process may have built it while this one waited for its turn.
    const existing = await parts.generationStore.live();
    if (existing !== null) return existing;
    const { id } = await buildGeneration(parts, report);
    await parts.generationStore.publish(id);
    return id;
  });
  return openGeneration(parts, built);
}
