import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generationFiles } from '../../server/indexing/generation-files.ts';
import {
  buildGeneration,
  followLiveGeneration,
  openGeneration,
  publishGeneration,
} from '../../server/indexing/index.ts';
import { inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, sampleDocument, type TestBuildParts } from './build-parts.ts';

/** Follows the first of two generations, of which the second is built but not published. */
const following = (work: (following: Followed) => Promise<void>) =>
  inTemporaryFolder(async (data) => {
    const parts = createBuildParts(smallCorpus, data);
    const first = await publishGeneration(parts, (await buildGeneration(parts, () => undefined)).id);
    const live = followLiveGeneration(parts, await openGeneration(parts, first));
    await parts.documentStore.put(sampleDocument('# 开放时间\n服务站每周三开放。'));
    parts.clock.set('2026-11-23T02:00:00Z');
    const { id: second } = await buildGeneration(parts, () => undefined);
    await work({ parts, live, first, second, data });
  });

interface Followed {
  readonly parts: TestBuildParts;
  readonly live: ReturnType<typeof followLiveGeneration>;
  readonly first: string;
  readonly second: string;
  readonly data: string;
}

describe('following the live generation', () => {
  it('stays with it while nothing is published', () =>
    following(async ({ live, first }) => {
      expect([await live.refresh(), live.current().id]).toEqual([false, first]);
    }));

  it('opens what is published, and goes back when that is undone', () =>
    following(async ({ parts, live, first, second }) => {
      await publishGeneration(parts, second);
      expect([await live.refresh(), live.current().id]).toEqual([true, second]);
      await parts.generationStore.publish(first);
      expect([await live.refresh(), live.current().id]).toEqual([true, first]);
    }));

  it('opens it once, however many look at a time', () =>
    following(async ({ parts, live, second }) => {
      await publishGeneration(parts, second);
      expect(await Promise.all([live.refresh(), live.refresh()])).toEqual([true, true]);
      const opened = live.current();
      expect([await live.refresh(), live.current()]).toEqual([false, opened]);
    }));

  it('leaves a question with the generation it began with', () =>
    following(async ({ parts, live, first, second }) => {
      const begun = live.current();
      await publishGeneration(parts, second);
      await live.refresh();
      expect([begun.id, begun.searchIndex.size < live.current().searchIndex.size]).toEqual([first, true]);
    }));

  it('refuses a damaged one once, and serves the one before on', () =>
    following(async ({ parts, live, first, second, data }) => {
      await parts.generationStore.publish(second);
      await writeFile(join(data, 'generations', second, generationFiles.vectors), 'other');
      await expect(live.refresh()).rejects.toMatchObject({ code: 'generation-damaged' });
      expect([await live.refresh(), live.current().id]).toEqual([false, first]);
    }));
});
