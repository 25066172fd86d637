import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../project-folder.ts';
import { replaceBetween, table } from './page-tables.ts';
import { drawReliabilityChart } from './reliability-chart.ts';

const qualitySchema = z.object({
  accuracy: z.number(),
  ece: z.number(),
  bins: z.array(z.object({ count: z.number(), meanConfidence: z.number(), shareRight: z.number() })),
});

const recognitionSchema = z.object({
  made: z.string(),
  n: z.number(),
  intent: qualitySchema,
  service: qualitySchema,
  outOfScope: z.object({ n: z.number(), recall: z.number(), turnedAway: z.number() }),
});

const publicSetsSchema = z.object({
  made: z.string(),
  sets: z.array(
    z.object({
      name: z.string(),
      n: z.number(),
      accuracy: z.number(),
      oosRecallAt5: z.number().nullable(),
      ece: z.number(),
      p50Ms: z.number(),
      p99Ms: z.number(),
      trainS: z.number(),
    }),
  ),
});

/** All measured figures that the page shows. */
export interface RecognitionPageFigures {
  readonly development: z.infer<typeof recognitionSchema>;
  readonly publicSets: z.infer<typeof publicSetsSchema>;
}

const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(projectFolder, 'docs/evaluation/figures', name), 'utf8')));

/** Reads the figures kept beside the page. Throws where one is not of its form. */
export const readRecognitionFigures = (): RecognitionPageFigures => ({
  development: read('recognition.json', recognitionSchema),
  publicSets: read('recognition-public-sets.json', publicSetsSchema),
});

/** The charts, by file name. */
export const drawRecognitionCharts = ({ development }: RecognitionPageFigures): ReadonlyMap<string, string> =>
  new Map([
    [
      'recognition-reliability.svg',
      drawReliabilityChart({
        title: 'How often what is recognised is right',
        lines: [
          { name: 'intent', bins: development.intent.bins },
          { name: 'service', bins: development.service.bins },
        ],
      }),
    ],
  ]);

/** The page with its tables written anew. Throws RangeError where the place of one is missing. */
export function fillRecognitionPage(page: string, { development, publicSets }: RecognitionPageFigures): string {
  const { n, intent, service, outOfScope } = development;
  const ofDevelopment = table(
    ['', 'questions', 'right', 'expected calibration error'],
    [
      ['intent', String(n), intent.accuracy.toFixed(3), intent.ece.toFixed(3)],
      ['service', String(n), service.accuracy.toFixed(3), service.ece.toFixed(3)],
    ],
  );
  const ofScope = table(
    ['out of scope', 'recognised as such', 'of the others turned away'],
    [[String(outOfScope.n), outOfScope.recall.toFixed(3), outOfScope.turnedAway.toFixed(3)]],
  );
  const rows = publicSets.sets.map(({ name, oosRecallAt5, ...set }) => [
    name,
    String(set.n),
    set.accuracy.toFixed(4),
    oosRecallAt5?.toFixed(3) ?? '',
    set.ece.toFixed(3),
    set.p50Ms.toFixed(2),
    set.p99Ms.toFixed(2),
    set.trainS.toFixed(1),
  ]);
  const heads = [
    'set',
    'lines',
    'accuracy',
    'out-of-scope recall',
    'calibration error',
    'p50, ms',
    'p99, ms',
    'taught in, s',
  ];
  const tables = {
    development: `Made by \`${development.made}\`.\n\n${ofDevelopment}\n${ofScope}`,
    'public sets': `Made by \`${publicSets.made}\`.\n\n${table(heads, rows)}`,
  };
  return Object.entries(tables).reduce((text, [name, written]) => replaceBetween(text, name, written), page);
}
