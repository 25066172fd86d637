import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import { sampleVectors, testVectorIndexFactory } from '../contracts/vector-index.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const placeFile = () => join(createTemporaryFolder(), 'vectors.hnsw');

describe('the HNSW vector index', () => {
  testVectorIndexFactory(createHnswVectorIndexFactory, placeFile);

  it('lets the error of a filter through, which the native code would die of', async () => {
    const index = await createHnswVectorIndexFactory().build(sampleVectors(5, 4), 4);
    const search = () =>
      index.search(new Float32Array(4), 3, () => {
        throw new Error('the filter broke');
      });
    expect(search).toThrow('the filter broke');
  });

  it('finds a single allowed vector among many', async () => {
    const vectors = sampleVectors(800, 16);
    const index = await createHnswVectorIndexFactory().build(vectors, 16);
    const farthest = index.search(vectors[0] as Float32Array, 800, () => true).at(-1)?.position;
    const found = index.search(vectors[0] as Float32Array, 5, (position) => position === farthest);
    expect(found.map(({ position }) => position)).toEqual([farthest]);
  });

  it('scores vectors of zeros with zero', async () => {
    const index = await createHnswVectorIndexFactory().build([new Float32Array(4), new Float32Array(4)], 4);
    const scores = index.search(new Float32Array(4), 2, () => true).map(({ score }) => score);
    expect(scores).toEqual([0, 0]);
  });

  it('refuses a file that is missing', async () => {
    const loading = createHnswVectorIndexFactory().load(placeFile(), { dimensions: 8, size: 60 });
    await expect(loading).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it.each([
    ['before its first byte', 0],
    ['within its head', 5],
    ['after its head', 96],
    ['among its vectors', 3000],
  ])('refuses a file that is cut off %s', async (_, bytes) => {
    const path = placeFile();
    const factory = createHnswVectorIndexFactory();
    await factory.save(await factory.build(sampleVectors(60, 8), 8), path);
    truncateSync(path, bytes);
    await expect(factory.load(path, { dimensions: 8, size: 60 })).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it('refuses to save an index that it did not build', async () => {
    const foreign = { dimensions: 4, size: 0, search: () => [] };
    const saving = createHnswVectorIndexFactory().save(foreign, placeFile());
    await expect(saving).rejects.toMatchObject({ code: 'input-invalid' });
  });
});
