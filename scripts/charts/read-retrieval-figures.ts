import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../project-folder.ts';
import type { RetrievalFigures } from './retrieval-page.ts';

const targetsSchema = z.object({ mrr10: z.number(), recall10: z.number(), recall100: z.number() });

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

const figuresSchema = z
  .object({ n: z.number(), mrr10: z.number(), recall: z.object({ '10': z.number(), '100': z.number() }) })
  .transform(({ n, mrr10, recall }) => ({ n, mrr10, recall10: recall['10'], recall100: recall['100'] }));
const validationSchema = z.object({ all: figuresSchema, newAnswers: figuresSchema });
const learntSchema = z.object({
  made: z.string(),
  crossValidated: z.object({
    keyword: validationSchema,
    'encoder-and-keyword': validationSchema,
    ranking: validationSchema,
  }),
});

const chunksSchema = z.object({
  crossValidated: z.object({ n: z.number(), first: z.number(), firstThree: z.number() }),
});

/** Where the page, its charts and its figures are kept. */
export const evaluationFolder = join(projectFolder, 'docs/evaluation');

/** Reads the figures of the page: those kept beside it, and those that stand in the files of the learnt rankings. Throws where one is not of its form. */
export function readRetrievalFigures(): RetrievalFigures {
  const { made, crossValidated } = read('server/evaluation/statutes/statute-ranking.json', learntSchema);
  return {
    statutes: {
      made,
      targets: read('docs/evaluation/figures/statute-targets.json', targetsSchema),
      rankings: [
        { name: 'BM25 alone', ...crossValidated.keyword },
        { name: 'encoder + 0.2 × BM25', ...crossValidated['encoder-and-keyword'] },
        { name: 'learnt ranking', ...crossValidated.ranking },
      ],
    },
    chunks: read('server/retrieval/ranking/chunk-ranking.json', chunksSchema).crossValidated,
    costs: read('docs/evaluation/figures/retrieval-costs.json', costsSchema),
  };
}

const read = <T>(path: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(projectFolder, path), 'utf8')));
