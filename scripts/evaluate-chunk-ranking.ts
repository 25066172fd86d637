import { writeFile } from 'node:fs/promises';
import { localDateIn } from '../server/domain/index.ts';
import { learnChunkRanking } from '../server/evaluation/index.ts';
import { ensureLiveGeneration } from '../server/indexing/index.ts';
import { reportProgress } from './show-progress.ts';
import { createWorkbench } from './workbench.ts';

const FOLDS = 5;

/** `evaluate -- chunk-ranking`: learns how Chunks are ranked from the development questions and prints what it reaches, cross-validated. */
export async function evaluateChunkRanking(options: { readonly weights?: string }): Promise<number> {
  const workbench = createWorkbench();
  const generation = await ensureLiveGeneration(workbench, reportProgress());
  const { questions } = generation.lookup.knowledge;
  const { model, crossValidated } = await learnChunkRanking(questions, FOLDS, {
    ...generation,
    today: localDateIn(workbench.clock.now()),
  });
  const made = `evaluate -- chunk-ranking: first turns of the development questions, cross-validated in ${FOLDS} folds`;
  if (options.weights !== undefined)
    await writeFile(options.weights, `${JSON.stringify({ made, crossValidated, model }, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(crossValidated)}\n`);
  return 0;
}
