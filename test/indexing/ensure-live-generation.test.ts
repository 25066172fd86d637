import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGeneration, ensureLiveGeneration } from '../../server/indexing/index.ts';
import { inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts } from './build-parts.ts';

const silent = () => undefined;

describe('ensureLiveGeneration', () => {
  it('builds and publishes the first generation', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const { id } = await ensureLiveGeneration(parts, silent);
      expect(await parts.generationStore.live()).toBe(id);
    }));

  it('opens the live generation without building another', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const first = await ensureLiveGeneration(parts, silent);
      parts.clock.set('2026-11-23T02:00:00Z');
      const again = await ensureLiveGeneration(parts, silent);
      expect([again.id, await parts.generationStore.list()]).toEqual([first.id, [first.id]]);
    }));

  it('opens what another process published while this one waited for the lock', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const lock = {
        async hold<T>(_: string, work: () => Promise<T>): Promise<T> {
          const { id } = await buildGeneration(parts, silent);
          await parts.generationStore.publish(id);
          parts.clock.set('2026-11-23T02:00:00Z');
          return work();
        },
      };
      const { id } = await ensureLiveGeneration({ ...parts, lock }, silent);
      expect(await parts.generationStore.list()).toEqual([id]);
    }));

  it('does not build beside a process that is building', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      await parts.lock.hold('build', async () => {
        await expect(ensureLiveGeneration(parts, silent)).rejects.toMatchObject({ code: 'build-locked' });
      });
      expect(await parts.generationStore.list()).toEqual([]);
    }));

  it('gives the lock back after a build that failed', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const vectorIndexFactory = {
        ...parts.vectorIndexFactory,
        save: () => Promise.reject(new Error('no space left')),
      };
      await expect(ensureLiveGeneration({ ...parts, vectorIndexFactory }, silent)).rejects.toThrow('no space left');
      expect(await parts.lock.hold('build', async () => 'held')).toBe('held');
    }));

  it('serves the newest whole one before a damaged one, and says so', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const ids: string[] = [];
      for (const instant of ['2026-11-22T02:00:00Z', '2026-11-23T02:00:00Z', '2026-11-24T02:00:00Z']) {
        parts.clock.set(instant);
        ids.push((await buildGeneration(parts, silent, { train: true })).id);
      }
      await parts.generationStore.publish(ids[2] ?? '');
      for (const id of ids.slice(1)) await writeFile(join(data, 'generations', id, 'chunks.jsonl'), '');
      const warnings: string[] = [];
      const { id } = await ensureLiveGeneration(parts, silent, (message) => warnings.push(message));
      expect([id, warnings.at(-1)]).toEqual([ids[0], expect.stringContaining(`${ids[0]} is served in its place`)]);
    }));

  it('does not start without a whole one', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const { id } = await ensureLiveGeneration(parts, silent);
      await writeFile(join(data, 'generations', id, 'chunks.jsonl'), '');
      await expect(ensureLiveGeneration(parts, silent)).rejects.toMatchObject({ code: 'generation-damaged' });
    }));
});
