import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checksumProgram } from '../../server/adapters/program-checksum.ts';
import { ZhidaError } from '../../server/domain/index.ts';
import { buildGeneration } from '../../server/indexing/index.ts';
import { createShippedBuildParts } from './build-parts.ts';

const WAITING_MS = 500;

/**
 * Gives a data folder the models of the shipped corpus. They are trained once for a program and a corpus, and lie in the folder for temporary files, for the
 * other tests of this run and of later ones: training them takes most of a build.
 */
export async function takeShippedModels(dataFolder: string): Promise<void> {
  const program = checksumProgram(dirname(dirname(import.meta.dirname)));
  const corpus = await createShippedBuildParts(join(tmpdir(), 'zhida-without-overlay')).knowledgeStore.checksum();
  const shared = join(tmpdir(), `zhida-shipped-models-${program.slice(0, 12)}-${corpus.slice(0, 12)}`);
  await mkdir(shared, { recursive: true });
  await trainOnce(shared);
  await cp(join(shared, 'models'), join(dataFolder, 'models'), { recursive: true });
}

async function trainOnce(folder: string): Promise<void> {
  const parts = createShippedBuildParts(folder);
  while ((await parts.generationStore.list()).length === 0)
    try {
      await parts.lock.hold('build', () => buildGeneration(parts, () => undefined));
    } catch (error) {
      // Another test is at it.
      if (!(error instanceof ZhidaError && error.code === 'build-locked')) throw error;
      await setTimeout(WAITING_MS);
    }
}
