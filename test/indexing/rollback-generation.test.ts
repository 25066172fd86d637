import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGeneration, publishGeneration, rollbackGeneration } from '../../server/indexing/index.ts';
import { inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, type TestBuildParts } from './build-parts.ts';

/** Runs `work` over a data folder with three generations, the last of them live. */
function withThreeGenerations(work: (parts: TestBuildParts, ids: readonly string[], data: string) => Promise<void>) {
  return inTemporaryFolder(async (data) => {
    const parts = createBuildParts(smallCorpus, data);
    const ids: string[] = [];
    for (const instant of ['2026-11-22T02:00:00Z', '2026-11-23T02:00:00Z', '2026-11-24T02:00:00Z']) {
      parts.clock.set(instant);
      ids.push((await buildGeneration(parts, () => undefined, { train: true })).id);
    }
    await publishGeneration(parts);
    await work(parts, ids, data);
  });
}

describe('rollbackGeneration', () => {
  it('serves the generation before the live one, and the one before that when asked again', () =>
    withThreeGenerations(async (parts, [first, second]) => {
      expect(await rollbackGeneration(parts)).toBe(second);
      expect(await parts.generationStore.live()).toBe(second);
      expect(await rollbackGeneration(parts)).toBe(first);
    }));

  it('passes over a damaged one', () =>
    withThreeGenerations(async (parts, [first, second = ''], data) => {
      await writeFile(join(data, 'generations', second, 'chunks.jsonl'), '');
      expect(await rollbackGeneration(parts)).toBe(first);
    }));

  it('passes over one whose model is damaged', () =>
    withThreeGenerations(async (parts, ids, data) => {
      for (const [at, id] of ids.entries()) {
        const path = join(data, 'generations', id, 'manifest.json');
        const manifest = JSON.parse(await readFile(path, 'utf8'));
        if (at === 1) manifest.models.intents = 'intents-that-is-gone';
        await writeFile(path, JSON.stringify(manifest));
      }
      expect(await rollbackGeneration(parts)).toBe(ids[0]);
    }));

  it('leaves the live one when there is nothing to go back to', () =>
    withThreeGenerations(async (parts, [first = '']) => {
      await publishGeneration(parts, first);
      await expect(rollbackGeneration(parts)).rejects.toMatchObject({ code: 'generation-missing' });
      expect(await parts.generationStore.live()).toBe(first);
    }));
});
