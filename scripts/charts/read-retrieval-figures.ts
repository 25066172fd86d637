import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../project-folder.ts';
import type { RetrievalFigures } from './retrieval-page.ts';

const quality = { mrr10: z.number(), recall10: z.number(), recall100: z.number() };
const statutesSchema = z.object({
  targets: z.object(quality),
  rankings: z.array(z.object({ name: z.string(), from: z.string(), ...quality })),
});

const costsSchema = z.object({
  made: z.string(),
  costs: z.array(
    z.object({
      system: z.string(),
      size: z.number().positive(),
      buildS: z.number(),
      memoryMb: z.number(),
      queries: z.number(),
      p50Ms: z.number().positive(),
      p99Ms: z.number().positive(),
    }),
  ),
  leftOut: z.array(z.object({ system: z.string(), size: z.number(), why: z.string() })),
});

const learntSchema = z.object({
  made: z.string(),
  crossValidated: z.object({
    all: z.object({ mrr10: z.number(), recall: z.object({ '10': z.number(), '100': z.number() }) }),
  }),
});

const chunksSchema = z.object({
  crossValidated: z.object({ n: z.number(), first: z.number(), firstThree: z.number() }),
});

/** Where the page, its charts and its figures are kept. */
export const evaluationFolder = join(projectFolder, 'docs/evaluation');

/** Reads the figures of the page: those kept beside it, and those that stand in the files of the learnt rankings. Throws where one is not of its form. */
export function readRetrievalFigures(): RetrievalFigures {
  const { targets, rankings } = read('docs/evaluation/figures/statutes.json', statutesSchema);
  const { made, crossValidated } = read('server/evaluation/statutes/statute-ranking.json', learntSchema);
  const { mrr10, recall } = crossValidated.all;
  const learnt = {
    name: 'learnt ranking',
    from: `cross-validated, ${made}`,
    mrr10,
    recall10: recall['10'],
    recall100: recall['100'],
  };
  return {
    statutes: { targets, rankings: [...rankings, learnt] },
    chunks: read('server/retrieval/ranking/chunk-ranking.json', chunksSchema).crossValidated,
    costs: read('docs/evaluation/figures/retrieval-costs.json', costsSchema),
  };
}

const read = <T>(path: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(projectFolder, path), 'utf8')));
