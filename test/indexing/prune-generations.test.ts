import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGeneration, openGeneration, pruneGenerations } from '../../server/indexing/index.ts';
import { inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, sampleDocument, type TestBuildParts } from './build-parts.ts';

/** Runs `work` over a data folder with this many generations, each with a document more than the one before. */
const withGenerations = (count: number, work: (parts: TestBuildParts, ids: readonly string[]) => Promise<void>) =>
  inTemporaryFolder(async (data) => {
    const parts = createBuildParts(smallCorpus, data);
    const ids: string[] = [];
    for (let n = 1; n <= count; n++) {
      parts.clock.set(`2026-11-2${n}T02:00:00Z`);
      await parts.documentStore.put(sampleDocument(`第${n}份说明。`, String(n)));
      ids.push((await buildGeneration(parts, () => undefined)).id);
    }
    await work(parts, ids);
  });

describe('pruneGenerations', () => {
  it('keeps the newest', () =>
    withGenerations(4, async (parts, ids) => {
      expect(await pruneGenerations(parts, 2)).toEqual(ids.slice(0, 2));
      expect(await parts.generationStore.list()).toEqual(ids.slice(2));
    }));

  it('keeps the live one and the one to go back to, however old', () =>
    withGenerations(5, async (parts, ids) => {
      await parts.generationStore.publish(ids[1] ?? '');
      expect(await pruneGenerations(parts, 2)).toEqual([ids[2]]);
    }));

  it('removes the models that no generation was made with, and no other', () =>
    withGenerations(1, async (parts, [first = '']) => {
      const before = await parts.modelStore.list();
      await parts.documentStore.put(sampleDocument('全新的说明。', 'b'));
      parts.clock.set('2026-11-28T02:00:00Z');
      const { id } = await buildGeneration(parts, () => undefined, { train: true });
      expect((await parts.modelStore.list()).length).toBeGreaterThan(before.length);
      await parts.generationStore.remove(first);
      await pruneGenerations(parts, 2);
      expect((await openGeneration(parts, id)).id).toBe(id);
      expect(await parts.modelStore.list()).toHaveLength(4);
    }));

  it('removes no model while a manifest cannot be read: nobody knows which it names', () =>
    withGenerations(2, async (parts, [first = '', newest = '']) => {
      const manifest = join((await parts.generationStore.open(first)).folder, 'manifest.json');
      await writeFile(manifest, '{');
      await parts.documentStore.put(sampleDocument('全新的说明。', 'b'));
      parts.clock.set('2026-11-28T02:00:00Z');
      await buildGeneration(parts, () => undefined, { train: true });
      await parts.generationStore.remove(newest);
      const before = await parts.modelStore.list();
      await pruneGenerations(parts, 5);
      expect(await parts.modelStore.list()).toEqual(before);
      await parts.generationStore.remove(first);
      await pruneGenerations(parts, 5);
      expect(await parts.modelStore.list()).toHaveLength(4);
    }));
});
