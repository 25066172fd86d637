import { allocateMemory, createVectorKernels, KERNEL_BYTES } from './vector-kernels.ts';

/** Vectors of equal length that others are compared with. */
export interface VectorTable {
  readonly size: number;
  readonly dimensions: number;
  /** The inner product, in 32-bit floats, of a vector of `dimensions` values with each of these rows (0 to size - 1). Throws `RangeError` for a row there is none of. */
  compare(vector: Float32Array, rows: ArrayLike<number>): Float32Array;
}

/** Vectors stand in memories of at most so many bytes: WebAssembly addresses 4 GB, and an allocation must find its room in one piece. */
const MOST_BLOCK_BYTES = 2 ** 30;

/** A memory with room for the vector compared at its beginning, and the rows after it. */
interface Block {
  readonly asked: Float32Array;
  readonly innerProduct: (left: number, right: number, bytes: number) => number;
}

/**
 * Copies vectors to where WebAssembly compares them: five times as fast as a loop over typed arrays (0.08 ms for a thousand of 256 dimensions: ADR 23).
 *
 * @param vectors one after the other
 * @throws RangeError where `vectors` are not whole vectors of so many dimensions
 */
export function createVectorTable(
  vectors: Float32Array,
  dimensions: number,
  mostBlockBytes = MOST_BLOCK_BYTES,
): VectorTable {
  const size = vectors.length / dimensions;
  if (!Number.isInteger(size)) throw new RangeError(`${vectors.length} numbers are no vectors of ${dimensions}`);
  const stride = Math.ceil((dimensions * Float32Array.BYTES_PER_ELEMENT) / KERNEL_BYTES) * KERNEL_BYTES;
  const rowsOfBlock = Math.max(1, Math.floor(mostBlockBytes / stride) - 1);
  const blocks: Block[] = [];
  for (let first = 0; first < size; first += rowsOfBlock) {
    const rows = vectors.subarray(first * dimensions, Math.min(size, first + rowsOfBlock) * dimensions);
    blocks.push(createBlock(rows, dimensions, stride));
  }
  return {
    size,
    dimensions,
    compare(vector, rows) {
      for (const { asked } of blocks) asked.set(vector);
      const products = new Float32Array(rows.length);
      for (let at = 0; at < products.length; at++) {
        const row = rows[at] as number;
        if (!(row >= 0 && row < size)) throw new RangeError(`there is no vector ${row} among ${size}`);
        const block = Math.floor(row / rowsOfBlock);
        const place = (row - block * rowsOfBlock + 1) * stride;
        products[at] = (blocks[block] as Block).innerProduct(0, place, stride);
      }
      return products;
    },
  };
}

function createBlock(rows: Float32Array, dimensions: number, stride: number): Block {
  const count = rows.length / dimensions;
  const memory = allocateMemory((count + 1) * stride);
  const width = stride / Float32Array.BYTES_PER_ELEMENT;
  const values = new Float32Array(memory.buffer);
  for (let row = 0; row < count; row++)
    values.set(rows.subarray(row * dimensions, (row + 1) * dimensions), (row + 1) * width);
  const { innerProduct } = createVectorKernels(memory);
  return { asked: values.subarray(0, dimensions), innerProduct };
}
