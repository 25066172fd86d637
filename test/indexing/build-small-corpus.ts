import { buildGeneration } from '../../server/indexing/index.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts } from './build-parts.ts';

// Builds the small corpus anew into a data folder and prints what came of it, in one line.
const [dataFolder = ''] = process.argv.slice(2);
const parts = createBuildParts(smallCorpus, dataFolder);
parts.clock.set('2026-11-23T02:00:00Z');
const outcome = await buildGeneration(parts, () => undefined, { train: true }).then(
  ({ id }) => `built ${id}`,
  (error: Error & { readonly code?: string }) => `${error.code} ${error.message}`,
);
process.stdout.write(`${outcome}\n`);
