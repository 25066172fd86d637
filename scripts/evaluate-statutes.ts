import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FindArticles,
  meanReciprocalRank,
  percentile,
  type RankedQuestion,
  recallAt,
} from '../server/evaluation/index.ts';
import { UsageError } from './run-command.ts';
import { type AskedQuestion, readQuestions } from './statute-files.ts';
import { openStatuteIndex, writeStatuteIndexApart } from './statute-index.ts';

/** Files given to `evaluate -- statutes`. */
export interface StatuteOptions {
  readonly articles: string;
  readonly train: string;
  readonly test: string;
  readonly rankings?: string;
}

/** `evaluate -- statutes` as DESIGN.md section 6 says. The index is made in another process: what is measured here is serving. */
export async function evaluateStatutes(options: StatuteOptions): Promise<number> {
  const questions = await readQuestions(options.test);
  const started = performance.now();
  const find = await prepare(options);
  const buildS = (performance.now() - started) / 1000;
  await warmUp(find, await readQuestions(options.train));
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

async function prepare({ articles, train }: StatuteOptions): Promise<FindArticles> {
  const folder = await mkdtemp(join(tmpdir(), 'zhida-statutes-'));
  try {
    await writeStatuteIndexApart(articles, train, folder);
    return await openStatuteIndex(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Questions asked before those that are timed: the program is compiled while it runs, and a server is asked for longer than that. */
const WARMING = 1_000;

async function warmUp(find: FindArticles, known: readonly AskedQuestion[]): Promise<void> {
  for (const { question } of known.slice(0, WARMING)) await find(question);
}

type Ranking = readonly (number | string)[];

async function rankAll(
  find: FindArticles,
  questions: readonly AskedQuestion[],
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

function scoreRankings(questions: readonly AskedQuestion[], rankings: readonly Ranking[]) {
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
  questions: readonly AskedQuestion[],
  rankings: readonly Ranking[],
): Promise<void> {
  const lines = questions.map(({ id }, index) => JSON.stringify({ id, articles: rankings[index] ?? [] }));
  await writeFile(path, `${lines.join('\n')}\n`).catch(() => {
    throw new UsageError(`${path} cannot be written; check the folder.`);
  });
}
