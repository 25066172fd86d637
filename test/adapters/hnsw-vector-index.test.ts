import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHnswVectorIndexFactory } from '../../server/adapters/hnsw-vector-index.ts';
import { joinVectors, sampleVectors, testVectorIndexFactory } from '../contracts/vector-index.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const placeFile = () => join(createTemporaryFolder(), 'vectors.index');
const everything = () => true;
const createScanning = () => createHnswVectorIndexFactory();
/** Builds a graph over however few, and always walks it. */
const createWalking = () => createHnswVectorIndexFactory({ scannedAtMost: 0, scannedAStep: 0 });

describe('the vector index that compares every vector', () => {
  testVectorIndexFactory(createScanning, placeFile);
});

describe('the vector index that walks a graph', () => {
  testVectorIndexFactory(createWalking, placeFile);
});

describe('the HNSW vector index', () => {
  const DIMENSIONS = 8;
  const vectors = sampleVectors(60, DIMENSIONS);
  const expected = { model: 'the-model', dimensions: DIMENSIONS, vectors: joinVectors(vectors) };

  /** The path of an index of sixty vectors with a graph. */
  async function saveGraph() {
    const path = placeFile();
    const factory = createWalking();
    await factory.save(await factory.build(vectors, DIMENSIONS), path, expected.model);
    return path;
  }

  it('writes a graph for many vectors only', async () => {
    const graphsOf = async (count: number) => {
      const path = placeFile();
      const factory = createHnswVectorIndexFactory();
      await factory.save(await factory.build(sampleVectors(count, 4), 4), path, 'the-model');
      return [existsSync(`${path}.graph`), existsSync(`${path}.labels`)];
    };
    expect([await graphsOf(10_000), await graphsOf(10_001)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('finds nearly all of the truly closest by its graph', async () => {
    const many = sampleVectors(3_000, 32);
    const [walking, scanning] = [await createWalking().build(many, 32), await createScanning().build(many, 32)];
    const found = (index: typeof walking, query: Float32Array) =>
      index.search(query, 20, (position) => position % 3 > 0).map(({ position }) => position);
    const shares = sampleVectors(3_020, 32)
      .slice(3_000)
      .map((query) => {
        const truth = new Set(found(scanning, query));
        return found(walking, query).filter((position) => truth.has(position)).length / truth.size;
      });
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.9);
  });

  it('finds a single allowed vector among many, wherever it stands', async () => {
    const many = sampleVectors(800, 16);
    const index = await createWalking().build(many, 16);
    const [query] = many as [Float32Array];
    const farthest = index.search(query, 800, everything).at(-1)?.position;
    const found = index.search(query, 5, (position) => position === farthest);
    expect(found.map(({ position }) => position)).toEqual([farthest]);
  });

  it.each([
    ['scanning', createScanning],
    ['walking', createWalking],
  ])('scores vectors of zeros with zero when %s', async (_, create) => {
    const index = await create().build([new Float32Array(4), new Float32Array(4)], 4);
    expect(index.search(new Float32Array(4), 2, everything).map(({ score }) => score)).toEqual([0, 0]);
  });

  it('puts vectors that are equally close in the order of their positions', async () => {
    const [vector] = vectors as [Float32Array];
    const index = await createScanning().build(Array(200).fill(vector), DIMENSIONS);
    expect(index.search(vector, 3, everything).map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  for (const suffix of ['', '.graph', '.labels']) {
    it(`refuses a file with a flipped bit anywhere in vectors.index${suffix}`, async () => {
      const path = await saveGraph();
      const bytes = readFileSync(path + suffix);
      for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 200))) {
        writeFileSync(
          path + suffix,
          bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
        );
        await expect(createWalking().load(path, expected), `byte ${at}`).rejects.toMatchObject({
          code: 'generation-damaged',
        });
      }
    });

    it.each([0, 1, 5, 96, 200])(
      `refuses a file of which vectors.index${suffix} is cut off after %d bytes`,
      async (length) => {
        const path = await saveGraph();
        truncateSync(path + suffix, length);
        await expect(createWalking().load(path, expected)).rejects.toMatchObject({ code: 'generation-damaged' });
      },
    );

    it(`refuses a file of which vectors.index${suffix} is missing`, async () => {
      const path = await saveGraph();
      rmSync(path + suffix);
      await expect(createWalking().load(path, expected)).rejects.toMatchObject({ code: 'generation-damaged' });
    });
  }

  it('refuses to build out of an index of another model', async () => {
    const path = await saveGraph();
    const earlier = Int32Array.from(vectors.keys());
    const rebuilding = createWalking().rebuild(vectors, DIMENSIONS, { path, model: 'another', size: 60, earlier });
    await expect(rebuilding).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it('makes a graph of an index that had none, and none of one that had', async () => {
    const path = placeFile();
    const [scanning, walking] = [createScanning(), createWalking()];
    const from = { path, model: expected.model, size: 60, earlier: Int32Array.from(vectors.keys()) };
    await scanning.save(await scanning.build(vectors, DIMENSIONS), path, expected.model);
    await walking.save(await walking.rebuild(vectors, DIMENSIONS, from), path, expected.model);
    expect(existsSync(`${path}.graph`)).toBe(true);
    await scanning.save(await scanning.rebuild(vectors, DIMENSIONS, from), path, expected.model);
    expect((await scanning.load(path, expected)).search(vectors[7] as Float32Array, 1, everything)[0]?.position).toBe(
      7,
    );
  });

  it('refuses to save an index that it did not build', async () => {
    const foreign = { dimensions: 4, size: 0, search: () => [], compare: () => new Float32Array() };
    const saving = createScanning().save(foreign, placeFile(), 'the-model');
    await expect(saving).rejects.toMatchObject({ code: 'input-invalid' });
  });
});
