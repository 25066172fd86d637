import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { createHnswVectorIndexFactory } from '../server/adapters/hnsw-vector-index.ts';
import { createJiebaWordSegmenters } from '../server/adapters/jieba-word-segmenter.ts';
import { createOpenccScriptConverter } from '../server/adapters/opencc-script-converter.ts';
import {
  type FindArticles,
  indexStatutes,
  meanReciprocalRank,
  percentile,
  type RankedQuestion,
  recallAt,
} from '../server/evaluation/index.ts';
import { createFeatureReader } from '../server/language/index.ts';
import { UsageError } from './run-command.ts';

const idSchema = z.union([z.number(), z.string()]);
const articleSchema = z.object({ id: idSchema, law: z.string(), article: z.string(), text: z.string() });
const questionSchema = z.object({ id: idSchema, question: z.string(), gold_ids: z.array(idSchema).optional() });

/** Files given to `evaluate -- statutes`. */
export interface StatuteOptions {
  readonly articles: string;
  readonly train: string;
  readonly test: string;
  readonly rankings?: string;
}

/** `evaluate -- statutes` as DESIGN.md section 6 says. The first retrieval learns from the articles alone; the training questions are checked and left. */
export async function evaluateStatutes(options: StatuteOptions): Promise<number> {
  const articles = await readLines(options.articles, articleSchema);
  await readLines(options.train, questionSchema);
  const questions = await readLines(options.test, questionSchema);
  const started = performance.now();
  const segmenter = createJiebaWordSegmenters()(articles.map(({ law }) => law));
  const reader = createFeatureReader(segmenter, createOpenccScriptConverter());
  const find = await indexStatutes(articles, createHnswVectorIndexFactory(), reader);
  const buildS = (performance.now() - started) / 1000;
  const { rankings, times } = await rankAll(find, questions);
  if (options.rankings !== undefined) await writeRankings(options.rankings, questions, rankings);
  process.stdout.write(
    `${JSON.stringify({
      n: questions.length,
      ...scoreRankings(questions, rankings),
      p50Ms: round(percentile(times, 0.5)),
      p99Ms: round(percentile(times, 0.99)),
      buildS: round(buildS),
      rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    })}\n`,
  );
  return 0;
}

type Question = z.infer<typeof questionSchema>;
type Ranking = readonly (number | string)[];

async function rankAll(
  find: FindArticles,
  questions: readonly Question[],
): Promise<{ rankings: Ranking[]; times: number[] }> {
  const rankings: Ranking[] = [];
  const times: number[] = [];
  for (const { question } of questions) {
    const start = performance.now();
    rankings.push(await find(question));
    times.push(performance.now() - start);
  }
  return { rankings, times };
}

function scoreRankings(questions: readonly Question[], rankings: readonly Ranking[]) {
  const ranked: RankedQuestion[] = questions.flatMap(({ gold_ids }, index) =>
    gold_ids && gold_ids.length > 0 ? [{ ranking: rankings[index] ?? [], gold: gold_ids }] : [],
  );
  if (ranked.length === 0) return {};
  const recall = Object.fromEntries([1, 5, 10, 100].map((k) => [k, round(recallAt(ranked, k), 4)]));
  return { mrr10: round(meanReciprocalRank(ranked), 4), recall };
}

const round = (value: number, digits = 3) => Number(value.toFixed(digits));

async function writeRankings(
  path: string,
  questions: readonly Question[],
  rankings: readonly Ranking[],
): Promise<void> {
  const lines = questions.map(({ id }, index) => JSON.stringify({ id, articles: rankings[index] ?? [] }));
  await writeFile(path, `${lines.join('\n')}\n`).catch(() => {
    throw new UsageError(`${path} cannot be written; check the folder.`);
  });
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`${path} cannot be read; check its path.`);
  });
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success)
      throw new UsageError(`${path}:${index + 1}: ${parsed.error.issues[0]?.message ?? 'not of the expected form'}`);
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
