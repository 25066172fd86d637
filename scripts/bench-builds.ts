import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAnswerQuestion } from '../server/answering/index.ts';
import { localDateIn } from '../server/domain/index.ts';
import { measureSpeed } from '../server/evaluation/index.ts';
import {
  addDocuments,
  type BuildOptions,
  type BuildStage,
  buildGeneration,
  openGeneration,
  publishGeneration,
  rollbackGeneration,
} from '../server/indexing/index.ts';
import { createWorkbench, projectFolder } from './workbench.ts';

type Workbench = ReturnType<typeof createWorkbench>;

/** Seconds of a build: by the clock, of the processor, and by the clock for training alone. */
interface BuildTime {
  readonly wallS: number;
  readonly cpuS: number;
  readonly trainingS: number;
}

/** Measures builds in a data folder of their own: the first, an unchanged one, one document more, all official texts, a roll-back, and what a build does to answering beside it. */
export async function benchBuilds(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhida-bench-'));
  try {
    const workbench = createWorkbench(dataFolder);
    await printBuild('first build', workbench);
    await publishGeneration(workbench);
    await printBuild('unchanged', workbench);
    await addDocument(workbench);
    await printBuild('one document more', workbench);
    await publishGeneration(workbench);
    await printRollback(workbench);
    await benchAnsweringBeside(workbench);
    const laws = resolve(projectFolder, '../shared/laws');
    if (existsSync(laws)) await benchLaws(workbench, laws);
    else process.stdout.write('with official texts: not measured, ../shared/laws is not here\n');
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function timeBuild(workbench: Workbench, options: BuildOptions): Promise<BuildTime> {
  const startCpu = process.cpuUsage();
  const startMs = performance.now();
  let stage: { name: BuildStage; atMs: number } | null = null;
  let trainingMs = 0;
  await buildGeneration(
    workbench,
    (name) => {
      if (stage?.name === name) return;
      const atMs = performance.now();
      if (stage?.name === 'learn') trainingMs += atMs - stage.atMs;
      stage = { name, atMs };
    },
    options,
  );
  const { user, system } = process.cpuUsage(startCpu);
  return {
    wallS: (performance.now() - startMs) / 1000,
    cpuS: (user + system) / 1_000_000,
    trainingS: trainingMs / 1000,
  };
}

async function printBuild(name: string, workbench: Workbench, options: BuildOptions = {}): Promise<void> {
  const { wallS, cpuS, trainingS } = await timeBuild(workbench, options);
  const training = trainingS > 0 ? `, of which training ${trainingS.toFixed(1)} s` : '';
  process.stdout.write(
    `${name.padEnd(24)} ${wallS.toFixed(1).padStart(6)} s${training} (${cpuS.toFixed(1)} s of the processor)\n`,
  );
}

const addDocument = ({ documentStore, clock }: Workbench) =>
  documentStore.put({
    checksum: 'b'.repeat(64),
    fileName: 'bench.md',
    title: '望湖区知识产权服务站开放时间',
    version: null,
    effectiveFrom: null,
    confirmed: false,
    addedAt: clock.now().toISOString(),
    format: 'markdown',
    text: '# 望湖区知识产权服务站开放时间\n望湖区知识产权服务站每周三开放。',
    places: [],
    leftOut: [],
    source: null,
    url: null,
  });

async function printRollback(workbench: Workbench): Promise<void> {
  const startMs = performance.now();
  await rollbackGeneration(workbench);
  process.stdout.write(
    `${'roll back'.padEnd(24)} ${((performance.now() - startMs) / 1000).toFixed(1).padStart(6)} s\n`,
  );
}

async function benchLaws(workbench: Workbench, folder: string): Promise<void> {
  const paths = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'SOURCES.md')
    .map((name) => join(folder, name));
  const { documentLoader: loader, documentStore: store, scriptConverter, clock } = workbench;
  const startMs = performance.now();
  const added = await addDocuments(paths, {}, { loader, store, scriptConverter, clock });
  const reading = (performance.now() - startMs) / 1000;
  process.stdout.write(`${`${added.length} official texts read`.padEnd(24)} ${reading.toFixed(1).padStart(6)} s\n`);
  await printBuild('with official texts', workbench);
}

/** Answers questions alone, and again while a process beside builds everything anew: the ratio says what a build costs those who ask. */
async function benchAnsweringBeside(workbench: Workbench): Promise<void> {
  const generation = await openGeneration(workbench, (await workbench.generationStore.live()) ?? '');
  const answerQuestion = createAnswerQuestion({ ...generation, scriptConverter: workbench.scriptConverter });
  const asOf = localDateIn(workbench.clock.now());
  const questions = generation.lookup.knowledge.questions.flatMap(({ turns }) =>
    turns.slice(0, 1).map(({ question }) => question),
  );
  const ask = (name: string) =>
    measureSpeed(name, questions, (text) => answerQuestion({ text, asOf, city: null, language: null, state: null }));
  await ask('warming up');
  const alone = await ask('alone');
  const controller = new AbortController();
  const building = workbench.runBuild({ train: true, signal: controller.signal }, () => undefined);
  const ended = building.catch(() => undefined);
  const beside = await ask('beside a build');
  controller.abort();
  await ended;
  for (const { name, p50Ms, p99Ms } of [alone, beside])
    process.stdout.write(`answering ${name.padEnd(14)} p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms\n`);
  process.stdout.write(
    `ratio beside / alone: p50 ${(beside.p50Ms / alone.p50Ms).toFixed(2)}, p99 ${(beside.p99Ms / alone.p99Ms).toFixed(2)}\n`,
  );
}
