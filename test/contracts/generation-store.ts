import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { GenerationManifest, GenerationStore } from '../../server/ports/index.ts';

/** Names what sample generations are made from. */
export const INPUTS = 'inputs';

/** The facts of a generation that a build knows before it is finished. */
export const sampleFacts = (id: string): Omit<GenerationManifest, 'files'> => ({
  id,
  createdAt: '2026-06-01T02:00:00.000Z',
  formatVersion: 1,
  program: 'sample program',
  chunkCount: 2,
  corpusChunkCount: 1,
  inputs: { corpus: 'sample corpus', documents: 'no documents' },
  models: { embedding: 'embedding-1', intents: 'intents-1', services: 'services-1' },
  embedding: { id: 'hashed-1', dimensions: 256, origin: 'built-in' as const },
});

/** Writes a whole generation of one file. */
export async function writeSampleGeneration(store: GenerationStore, id: string): Promise<GenerationManifest> {
  const writer = await store.begin(id, INPUTS);
  await writer.write('chunks.jsonl', `the chunks of ${id}`);
  return writer.finish(sampleFacts(id));
}

/** What every generation store keeps. */
export function testGenerationStore(create: () => GenerationStore): void {
  testWriting(create);
  testReading(create);
  testPublishing(create);
}

function testWriting(create: () => GenerationStore): void {
  it('shows nobody a generation that is still being written', async () => {
    const store = create();
    const writer = await store.begin('20260601', INPUTS);
    await writer.write('chunks.jsonl', 'half');
    expect(await store.list()).toEqual([]);
  });

  it('does not open a generation that is still being written', async () => {
    const store = create();
    const writer = await store.begin('20260601', INPUTS);
    await writer.write('chunks.jsonl', 'half');
    await expect(store.open('20260601')).rejects.toMatchObject({ code: 'generation-missing' });
  });

  it('leaves nothing of a generation that was discarded', async () => {
    const store = create();
    const writer = await store.begin('20260601', INPUTS);
    await writer.write('chunks.jsonl', 'half');
    await writer.discard();
    await writeSampleGeneration(store, '20260601');
    expect(Object.keys((await store.open('20260601')).manifest.files)).toEqual(['chunks.jsonl']);
  });

  it('goes on with what was left of the same inputs', async () => {
    const store = create();
    await (await store.begin('20260601', INPUTS)).append('journal', Buffer.from('half'));
    const writer = await store.begin('20260602', INPUTS);
    await writer.append('journal', Buffer.from(' and half'));
    expect((await writer.read('journal'))?.toString()).toBe('half and half');
  });

  it('begins anew with other inputs', async () => {
    const store = create();
    await (await store.begin('20260601', INPUTS)).write('chunks.jsonl', 'half');
    const writer = await store.begin('20260602', 'other inputs');
    expect(await writer.read('chunks.jsonl')).toBeNull();
    await (await store.begin('20260603', INPUTS)).write('chunks.jsonl', 'anew');
    expect(await writer.read('chunks.jsonl')).toBeNull();
  });

  it('drops a file that is no part of the finished generation', async () => {
    const store = create();
    const writer = await store.begin('20260601', INPUTS);
    await writer.write('journal', 'half');
    await writer.drop('journal');
    expect((await writer.finish(sampleFacts('20260601'))).files).toEqual({});
  });

  it('removes a generation, and nothing when there is none', async () => {
    const store = create();
    await writeSampleGeneration(store, '20260601');
    await store.remove('20260601');
    await store.remove('20260601');
    expect(await store.list()).toEqual([]);
  });

  it('lists generations, the newest last', async () => {
    const store = create();
    for (const id of ['20260602', '20260601', '20260603']) await writeSampleGeneration(store, id);
    expect(await store.list()).toEqual(['20260601', '20260602', '20260603']);
  });

  it('writes the checksum of each file into the manifest, of those put into its folder too', async () => {
    const store = create();
    const writer = await store.begin('20260601', INPUTS);
    await writer.write('chunks.jsonl', 'one');
    await writeFile(join(writer.folder, 'vectors.hnsw'), 'two');
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    expect((await writer.finish(sampleFacts('20260601'))).files).toEqual({
      'chunks.jsonl': sha256('one'),
      'vectors.hnsw': sha256('two'),
    });
  });
}

function testReading(create: () => GenerationStore): void {
  it('opens a generation with the manifest it was finished with', async () => {
    const store = create();
    const manifest = await writeSampleGeneration(store, '20260601');
    expect((await store.open('20260601')).manifest).toEqual(manifest);
  });

  it('describes a generation by its manifest', async () => {
    const store = create();
    const manifest = await writeSampleGeneration(store, '20260601');
    expect(await store.describe('20260601')).toEqual(manifest);
  });

  it('reads text and bytes as they were written', async () => {
    const store = create();
    const writer = await store.begin('20260601', INPUTS);
    await writer.write('knowledge.json', '{"标题":"商标"}');
    await writer.write('keyword.bin', new Uint8Array([0, 255, 10, 13]));
    await writer.finish(sampleFacts('20260601'));
    const reader = await store.open('20260601');
    expect([(await reader.read('knowledge.json')).toString('utf8'), [...(await reader.read('keyword.bin'))]]).toEqual([
      '{"标题":"商标"}',
      [0, 255, 10, 13],
    ]);
  });

  it('refuses to open a generation it does not have', async () => {
    await expect(create().open('20260601')).rejects.toMatchObject({ code: 'generation-missing' });
  });
}

function testPublishing(create: () => GenerationStore): void {
  it('serves no generation before one is published', async () => {
    const store = create();
    await writeSampleGeneration(store, '20260601');
    expect(await store.live()).toBeNull();
  });

  it('serves the generation that was published last, an older one too', async () => {
    const store = create();
    for (const id of ['20260601', '20260602']) await writeSampleGeneration(store, id);
    await store.publish('20260602');
    await store.publish('20260601');
    expect(await store.live()).toBe('20260601');
  });

  it('keeps the report of a review, the last one, until the generation is removed', async () => {
    const store = create();
    await writeSampleGeneration(store, '20260601');
    const before = await store.review('20260601');
    for (const report of ['first', 'second']) await store.recordReview('20260601', report);
    const kept = await store.review('20260601');
    await store.remove('20260601');
    expect([before, kept, await store.review('20260601')]).toEqual([null, 'second', null]);
  });

  it('serves one of two generations that are published at once', async () => {
    const store = create();
    const ids = ['20260601', '20260602'];
    for (const id of ids) await writeSampleGeneration(store, id);
    await Promise.all(ids.map((id) => store.publish(id)));
    expect(ids).toContain(await store.live());
  });

  it('refuses to publish a generation it does not have', async () => {
    await expect(create().publish('20260601')).rejects.toMatchObject({ code: 'generation-missing' });
  });

  it('serves what it served after a publication was refused', async () => {
    const store = create();
    await writeSampleGeneration(store, '20260601');
    await store.publish('20260601');
    await store.publish('20260602').catch(() => undefined);
    expect(await store.live()).toBe('20260601');
  });
}
