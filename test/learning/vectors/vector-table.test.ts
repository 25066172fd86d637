import { describe, expect, it } from 'vitest';
import { createVectorTable } from '../../../server/learning/index.ts';

/** Numbers between -1 and 1 that look random and are the same each time. */
const sampleNumbers = (count: number) => Float32Array.from({ length: count }, (_, at) => Math.sin(at * 12.9898) % 1);

const plainProduct = (vectors: Float32Array, dimensions: number, row: number, vector: Float32Array) =>
  vector.reduce((total, value, at) => total + value * (vectors[row * dimensions + at] as number), 0);

describe('createVectorTable', () => {
  for (const dimensions of [1, 3, 8, 12, 256])
    it(`compares vectors of ${dimensions} dimensions as sums in plain arithmetic do`, () => {
      const vectors = sampleNumbers(20 * dimensions);
      const vector = sampleNumbers(21 * dimensions).subarray(20 * dimensions);
      const products = createVectorTable(vectors, dimensions).compare(vector, [19, 0, 7, 7]);
      expect(products).toHaveLength(4);
      for (const [at, row] of [19, 0, 7, 7].entries())
        expect(products[at]).toBeCloseTo(plainProduct(vectors, dimensions, row, vector), 4);
    });

  it('gives the same whether the vectors stand in one memory or in several', () => {
    const vectors = sampleNumbers(50 * 8);
    const rows = [...Array(50).keys()].reverse();
    const [whole, divided] = [createVectorTable(vectors, 8), createVectorTable(vectors, 8, 32 * 7)];
    for (const vector of [vectors.subarray(0, 8), vectors.subarray(80, 88)])
      expect(divided.compare(vector, rows)).toEqual(whole.compare(vector, rows));
  });

  it('keeps its own copy', () => {
    const vectors = Float32Array.of(1, 2);
    const table = createVectorTable(vectors, 2);
    vectors.fill(0);
    expect([...table.compare(Float32Array.of(1, 1), [0])]).toEqual([3]);
  });

  it('may hold none', () => {
    const table = createVectorTable(new Float32Array(), 4);
    expect([table.size, table.compare(new Float32Array(4), []).length]).toEqual([0, 0]);
  });

  for (const row of [-1, 2, Number.NaN])
    it(`refuses row ${row} of two`, () => {
      const table = createVectorTable(Float32Array.of(1, 2, 3, 4), 2);
      expect(() => table.compare(Float32Array.of(1, 1), [row])).toThrow(RangeError);
    });

  it('refuses numbers that are no whole vectors', () => {
    expect(() => createVectorTable(new Float32Array(5), 2)).toThrow(RangeError);
  });
});
