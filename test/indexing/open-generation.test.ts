import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generationFiles } from '../../server/indexing/generation-files.ts';
import { buildGeneration, openGeneration } from '../../server/indexing/index.ts';
import type { RerankPassages } from '../../server/retrieval/index.ts';
import { day } from '../doubles/day.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts, type TestBuildParts } from './build-parts.ts';

describe('openGeneration', () => {
  let data: string;
  let parts: TestBuildParts;
  let id: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'zhida-test-'));
    parts = createBuildParts(smallCorpus, data);
    ({ id } = await buildGeneration(parts, () => undefined));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));

  const open = (wanted = id) => openGeneration(parts, wanted);

  /** Puts other bytes in place of a file of the generation while `work` runs. */
  async function whileChanged(name: string, change: (bytes: Buffer) => Uint8Array | string, work: () => Promise<void>) {
    const path = join(data, 'generations', id, name);
    const bytes = await readFile(path);
    await writeFile(path, change(bytes));
    await work().finally(() => writeFile(path, bytes));
  }

  it('finds again by words what was built', async () => {
    const { searchIndex } = await open();
    const [best] = await searchIndex.search(
      '多久之内要登记',
      { date: day('2026-11-22'), language: 'zh', city: null },
      1,
    );
    expect(best?.chunk.key).toBe('sample-law@2020/3');
  });

  it('lets what is found be reranked', async () => {
    const scope = { date: day('2026-11-22'), language: 'zh', city: null } as const;
    const { searchIndex } = await open();
    const rerankPassages: RerankPassages = async (_, passages) => [...passages].reverse();
    const reversed = await openGeneration({ ...parts, rerankPassages }, id);
    const found = await searchIndex.search('多久之内要登记', scope, 40);
    expect(await reversed.searchIndex.search('多久之内要登记', scope, 40)).toEqual([...found].reverse());
  });

  it('finds again by key what was built', async () => {
    const { lookup } = await open();
    expect(lookup.figure('sample-law@2026/5#window')).toBe('2 months');
  });

  for (const name of Object.values(generationFiles)) {
    it(`refuses a generation with one bit of ${name} flipped`, () => {
      const flip = (bytes: Buffer) =>
        Uint8Array.from(bytes, (byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte));
      return whileChanged(name, flip, () =>
        expect(open()).rejects.toMatchObject({ code: 'generation-damaged', message: expect.stringContaining(name) }),
      );
    });
  }

  it('refuses a generation whose texts were cut into words by another dictionary, and says what to do', async () => {
    const createWordSegmenter: typeof parts.createWordSegmenter = (words) => ({
      ...parts.createWordSegmenter(words),
      id: 'another dictionary',
    });
    await expect(openGeneration({ ...parts, createWordSegmenter }, id)).rejects.toMatchObject({
      code: 'generation-damaged',
      message: expect.stringContaining('corpus -- build'),
    });
  });

  it('refuses a generation whose file was cut short', () =>
    whileChanged(
      generationFiles.vectors,
      (bytes) => bytes.subarray(0, bytes.length - 1),
      () => expect(open()).rejects.toMatchObject({ code: 'generation-damaged' }),
    ));

  for (const length of [0, 8, 200])
    it(`refuses a generation whose manifest was cut short after ${length} bytes`, () =>
      whileChanged(
        'manifest.json',
        (bytes) => bytes.subarray(0, length),
        () => expect(open()).rejects.toMatchObject({ code: 'generation-damaged' }),
      ));

  it('refuses a generation of another format, and says which it reads', () => {
    const otherFormat = (bytes: Buffer) =>
      JSON.stringify({ ...JSON.parse(bytes.toString('utf8')), formatVersion: 999 });
    return whileChanged('manifest.json', otherFormat, () =>
      expect(open()).rejects.toMatchObject({
        code: 'generation-damaged',
        message: expect.stringContaining('format 999'),
      }),
    );
  });

  it('refuses a generation whose model is not there, and names it', () => {
    const otherModel = (bytes: Buffer) => {
      const manifest = JSON.parse(bytes.toString('utf8'));
      return JSON.stringify({ ...manifest, models: { ...manifest.models, embedding: 'embedding-other' } });
    };
    return whileChanged('manifest.json', otherModel, () =>
      expect(open()).rejects.toMatchObject({
        code: 'generation-missing',
        message: expect.stringContaining('embedding-other'),
      }),
    );
  });

  it('refuses a generation of whose model one bit is flipped', async () => {
    const { models } = (await parts.generationStore.open(id)).manifest;
    for (const model of Object.values(models)) {
      const path = join(data, 'models', model, 'model.bin');
      const bytes = await readFile(path);
      await writeFile(
        path,
        bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
      );
      await expect(open()).rejects.toMatchObject({
        code: 'generation-damaged',
        message: expect.stringContaining(model),
      });
      await writeFile(path, bytes);
    }
  });

  it('names a generation that is not there', async () => {
    await expect(open('20200101T000000-000Z')).rejects.toMatchObject({
      code: 'generation-missing',
      message: expect.stringContaining('20200101T000000-000Z'),
    });
  });
});
