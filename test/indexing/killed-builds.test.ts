import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { buildGeneration, openGeneration, pruneGenerations, publishGeneration } from '../../server/indexing/index.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts } from './build-parts.ts';

const KILLS = 200;
/** Data folders that are built in at a time: as many as there are cores to be had anywhere. */
const FOLDERS = 2;
/** A round of adding, building and publishing takes about this long: kills fall anywhere in it. */
const LONGEST_LIFE_MS = 400;
const TIMEOUT_MS = 10 * 60_000;

/** Starts a process that builds and publishes without end, and kills it some time after it has begun. */
async function killOnce(dataFolder: string, lifeMs: number): Promise<void> {
  const entry = join(import.meta.dirname, 'build-and-publish-forever.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', entry, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [begun] = await Promise.race([once(child.stdout, 'data'), ended]);
  expect(String(begun)).toBe('begun\n');
  await wait(lifeMs);
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
}

/** Kills builds in one data folder, and after each looks at what is served. */
async function killBuilds(kills: number, seed: number): Promise<{ damaged: string[]; served: Set<string> }> {
  const data = await mkdtemp(join(tmpdir(), 'zhida-killed-'));
  const parts = createBuildParts(smallCorpus, data);
  const damaged: string[] = [];
  const served = new Set<string>();
  try {
    await publishGeneration(parts, (await buildGeneration(parts, () => undefined)).id);
    for (let kill = 0; kill < kills; kill++) {
      await killOnce(data, ((kill * FOLDERS + seed) / KILLS) * LONGEST_LIFE_MS);
      const live = (await parts.generationStore.live()) ?? 'nothing';
      served.add(live);
      await openGeneration(parts, live).catch((error: Error) => damaged.push(`${kill}: ${error.message}`));
      await pruneGenerations(parts, 3);
    }
    expect((await readdir(join(data, 'documents'))).length).toBeGreaterThan(0);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
  return { damaged, served };
}

it(
  `serves a whole generation after each of ${KILLS} builds that were killed`,
  async () => {
    const results = await Promise.all(Array.from({ length: FOLDERS }, (_, seed) => killBuilds(KILLS / FOLDERS, seed)));
    expect(results.flatMap(({ damaged }) => damaged)).toEqual([]);
    // The kills fell where something happens: others than the first generation came to be served between them.
    expect(Math.min(...results.map(({ served }) => served.size))).toBeGreaterThan(10);
  },
  TIMEOUT_MS,
);
