import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { percentile } from '../../server/evaluation/index.ts';

/** What one system costs at one size of corpus. */
export interface SystemCost {
  readonly system: string;
  /** Texts searched. */
  readonly size: number;
  readonly buildS: number;
  /** What the process holds more once it is built. */
  readonly memoryMb: number;
  readonly queries: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** A question as systems are asked it: the words as typed, or the vector of it. */
export interface BenchQuestion {
  readonly text: string;
  readonly vector: Float32Array;
}

/** Positions found, best first. */
export type SearchSystem = (question: BenchQuestion) => readonly number[] | Promise<readonly number[]>;

/** Slow systems are asked less, but never fewer questions than give a median. */
const LEAST_QUERIES = 20;
const MOST_QUERIES = 1_000;
const BUDGET_MS = 4_000;
/** Questions that do not count, while the engine still compiles. */
const WARMING_QUERIES = 200;
const WARMING_MS = 500;

const BYTES_A_MB = 1024 * 1024;

/** Builds a system and asks it, again and again, until the time for it is used up. */
export async function measureSystem(
  { system, size }: Pick<SystemCost, 'system' | 'size'>,
  build: () => Promise<SearchSystem> | SearchSystem,
  questions: readonly BenchQuestion[],
): Promise<SystemCost> {
  const before = await takeMemory();
  const startedAt = performance.now();
  const search = await build();
  const buildS = (performance.now() - startedAt) / 1000;
  const memoryMb = grownMb(before, await takeMemory());
  await timeQueries(search, questions, { least: 1, most: WARMING_QUERIES, budgetMs: WARMING_MS });
  const times = await timeQueries(search, questions, {
    least: LEAST_QUERIES,
    most: MOST_QUERIES,
    budgetMs: BUDGET_MS,
  });
  return {
    system,
    size,
    buildS: round(buildS, 2),
    memoryMb: round(memoryMb, 1),
    queries: times.length,
    p50Ms: round(percentile(times, 0.5), 3),
    p99Ms: round(percentile(times, 0.99), 3),
  };
}

async function timeQueries(
  search: SearchSystem,
  questions: readonly BenchQuestion[],
  { least, most, budgetMs }: Readonly<Record<'least' | 'most' | 'budgetMs', number>>,
): Promise<number[]> {
  const times: number[] = [];
  for (let spent = 0; times.length < least || (times.length < most && spent < budgetMs); ) {
    const question = questions[times.length % questions.length] as BenchQuestion;
    const startedAt = performance.now();
    await search(question);
    const time = performance.now() - startedAt;
    times.push(time);
    spent += time;
  }
  return times;
}

interface Memory {
  readonly resident: number;
  readonly held: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Memory is given back beside the program, some of it only after a second collection: without waiting, what the system before held would be taken off. */
const SETTLING_MS = 50;

async function takeMemory(): Promise<Memory> {
  for (let collection = 0; collection < 2; collection++) {
    await setTimeout(SETTLING_MS);
    collectGarbage();
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, held: heapUsed + external };
}

/** Pages that an earlier system left free are used again and do not show in the resident size; what native code holds shows only there. */
const grownMb = (before: Memory, after: Memory) =>
  Math.max(after.resident - before.resident, after.held - before.held, 0) / BYTES_A_MB;

const round = (value: number, digits: number) => Number(value.toFixed(digits));
