import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildStage, buildGeneration, describeFaults } from '../../server/indexing/index.ts';
import { changeLine, inTemporaryFolder, smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, sampleDocument } from './build-parts.ts';

const silent = () => undefined;

describe('buildGeneration', () => {
  it('writes one generation, named for the time it was begun, and does not serve it', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const manifest = await buildGeneration(parts, silent);
      expect(manifest).toMatchObject({ id: '20261122T020000-000Z', createdAt: '2026-11-22T02:00:00.000Z' });
      expect([await parts.generationStore.list(), await parts.generationStore.live()]).toEqual([[manifest.id], null]);
    }));

  it('gives every file a checksum and counts the Chunks', () =>
    inTemporaryFolder(async (data) => {
      const { files, id, chunkCount } = await buildGeneration(createBuildParts(smallCorpus, data), silent);
      const folder = join(data, 'generations', id);
      expect(Object.keys(files).sort()).toEqual(
        (await readdir(folder)).filter((name) => name !== 'manifest.json').sort(),
      );
      expect((await readFile(join(folder, 'chunks.jsonl'), 'utf8')).split('\n')).toHaveLength(chunkCount);
    }));

  it('makes the same bytes of the same corpus', () =>
    inTemporaryFolder(async (folder) => {
      const build = async (name: string) => {
        const { files, models } = await buildGeneration(createBuildParts(smallCorpus, join(folder, name)), silent);
        return { files, models };
      };
      expect(await build('once')).toEqual(await build('again'));
    }));

  it('makes Chunks of added documents too', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const without = await buildGeneration(parts, silent);
      await parts.documentStore.put(sampleDocument('# 甲\n一。\n# 乙\n二。'));
      parts.clock.set('2026-11-23T02:00:00Z');
      expect((await buildGeneration(parts, silent)).chunkCount).toBe(without.chunkCount + 2);
    }));

  it('tells its stages in order', () =>
    inTemporaryFolder(async (data) => {
      const stages = new Set<BuildStage>();
      await buildGeneration(createBuildParts(smallCorpus, data), (stage) => stages.add(stage));
      expect([...stages]).toEqual(['read', 'check', 'split', 'learn', 'index', 'embed', 'write']);
    }));

  it('refuses a corpus with a fault, naming file and line, and leaves nothing behind', () =>
    inTemporaryFolder(async (folder) => {
      const corpus = join(folder, 'corpus');
      await cp(smallCorpus, corpus, { recursive: true });
      const line = await changeLine(join(corpus, 'fees/sample.csv'), {
        path: '',
        find: /,2026-12-31,/,
        replace: ',2026-02-30,',
      });
      const parts = createBuildParts(corpus, join(folder, 'data'));
      await expect(buildGeneration(parts, silent)).rejects.toMatchObject({
        code: 'corpus-invalid',
        message: expect.stringContaining(`corpus/fees/sample.csv:${line}: `),
      });
      expect(await parts.generationStore.list()).toEqual([]);
    }));

  it('removes what it wrote when a later step breaks', () =>
    inTemporaryFolder(async (data) => {
      const parts = createBuildParts(smallCorpus, data);
      const vectorIndexFactory = {
        ...parts.vectorIndexFactory,
        save: () => Promise.reject(new Error('no space left')),
      };
      await expect(buildGeneration({ ...parts, vectorIndexFactory }, silent)).rejects.toThrow('no space left');
      expect(await readdir(join(data, 'generations'))).toEqual([]);
    }));

  it('takes the file of an administrator over the shipped one of the same path', () =>
    inTemporaryFolder(async (data) => {
      const overlay = join(data, 'corpus/replies/canned.yaml');
      await cp(join(smallCorpus, 'replies/canned.yaml'), overlay);
      await writeFile(overlay, (await readFile(overlay, 'utf8')).replace('您好。', '您好，欢迎。'));
      const { id } = await buildGeneration(createBuildParts(smallCorpus, data), silent);
      const knowledge = JSON.parse(await readFile(join(data, 'generations', id, 'knowledge.json'), 'utf8')) as {
        replies: { text: { zh: string } }[];
      };
      expect(knowledge.replies.map(({ text }) => text.zh)).toEqual(['您好，欢迎。']);
    }));
});

describe('describeFaults', () => {
  const faults = Array.from({ length: 7 }, (_, n) => ({ path: 'fees/sample.csv', line: n + 2, message: 'is wrong' }));

  it('names the first five by file and line, and how many more there are', () => {
    const lines = describeFaults(faults).split('\n');
    expect(lines[0]).toContain('7 fault(s)');
    expect(lines.slice(1)).toEqual(
      [2, 3, 4, 5, 6].map((line) => `corpus/fees/sample.csv:${line}: is wrong`).concat('...and 2 more'),
    );
  });

  it('says nothing of more where there are none', () => {
    expect(describeFaults(faults.slice(0, 5))).not.toContain('more');
  });
});
