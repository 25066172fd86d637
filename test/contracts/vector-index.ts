import { expect, it } from 'vitest';
import type { ExpectedIndex, VectorIndex, VectorIndexFactory } from '../../server/ports/index.ts';

const DIMENSIONS = 8;
const COUNT = 60;
const MODEL = 'the-model';

/** Distinct unit vectors, the same on every run: the linear congruential generator of Numerical Recipes. */
export function sampleVectors(count: number, dimensions: number): Float32Array[] {
  let seed = 42;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, () => {
    const values = Array.from({ length: dimensions }, next);
    const length = Math.hypot(...values);
    return Float32Array.from(values, (value) => value / length);
  });
}

/** Vectors one after the other, as an index is told what it was built over. */
export const joinVectors = (rows: readonly Float32Array[]) => Float32Array.from(rows.flatMap((row) => [...row]));

const everything = () => true;
const innerProduct = (left: Float32Array, right: Float32Array) =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);

/** Every position by closeness, the plain way. */
function rankAll(vectors: readonly Float32Array[], query: Float32Array): number[] {
  const score = (position: number) => innerProduct(vectors[position] as Float32Array, query);
  return [...vectors.keys()].sort((left, right) => score(right) - score(left));
}

const vectors = sampleVectors(COUNT, DIMENSIONS);
const query = sampleVectors(COUNT + 1, DIMENSIONS).at(-1) as Float32Array;
const EXPECTED: ExpectedIndex = { model: MODEL, dimensions: DIMENSIONS, vectors: joinVectors(vectors) };
const positions = (index: VectorIndex, limit: number, isAllowed: (position: number) => boolean = everything) =>
  index.search(query, limit, isAllowed).map(({ position }) => position);

/** What every vector index keeps. `place` names a file that does not exist yet, in a folder that may be written. */
export function testVectorIndexFactory(create: () => VectorIndexFactory, place: () => string): void {
  testSearching(() => create().build(vectors, DIMENSIONS));
  testRefusals(create);
  testFiles(create, place);
  testRebuilding(create, place);
}

function testSearching(build: () => Promise<VectorIndex>): void {
  it('knows its size and dimensions', async () => {
    const { size, dimensions } = await build();
    expect([size, dimensions]).toEqual([COUNT, DIMENSIONS]);
  });

  it('finds each vector by itself', async () => {
    const index = await build();
    const found = vectors.map((vector) => index.search(vector, 1, everything)[0]?.position);
    expect(found).toEqual([...vectors.keys()]);
  });

  it('finds the closest, best first', async () => {
    expect(positions(await build(), 10)).toEqual(rankAll(vectors, query).slice(0, 10));
  });

  it('scores with the inner product', async () => {
    const [best] = (await build()).search(query, 1, everything);
    expect(best?.score).toBeCloseTo(innerProduct(vectors[best?.position ?? 0] as Float32Array, query), 5);
  });

  it('finds the closest of the few that are allowed', async () => {
    const isAllowed = (position: number) => position % 20 === 7;
    expect(positions(await build(), 2, isAllowed)).toEqual(rankAll(vectors, query).filter(isAllowed).slice(0, 2));
  });

  it('gives all there are when fewer are allowed than wanted', async () => {
    expect(positions(await build(), 10, (position) => position < 3).sort()).toEqual([0, 1, 2]);
  });

  it('finds nothing when nothing is allowed', async () => {
    expect(positions(await build(), 10, () => false)).toEqual([]);
  });

  it.each([0, -1, Number.NaN])('finds nothing when %d are wanted', async (limit) => {
    expect(positions(await build(), limit)).toEqual([]);
  });

  it('finds all, best first, when more are wanted than there are', async () => {
    expect(positions(await build(), COUNT * 3)).toEqual(rankAll(vectors, query));
  });

  it('lets the error of a filter through', async () => {
    const index = await build();
    const search = () =>
      positions(index, 3, () => {
        throw new Error('the filter broke');
      });
    expect(search).toThrow('the filter broke');
  });
}

function testRefusals(create: () => VectorIndexFactory): void {
  const unfit: readonly (readonly [string, Float32Array])[] = [
    ['of another length', new Float32Array(DIMENSIONS + 1)],
    ['with a value that is not a number', new Float32Array(DIMENSIONS).fill(Number.NaN)],
    ['with an infinite value', new Float32Array(DIMENSIONS).fill(Number.POSITIVE_INFINITY)],
    ['so long that its inner product is not finite', new Float32Array(DIMENSIONS).fill(3e38)],
  ];

  it.each(unfit)('refuses to search for a vector %s', async (_, vector) => {
    const index = await create().build(vectors, DIMENSIONS);
    expect(() => index.search(vector, 1, everything)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  it.each(unfit)('refuses to build over a vector %s', async (_, vector) => {
    const building = create().build([...vectors, vector], DIMENSIONS);
    await expect(building).rejects.toMatchObject({ code: 'input-invalid' });
  });
}

function testFiles(create: () => VectorIndexFactory, place: () => string): void {
  it('finds the same in an index read from a file', async () => {
    const path = place();
    const built = await create().build(vectors, DIMENSIONS);
    const factory = create();
    await factory.save(await factory.build(vectors, DIMENSIONS), path, MODEL);
    const loaded = await create().load(path, EXPECTED);
    expect(positions(loaded, 10)).toEqual(positions(built, 10));
  });

  it('writes and reads an index of no vectors', async () => {
    const path = place();
    const factory = create();
    await factory.save(await factory.build([], DIMENSIONS), path, MODEL);
    const loaded = await factory.load(path, { ...EXPECTED, vectors: new Float32Array() });
    expect(positions(loaded, 3)).toEqual([]);
  });

  it.each<[string, Partial<ExpectedIndex>]>([
    ['of another model', { model: 'another-model' }],
    ['in another number', { vectors: joinVectors(vectors.slice(1)) }],
    ['of other dimensions', { dimensions: DIMENSIONS / 2 }],
    ['of other values', { vectors: joinVectors([...vectors].reverse()) }],
  ])('refuses a file over vectors %s', async (_, other) => {
    const path = place();
    const factory = create();
    await factory.save(await factory.build(vectors, DIMENSIONS), path, MODEL);
    const loading = factory.load(path, { ...EXPECTED, ...other });
    await expect(loading).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it('refuses a file that is missing', async () => {
    await expect(create().load(place(), EXPECTED)).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it('refuses to write where there is no folder', async () => {
    const factory = create();
    const saving = factory.save(await factory.build(vectors, DIMENSIONS), `${place()}/nowhere`, MODEL);
    await expect(saving).rejects.toMatchObject({ code: 'folder-unwritable' });
  });
}

function testRebuilding(create: () => VectorIndexFactory, place: () => string): void {
  const others = sampleVectors(COUNT + 10, DIMENSIONS).slice(COUNT);

  /** An index rebuilt from one of all `vectors`, in which the vectors stand in this order; a negative number is one of the others. */
  async function rebuild(order: readonly number[]) {
    const path = place();
    const factory = create();
    await factory.save(await factory.build(vectors, DIMENSIONS), path, MODEL);
    const chosen = order.map((at) => (at < 0 ? others[-at - 1] : vectors[at]) as Float32Array);
    const earlier = Int32Array.from(order, (at) => Math.max(at, -1));
    return {
      chosen,
      factory,
      index: await factory.rebuild(chosen, DIMENSIONS, { path, model: MODEL, size: COUNT, earlier }),
    };
  }

  const all = [...vectors.keys()];
  it.each([
    ['in another order', [...all].reverse()],
    ['with some that are new', [-1, ...all.slice(0, 30), -2, ...all.slice(30), -3]],
    ['without some', all.filter((at) => at % 7 !== 0)],
    ['with most of them new', [-1, -2, -3, -4, 5]],
  ])('finds in an index rebuilt %s what is in it, and nothing else', async (_, order) => {
    const { chosen, index } = await rebuild(order);
    expect(index.size).toBe(chosen.length);
    expect(index.search(query, 10, everything).map(({ position }) => position)).toEqual(
      rankAll(chosen, query).slice(0, 10),
    );
  });

  it('can be written, read and rebuilt again', async () => {
    const { factory, index } = await rebuild([-1, ...all.slice(3)]);
    const path = place();
    await factory.save(index, path, MODEL);
    const earlier = Int32Array.from({ length: index.size - 1 }, (_, at) => at + 1);
    const again = await factory.rebuild(vectors.slice(3), DIMENSIONS, {
      path,
      model: MODEL,
      size: index.size,
      earlier,
    });
    expect(positions(again, 10)).toEqual(rankAll(vectors.slice(3), query).slice(0, 10));
  });
}
