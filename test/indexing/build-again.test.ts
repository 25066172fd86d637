import { appendFile, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildStage, buildGeneration, openGeneration } from '../../server/indexing/index.ts';
import { day } from '../doubles/day.ts';
import { inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, sampleDocument, type TestBuildParts } from './build-parts.ts';

const silent = () => undefined;

/** Builds, and tells the stages gone through and how many texts were embedded. */
async function buildWatched(parts: TestBuildParts, options: { train?: boolean } = {}) {
  const stages = new Set<BuildStage>();
  let embedded = 0;
  const built = await buildGeneration(
    parts,
    (stage, _, total) => {
      stages.add(stage);
      if (stage === 'embed') embedded = total;
    },
    options,
  );
  return { ...built, stages: [...stages], embedded };
}

/** A data folder with one generation, and the time of the next one. */
async function afterFirstBuild(work: (parts: TestBuildParts, data: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (data) => {
    const parts = createBuildParts(smallCorpus, data);
    await buildGeneration(parts, silent);
    parts.clock.set('2026-11-23T02:00:00Z');
    await work(parts, data);
  });
}

describe('building again', () => {
  it('makes no other generation where nothing has changed', () =>
    afterFirstBuild(async (parts) => {
      const again = await buildWatched(parts);
      expect([again.unchanged, again.stages, await parts.generationStore.list()]).toEqual([true, ['read'], [again.id]]);
    }));

  it('embeds only what is new, and takes the models and the checked corpus over', () =>
    afterFirstBuild(async (parts) => {
      await parts.documentStore.put(sampleDocument('# 甲\n一。\n# 乙\n二。'));
      const { embedded, stages } = await buildWatched(parts);
      expect([embedded, stages]).toEqual([2, ['read', 'split', 'index', 'embed', 'write']]);
    }));

  it('finds and ranks as a generation built at once with the same models does', () =>
    afterFirstBuild(async (parts, data) => {
      const document = sampleDocument('# 开放时间\n服务站每周三开放。');
      await parts.documentStore.put(document);
      const grown = await openGeneration(parts, (await buildGeneration(parts, silent)).id);
      await inTemporaryFolder(async (other) => {
        const fresh = createBuildParts(smallCorpus, other);
        await cp(join(data, 'models'), join(other, 'models'), { recursive: true });
        await fresh.documentStore.put(document);
        const atOnce = await openGeneration(fresh, (await buildGeneration(fresh, silent)).id);
        const scope = { date: day('2026-11-22'), language: 'zh' as const, city: null };
        const ask = async ({ searchIndex }: typeof grown, text: string) =>
          (await searchIndex.search(text, scope, 3)).map(({ chunk }) => chunk.id);
        for (const text of ['服务站哪天开放', '多久之内要登记', '费用多少'])
          expect(await ask(grown, text)).toEqual(await ask(atOnce, text));
      });
    }));

  it('no longer finds a document that was taken out', () =>
    afterFirstBuild(async (parts) => {
      const document = sampleDocument('# 开放时间\n服务站每周三开放。');
      await parts.documentStore.put(document);
      await buildGeneration(parts, silent);
      await parts.documentStore.remove(document.checksum);
      parts.clock.set('2026-11-24T02:00:00Z');
      const { searchIndex } = await openGeneration(parts, (await buildGeneration(parts, silent)).id);
      const scope = { date: day('2026-11-22'), language: 'zh' as const, city: null };
      const found = await searchIndex.search('服务站哪天开放', scope, 10);
      expect(found.filter(({ chunk }) => chunk.kind === 'document')).toEqual([]);
    }));

  it('reads and checks the corpus again when one of its files changed', () =>
    afterFirstBuild(async (parts, data) => {
      await cp(join(smallCorpus, 'replies/canned.yaml'), join(data, 'corpus/replies/canned.yaml'));
      await appendFile(join(data, 'corpus/replies/canned.yaml'), '# 备注\n');
      expect((await buildWatched(parts)).stages).toContain('check');
    }));

  it('takes nothing over from what another program made', () =>
    afterFirstBuild(async (parts) => {
      const { unchanged, stages } = await buildWatched({ ...parts, program: 'another program' });
      expect([unchanged, stages.includes('learn')]).toEqual([false, true]);
    }));

  it('trains anew when asked to', () =>
    afterFirstBuild(async (parts) => {
      const { unchanged, stages } = await buildWatched(parts, { train: true });
      expect([unchanged, stages.includes('learn')]).toEqual([false, true]);
    }));

  it('makes a damaged model again, which heals the generations that were made with it', () =>
    afterFirstBuild(async (parts, data) => {
      const [first = ''] = await parts.generationStore.list();
      const { models } = await parts.generationStore.describe(first);
      for (const model of Object.values(models)) await appendFile(join(data, 'models', model, 'model.bin'), ' ');
      await expect(openGeneration(parts, first)).rejects.toMatchObject({ code: 'generation-damaged' });
      const { unchanged, id } = await buildWatched(parts);
      expect(unchanged).toBe(false);
      expect([(await openGeneration(parts, id)).id, (await openGeneration(parts, first)).id]).toEqual([id, first]);
    }));

  it('builds without the generation before when that one is damaged', () =>
    afterFirstBuild(async (parts, data) => {
      const [first] = await parts.generationStore.list();
      await appendFile(join(data, 'generations', first ?? '', 'embedded.bin'), ' ');
      const built = await buildWatched(parts);
      expect([built.unchanged, built.embedded]).toEqual([false, built.chunkCount]);
    }));
});

describe('a build that was cut off', () => {
  it('leaves what is served, and says how it goes on', () =>
    afterFirstBuild(async (parts) => {
      const [first = ''] = await parts.generationStore.list();
      await parts.generationStore.publish(first);
      const controller = new AbortController();
      const building = buildGeneration(parts, (stage) => stage === 'split' && controller.abort(), {
        train: true,
        signal: controller.signal,
      });
      await expect(building).rejects.toMatchObject({ code: 'build-cancelled' });
      expect([await parts.generationStore.live(), await parts.generationStore.list()]).toEqual([first, [first]]);
    }));

  it('is not trained again: the models that were finished serve', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const controller = new AbortController();
      const cut = buildGeneration(parts, (stage) => stage === 'index' && controller.abort(), {
        signal: controller.signal,
      });
      await expect(cut).rejects.toMatchObject({ code: 'build-cancelled' });
      expect((await buildWatched(parts)).stages).not.toContain('learn');
    }));

  it('leaves nothing behind once the next one is finished', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const controller = new AbortController();
      const cut = buildGeneration(parts, (stage) => stage === 'write' && controller.abort(), {
        signal: controller.signal,
      });
      await expect(cut).rejects.toMatchObject({ code: 'build-cancelled' });
      const [left = ''] = await readdir(join(data, 'generations'));
      expect(left).toMatch(/^\.unfinished-/);
      await writeFile(join(data, 'generations', left, 'manifest.json'), '{}');
      const { id, files } = await buildGeneration(parts, silent);
      expect(await readdir(join(data, 'generations'))).toEqual([id]);
      expect((await readdir(join(data, 'generations', id))).sort()).toEqual(
        [...Object.keys(files), 'manifest.json'].sort(),
      );
      expect(JSON.parse(await readFile(join(data, 'generations', id, 'manifest.json'), 'utf8'))).toMatchObject({ id });
    }));
});
