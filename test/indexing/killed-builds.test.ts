import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildGeneration, openGeneration, pruneGenerations, publishGeneration } from '../../server/indexing/index.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts } from './build-parts.ts';

const KILLS = 200;
/** Data folders that are built in at a time. */
const FOLDERS = 2;
/** Steps that a process takes at most before it is killed: four rounds of adding, building and publishing, two of them with training. */
const MOST_STEPS = 150;
/** The kill falls up to so long after a step was said, so that it meets what happens within the step too. */
const LONGEST_WAIT_MS = 12;
const TIMEOUT_MS = 10 * 60_000;

/** The process to be killed as one file of JavaScript, which starts in a fraction of the time. Below the project, where packages are found. */
const bundleFolder = resolve(import.meta.dirname, '../../dist/test-killed-builds');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'build-and-publish-forever.ts'), outDir: bundleFolder, emptyOutDir: true },
  });
});

afterAll(() => rm(bundleFolder, { recursive: true, force: true }));

/** Starts a process that builds and publishes without end, and kills it within the step of this number. */
async function killOnce(dataFolder: string, kill: number): Promise<void> {
  const entry = join(bundleFolder, 'build-and-publish-forever.js');
  const child = spawn(process.execPath, [entry, smallCorpus, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const last = 1 + ((kill * 37) % MOST_STEPS);
  let steps = 0;
  for await (const _ of createInterface(child.stdout)) {
    steps++;
    if (steps < last) continue;
    await wait((kill * 5) % LONGEST_WAIT_MS);
    child.kill('SIGKILL');
    break;
  }
  expect((await ended)[1]).toBe('SIGKILL');
}

/** Kills builds in one data folder, and after each looks at what is served. */
async function killBuilds(first: number): Promise<{ damaged: string[]; served: Set<string> }> {
  const data = await mkdtemp(join(tmpdir(), 'zhida-killed-'));
  const parts = createBuildParts(smallCorpus, data);
  const damaged: string[] = [];
  const served = new Set<string>();
  try {
    await publishGeneration(parts, (await buildGeneration(parts, () => undefined)).id);
    for (let kill = first; kill < KILLS; kill += FOLDERS) {
      await killOnce(data, kill);
      const live = (await parts.generationStore.live()) ?? 'nothing';
      served.add(live);
      await openGeneration(parts, live).catch((error: Error) => damaged.push(`${kill}: ${error.message}`));
      await pruneGenerations(parts, 3);
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
  return { damaged, served };
}

it(
  `serves a whole generation after each of ${KILLS} builds that were killed`,
  async () => {
    const results = await Promise.all(Array.from({ length: FOLDERS }, (_, first) => killBuilds(first)));
    expect(results.flatMap(({ damaged }) => damaged)).toEqual([]);
    // The kills fell where something happens: again and again another generation was published before one.
    expect(Math.min(...results.map(({ served }) => served.size))).toBeGreaterThan(20);
  },
  TIMEOUT_MS,
);
