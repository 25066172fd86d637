import { writeFile } from 'node:fs/promises';
import { localDateIn } from '../server/domain/index.ts';
import { scoreRecognition } from '../server/evaluation/index.ts';
import { ensureLiveGeneration } from '../server/indexing/index.ts';
import { reportProgress } from './show-progress.ts';
import { createWorkbench } from './workbench.ts';

/** `evaluate -- recognition`: intent, service and their confidences on the first turns of the development questions. */
export async function evaluateRecognition(options: { readonly figures?: string }): Promise<number> {
  const workbench = createWorkbench();
  const generation = await ensureLiveGeneration(workbench, reportProgress());
  const { questions } = generation.lookup.knowledge;
  const { understand } = generation;
  const today = localDateIn(workbench.clock.now());
  const figures = scoreRecognition(questions, { understand, scriptConverter: workbench.scriptConverter, today });
  const made = `evaluate -- recognition: first turns of ${figures.n} development questions`;
  const text = JSON.stringify({ made, ...figures }, (_, value) =>
    typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value,
  );
  if (options.figures !== undefined) await writeFile(options.figures, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  process.stdout.write(`${text}\n`);
  return 0;
}
