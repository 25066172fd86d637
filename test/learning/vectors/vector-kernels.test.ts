import { describe, expect, it } from 'vitest';
import { createVectorKernels } from '../../../server/learning/vectors/vector-kernels.ts';

const COUNT = 16;
const BYTES = COUNT * Float32Array.BYTES_PER_ELEMENT;

/** Three rows of sixteen numbers in one memory, and the kernels over it. */
function createRows() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const row = (at: number, scale: number) => {
    const values = new Float32Array(memory.buffer, at * BYTES, COUNT);
    values.forEach((_, index) => {
      values[index] = Math.sin(index + at) * scale;
    });
    return values;
  };
  return { kernels: createVectorKernels(memory), rows: [row(0, 1), row(1, 2), row(2, 0.5)] as const };
}

describe('the vector kernels', () => {
  it('add a row times a number to another, and leave its neighbours alone', () => {
    const { kernels, rows } = createRows();
    const [target, source, other] = rows.map((row) => [...row]) as [number[], number[], number[]];
    kernels.addScaled(0, BYTES, BYTES, 0.25);
    rows[0].forEach((value, at) => {
      expect(value).toBeCloseTo((target[at] as number) + 0.25 * (source[at] as number), 5);
    });
    expect([[...rows[1]], [...rows[2]]]).toEqual([source, other]);
  });

  it('give the inner product of two rows', () => {
    const { kernels, rows } = createRows();
    const product = rows[0].reduce((total, value, at) => total + value * (rows[1][at] as number), 0);
    expect(kernels.innerProduct(0, BYTES, BYTES)).toBeCloseTo(product, 4);
  });

  it('take a step of AdaGrad: against the gradient, the shorter the more was learnt before', () => {
    const { kernels, rows } = createRows();
    const [weights, squares, errors] = rows;
    squares.forEach((value, at) => {
      squares[at] = Math.abs(value);
    });
    const [before, learnt] = [[...weights], [...squares]];
    const [scale, rate, least] = [0.3, 0.5, 1e-8];
    kernels.adaGrad(0, BYTES, 2 * BYTES, BYTES, scale, rate, least);
    for (let at = 0; at < COUNT; at++) {
      const gradient = scale * (errors[at] as number);
      const square = (learnt[at] as number) + gradient ** 2;
      expect(squares[at]).toBeCloseTo(square, 5);
      expect(weights[at]).toBeCloseTo((before[at] as number) - (rate * gradient) / Math.sqrt(square + least), 5);
    }
  });
});
