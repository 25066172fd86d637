import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGeneration, publishGeneration } from '../../server/indexing/index.ts';
import { inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, sampleDocument, type TestBuildParts } from './build-parts.ts';

/** Runs `work` over a data folder with two generations, neither of them live. */
function withTwoGenerations(
  work: (parts: TestBuildParts, ids: readonly [string, string], data: string) => Promise<void>,
) {
  return inTemporaryFolder(async (data) => {
    const parts = createBuildParts(smallCorpus, data);
    const first = await buildGeneration(parts, () => undefined);
    parts.clock.set('2026-11-23T02:00:00Z');
    const second = await buildGeneration(parts, () => undefined);
    await work(parts, [first.id, second.id], data);
  });
}

describe('publishGeneration', () => {
  it('makes the newest live where none is named', () =>
    withTwoGenerations(async (parts, [, newest]) => {
      expect(await publishGeneration(parts)).toBe(newest);
      expect(await parts.generationStore.live()).toBe(newest);
    }));

  it('swaps the live generation for the one that is named', () =>
    withTwoGenerations(async (parts, [older, newest]) => {
      await publishGeneration(parts, newest);
      await publishGeneration(parts, older);
      expect(await parts.generationStore.live()).toBe(older);
    }));

  it('keeps the live generation when the next one is damaged', () =>
    withTwoGenerations(async (parts, [older, newest], data) => {
      await publishGeneration(parts, older);
      await writeFile(join(data, 'generations', newest, 'chunks.jsonl'), '');
      await expect(publishGeneration(parts, newest)).rejects.toMatchObject({ code: 'generation-damaged' });
      expect(await parts.generationStore.live()).toBe(older);
    }));

  it('confirms the titles and dates of the documents it was made of, and not of those staged since', () =>
    withTwoGenerations(async (parts, [older]) => {
      await parts.documentStore.put(sampleDocument('甲', 'a'));
      await parts.documentStore.put({ ...sampleDocument('乙', 'b'), addedAt: '2026-11-22T02:00:01Z' });
      const confirmed = async () => (await parts.documentStore.list()).map((document) => document.confirmed);
      await publishGeneration(parts, older);
      expect(await confirmed()).toEqual([true, false]);
      await buildGeneration(parts, () => undefined);
      await publishGeneration(parts);
      expect(await confirmed()).toEqual([true, true]);
    }));

  it('says that nothing has been built yet', () =>
    inTemporaryFolder(async (data) => {
      await expect(publishGeneration(createBuildParts(smallCorpus, data))).rejects.toMatchObject({
        code: 'generation-missing',
        message: expect.stringContaining('Nothing has been built yet'),
      });
    }));
});
