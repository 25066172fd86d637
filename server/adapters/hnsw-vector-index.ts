import { type FileHandle, open } from 'node:fs/promises';
import hnswlib from 'hnswlib-node';
import { ZhidaError } from '../domain/index.ts';
import type { VectorIndex, VectorIndexFactory } from '../ports/index.ts';

const MAX_CONNECTIONS = 16;
const BUILD_BREADTH = 200;
const SEED = 1;

type Native = InstanceType<typeof hnswlib.HierarchicalNSW>;

/**
 * hnswlib behind the port. The native code aborts the whole process on a value that is not a number and on a filter that throws,
 * and reports success when it could not write; so every vector is checked first, filtering happens here, and a written file is
 * measured and synchronised.
 */
export function createHnswVectorIndexFactory(): VectorIndexFactory {
  const natives = new WeakMap<VectorIndex, Native>();
  const wrap = (native: Native, dimensions: number, size: number): VectorIndex => {
    const index = createIndex(native, dimensions, size);
    natives.set(index, native);
    return index;
  };
  return {
    async build(vectors, dimensions) {
      const native = new hnswlib.HierarchicalNSW('ip', dimensions);
      native.initIndex(Math.max(1, vectors.length), MAX_CONNECTIONS, BUILD_BREADTH, SEED);
      for (const [position, vector] of vectors.entries()) native.addPoint(checkedVector(vector, dimensions), position);
      return wrap(native, dimensions, vectors.length);
    },
    async save(index, path) {
      const native = natives.get(index);
      if (!native) throw new ZhidaError('input-invalid', 'Only an index built here can be saved.');
      await native.writeIndex(path);
      await checkWritten(path, index);
    },
    async load(path, expected) {
      await checkHeader(path, expected);
      const native = new hnswlib.HierarchicalNSW('ip', expected.dimensions);
      await native.readIndex(path).catch((cause: unknown) => {
        throw new ZhidaError('generation-damaged', `The vector index ${path} cannot be read; build again.`, { cause });
      });
      return wrap(native, expected.dimensions, expected.size);
    },
  };
}

/** Bytes of the head of an hnswlib file, and where its numbers stand (uint64, little-endian): see saveIndex in hnswalg.h. */
const HEADER = {
  bytes: 96,
  countAt: 16,
  elementBytesAt: 24,
  labelOffsetAt: 32,
  dataOffsetAt: 40,
} as const;

/** The native reader believes what a file says of itself; so its numbers and its length are compared first with what is expected. */
async function checkHeader(
  path: string,
  expected: { readonly dimensions: number; readonly size: number },
): Promise<void> {
  const damaged = (what: string, cause?: unknown) =>
    new ZhidaError('generation-damaged', `The vector index ${path} ${what}; build again.`, { cause });
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw damaged('is missing', cause);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.bytes), 0, HEADER.bytes, 0);
    if (bytesRead < HEADER.bytes) throw damaged('is cut off');
    const read = (at: number) => Number(buffer.readBigUInt64LE(at));
    const dimensions = (read(HEADER.labelOffsetAt) - read(HEADER.dataOffsetAt)) / Float32Array.BYTES_PER_ELEMENT;
    if (dimensions !== expected.dimensions)
      throw damaged(`has ${dimensions} dimensions, ${expected.dimensions} were expected`);
    if (read(HEADER.countAt) !== expected.size)
      throw damaged(`holds ${read(HEADER.countAt)} vectors, ${expected.size} were expected`);
    if (!(await isWhole(file, HEADER.bytes + expected.size * read(HEADER.elementBytesAt), expected.size)))
      throw damaged('is cut off');
  } finally {
    await file.close();
  }
}

/** Behind the vectors stand the links of the higher layers: for each vector their length in bytes (uint32), then the links. Nothing may be missing. */
async function isWhole(file: FileHandle, linksAt: number, size: number): Promise<boolean> {
  const links = Buffer.alloc(Math.max(0, (await file.stat()).size - linksAt));
  await file.read(links, 0, links.length, linksAt);
  let at = 0;
  for (let position = 0; position < size; position++) {
    if (at + 4 > links.length) return false;
    at += 4 + links.readUInt32LE(at);
  }
  return at === links.length;
}

/** The native write says nothing when the disk is full: the file is then missing, or cut off anywhere. */
async function checkWritten(path: string, index: VectorIndex): Promise<void> {
  await checkHeader(path, index).catch((cause: unknown) => {
    throw new ZhidaError(
      'folder-unwritable',
      `The vector index could not be written to ${path}; check space and permissions.`,
      { cause },
    );
  });
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

function createIndex(native: Native, dimensions: number, size: number): VectorIndex {
  return {
    dimensions,
    size,
    search(vector, limit, isAllowed) {
      const query = checkedVector(vector, dimensions);
      // Filtered afterwards: a native filter callback costs tens of milliseconds when it lets few through.
      for (let breadth = limit * 2; size > 0; breadth *= 4) {
        const count = Math.min(breadth, size);
        native.setEf(Math.max(count, limit));
        const { neighbors, distances } = native.searchKnn(query, count);
        const matches = neighbors
          .map((position, rank) => ({ position, score: 1 - (distances[rank] ?? 1) }))
          .filter(({ position }) => isAllowed(position));
        if (matches.length >= limit || count === size) return matches.slice(0, limit);
      }
      return [];
    },
  };
}

function checkedVector(vector: Float32Array, dimensions: number): number[] {
  if (vector.length !== dimensions)
    throw new ZhidaError(
      'input-invalid',
      `A vector of ${vector.length} dimensions was given where ${dimensions} are needed.`,
    );
  if (!vector.every(Number.isFinite))
    throw new ZhidaError('input-invalid', 'A vector holds a value that is not a finite number.');
  return Array.from(vector);
}
