import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { createAnswerQuestion } from '../server/answering/index.ts';
import { localDateIn } from '../server/domain/index.ts';
import { measureSpeed } from '../server/evaluation/index.ts';
import { ensureLiveGeneration, type OpenGeneration } from '../server/indexing/index.ts';
import { benchBuilds } from './bench-builds.ts';
import { benchCalculators } from './bench-calculators.ts';
import { compareCosts } from './bench-retrieval/compare-costs.ts';
import type { SystemCost } from './bench-retrieval/measure-system.ts';
import { benchRetrieval, type LeftOut } from './bench-retrieval.ts';
import { benchUnderstanding } from './bench-understanding.ts';
import { refuseWrongUsage, runCommand, UsageError } from './run-command.ts';
import { reportProgress } from './show-progress.ts';
import { createStatuteReader } from './statute-files.ts';
import { createWorkbench } from './workbench.ts';

/** 58,637 articles are the statutes of the country. */
const SIZES = [1_000, 10_000, 58_637];
const MILLION = 1_000_000;
const PARTS = ['answering', 'understanding', 'calculators', 'retrieval', 'builds'];

interface BenchOptions {
  readonly sizes: string;
  readonly million?: true;
  readonly out?: string;
}

const program = new Command('bench')
  .description('Measures speed and memory. Only ratios of one run compare.')
  .argument('[parts...]', `of ${PARTS.join(', ')}; all of them when none is named`)
  .option('--sizes <counts>', 'retrieval: numbers of texts, commas between', SIZES.join())
  .option('--million', 'retrieval: a million texts too; takes half an hour')
  .option('--out <file>', 'retrieval: where to write the figures as JSON')
  .action((parts: string[], options: BenchOptions) => runCommand(() => bench(parts, options)));

await refuseWrongUsage(program).parseAsync();

async function bench(named: readonly string[], options: BenchOptions): Promise<number> {
  const unknown = named.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new UsageError(`${unknown} is not measured; name parts of ${PARTS.join(', ')}.`);
  const parts = named.length > 0 ? named : PARTS;
  const sizes = readSizes(options);
  const workbench = createWorkbench();
  const generation = await ensureLiveGeneration(workbench, reportProgress());
  const questions = generation.lookup.knowledge.questions.flatMap(({ turns }) =>
    turns.slice(0, 1).map(({ question }) => question),
  );
  if (parts.includes('answering')) await benchAnswering(generation, questions, workbench);
  if (parts.includes('understanding')) await benchUnderstanding(generation, questions, workbench.clock);
  if (parts.includes('calculators')) await benchCalculators(generation, workbench);
  if (parts.includes('retrieval')) await printRetrieval(generation, questions, sizes, options.out);
  if (parts.includes('builds')) await benchBuilds();
  return 0;
}

function readSizes({ sizes, million }: BenchOptions): number[] {
  const counts = sizes.split(',').map(Number);
  if (counts.some((count) => !Number.isInteger(count) || count < 1))
    throw new UsageError('--sizes must be whole numbers from 1, with commas between.');
  return [...new Set(million ? [...counts, MILLION] : counts)].sort((left, right) => left - right);
}

async function benchAnswering(
  generation: OpenGeneration,
  questions: readonly string[],
  { scriptConverter, clock }: ReturnType<typeof createWorkbench>,
): Promise<void> {
  const answerQuestion = createAnswerQuestion({ ...generation, scriptConverter });
  const asOf = localDateIn(clock.now());
  const { name, perSecond, p50Ms, p99Ms } = await measureSpeed('answer a question', questions, (text) =>
    answerQuestion({ text, asOf, city: null, language: null, state: null }),
  );
  print(`${name}: ${perSecond.toFixed(0)} a second, p50 ${p50Ms.toFixed(3)} ms, p99 ${p99Ms.toFixed(3)} ms`);
}

async function printRetrieval(
  { lookup: { knowledge }, embedding }: OpenGeneration,
  questions: readonly string[],
  sizes: readonly number[],
  out?: string,
): Promise<void> {
  const texts = knowledge.digests.map(({ rule }) => rule.zh);
  const reader = createStatuteReader(knowledge.laws.map(({ title }) => title.zh));
  const figures = await benchRetrieval({ texts, questions, reader, embedding }, sizes, printCost);
  print('Ratios of the medians of this run:');
  for (const { size, other, ours, times } of compareCosts(figures.costs))
    print(`${String(size).padStart(9)} ${other} / ${ours}: ${times}`);
  if (out === undefined) return;
  const made = `npm run bench -- retrieval, Node ${process.versions.node}`;
  await writeFile(out, `${JSON.stringify({ made, ...figures }, null, 2)}\n`).catch(() => {
    throw new UsageError(`${out} cannot be written; check the folder.`);
  });
}

function printCost(told: SystemCost | LeftOut): void {
  const head = `${String(told.size).padStart(9)} ${told.system.padEnd(20)}`;
  print('why' in told ? `${head} left out: ${told.why}` : `${head} ${describeCost(told)}`);
}

function describeCost({ buildS, memoryMb, queries, p50Ms, p99Ms }: SystemCost): string {
  return `built in ${buildS} s, holds ${memoryMb} MB; p50 ${p50Ms} ms, p99 ${p99Ms} ms over ${queries} questions`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
