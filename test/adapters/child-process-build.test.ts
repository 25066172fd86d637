import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChildProcessBuild } from '../../server/adapters/child-process-build.ts';
import { type BuildProgress, type BuildStage, openGeneration } from '../../server/indexing/index.ts';
import { createBuildParts } from '../indexing/build-parts.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const TIMEOUT_MS = 60_000;

/** A build in a process that behaves in some way, in a data folder of its own. */
function buildIn(dataFolder: string, behaviour = '', limits: { timeLimitMs?: number } = {}) {
  return createChildProcessBuild({
    entry: join(import.meta.dirname, 'small-build-worker.ts'),
    execArgv: ['--import', 'tsx'],
    environment: { ...process.env, DATA_DIR: dataFolder, BEHAVIOUR: behaviour },
    memoryMb: 96,
    timeLimitMs: TIMEOUT_MS,
    ...limits,
  });
}
const silent = () => undefined;

describe('a build in a process of its own', { timeout: TIMEOUT_MS }, () => {
  it('makes a generation that this process can open, and tells how it goes on', async () => {
    const dataFolder = createTemporaryFolder();
    const told: BuildProgress[] = [];
    const { id, unchanged } = await buildIn(dataFolder)({}, (progress) => told.push(progress));
    expect((await openGeneration(createBuildParts(smallCorpus, dataFolder), id)).id).toBe(id);
    const stages: BuildStage[] = ['read', 'check', 'split', 'learn', 'index', 'embed', 'write'];
    expect([unchanged, [...new Set(told.map(({ stage }) => stage))]]).toEqual([false, stages]);
  });

  it('says that nothing has changed since', async () => {
    const dataFolder = createTemporaryFolder();
    const first = await buildIn(dataFolder)({}, silent);
    expect(await buildIn(dataFolder)({}, silent)).toMatchObject({ id: first.id, unchanged: true });
  });

  it('gives up when it is told to', async () => {
    const dataFolder = createTemporaryFolder();
    const controller = new AbortController();
    const building = buildIn(dataFolder)({ signal: controller.signal }, () => controller.abort());
    await expect(building).rejects.toMatchObject({ code: 'build-cancelled' });
    expect(await createBuildParts(smallCorpus, dataFolder).generationStore.list()).toEqual([]);
  });

  it('does not build beside another', async () => {
    const dataFolder = createTemporaryFolder();
    const { lock } = createBuildParts(smallCorpus, dataFolder);
    await lock.hold('build', () =>
      expect(buildIn(dataFolder)({}, silent)).rejects.toMatchObject({ code: 'build-locked' }),
    );
  });

  it.each([
    ['breaks', 'break', 'failed: no such thing as luck'],
    ['ends before it is finished', 'crash', 'exit code 7'],
    ['needs too much memory', 'fill memory', 'needed more than 96 MB of memory; set BUILD_MEMORY_MB higher'],
  ])('says why when it %s', async (_, behaviour, reason) => {
    const dataFolder = createTemporaryFolder();
    const { generationStore } = createBuildParts(smallCorpus, dataFolder);
    await expect(buildIn(dataFolder, behaviour)({}, silent)).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining(reason),
    });
    expect(await generationStore.live()).toBeNull();
  });

  it('is ended when it takes too long', async () => {
    const building = buildIn(createTemporaryFolder(), 'hang', { timeLimitMs: 300 })({}, silent);
    await expect(building).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('took longer'),
    });
  });
});
