import { describe, expect, it } from 'vitest';
import { createFileVectorCache } from '../../../server/adapters/file-vector-cache.ts';
import { createCachedEmbedding } from '../../../server/indexing/embedding/cached-embedding.ts';
import { connectEmbedding } from '../../../server/indexing/embedding/connect-embedding.ts';
import { createTemporaryFolder } from '../../adapters/temporary-folder.ts';
import { characterRow } from '../../doubles/character-row.ts';
import { createScriptedEmbedding } from '../../doubles/scripted-embedding.ts';

/** A model with a cache in a folder, and the texts its service is asked for. */
async function cachedIn(folder: string, id?: string) {
  const external = createScriptedEmbedding(id);
  const model = await connectEmbedding(external, 64);
  return { external, model, cached: await createCachedEmbedding(model, createFileVectorCache(folder)) };
}

describe('the cache of an embedding model', () => {
  it('gives what the model gives', async () => {
    const { model, cached } = await cachedIn(createTemporaryFolder());
    const texts = ['商标续展', '', '专利年费', '商标续展'];
    expect(await cached.embed(texts)).toEqual(await model.embed(texts));
    expect(await cached.embed(texts)).toEqual(await model.embed(texts));
  });

  it('asks for the same text once, in later processes too', async () => {
    const folder = createTemporaryFolder();
    const first = await cachedIn(folder);
    await first.cached.embed(['商标', '专利', '商标']);
    const later = await cachedIn(folder);
    await later.cached.embed(['专利', '著作权', '商标']);
    expect([first.external.asked, later.external.asked]).toEqual([['商标', '专利'], ['著作权']]);
  });

  it('keeps the vectors of each model apart, so that going back to one costs nothing', async () => {
    const folder = createTemporaryFolder();
    await (await cachedIn(folder, 'one')).cached.embed(['商标']);
    const other = await cachedIn(folder, 'other');
    await other.cached.embed(['商标']);
    const back = await cachedIn(folder, 'one');
    await back.cached.embed(['商标']);
    expect([other.external.asked, back.external.asked]).toEqual([['商标'], []]);
  });

  it('keeps a question apart from a passage of the same words, and asks for each once', async () => {
    const { external, cached } = await cachedIn(createTemporaryFolder());
    external.answer = async (texts, use) => texts.map((text) => characterRow(use === 'query' ? `问：${text}` : text));
    const asked = await cached.embed(['商标'], 'query');
    const told = await cached.embed(['商标']);
    expect(asked).not.toEqual(told);
    expect(await cached.embed(['商标'], 'query')).toEqual(asked);
    expect(external.asked).toEqual(['商标', '商标']);
  });
});
