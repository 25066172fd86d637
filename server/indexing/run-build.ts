import type { BuildOptions, BuiltGeneration } from './build-generation.ts';
import type { BuildProgress } from './progress.ts';

/** Builds a generation somewhere else than in this event loop, under the build lock. Throws what `buildGeneration` throws, and `build-failed` when a limit on time or memory was met. */
export type RunBuild = (
  options: BuildOptions,
  onProgress: (progress: BuildProgress) => void,
) => Promise<BuiltGeneration>;

/** What the process that asks for a build sends to the one that builds. */
export type BuildOrder = { readonly order: 'build'; readonly train: boolean } | { readonly order: 'cancel' };

/** What the process that builds sends back. */
export type BuildNews =
  | { readonly news: 'progress'; readonly progress: BuildProgress }
  | { readonly news: 'built'; readonly built: BuiltGeneration }
  | { readonly news: 'failed'; readonly code: string | null; readonly message: string };
