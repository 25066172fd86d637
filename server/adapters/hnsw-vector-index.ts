import { type FileHandle, open, readFile, writeFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import { ZhidaError } from '../domain/index.ts';
import type { VectorIndex, VectorIndexFactory } from '../ports/index.ts';

const MAX_CONNECTIONS = 16;
const BUILD_BREADTH = 200;
const SEED = 1;

type Native = InstanceType<typeof hnswlib.HierarchicalNSW>;

/** A rebuilt index in which more than this share of the points are deleted ones is built anew. */
const MAX_DELETED_SHARE = 0.25;

/** A native index, and what stands in it: deleted points keep their labels. */
interface Labelled {
  readonly native: Native;
  /** The label of the point of each position. */
  readonly labels: Uint32Array;
  /** Labels given out so far, deleted points among them. */
  readonly labelCount: number;
}

/**
 * hnswlib behind the port. The native code aborts the whole process on a value that is not a number and on a filter that throws,
 * and reports success when it could not write; so every vector is checked first, filtering happens here, and a written file is
 * measured and synchronised. Points keep their labels when an index is rebuilt; which position has which label stands in a file beside it.
 */
export function createHnswVectorIndexFactory(): VectorIndexFactory {
  const known = new WeakMap<VectorIndex, Labelled>();
  const wrap = (labelled: Labelled, dimensions: number): VectorIndex => {
    const index = createIndex(labelled, dimensions);
    known.set(index, labelled);
    return index;
  };
  const build = async (vectors: readonly Float32Array[], dimensions: number) =>
    wrap(await buildNative(vectors, dimensions), dimensions);
  return {
    build,
    async rebuild(vectors, dimensions, { path, size, earlier }) {
      const kept = earlier.filter((position) => position >= 0).length;
      const before = await loadNative(path, { dimensions, size });
      const labelCount = before.labelCount + vectors.length - kept;
      if (labelCount - vectors.length > labelCount * MAX_DELETED_SHARE) return build(vectors, dimensions);
      return wrap(await changeNative(before, vectors, dimensions, earlier), dimensions);
    },
    async save(index, path) {
      const labelled = known.get(index);
      if (!labelled) throw new ZhidaError('input-invalid', 'Only an index built here can be saved.');
      await labelled.native.writeIndex(path);
      await checkWritten(path, { dimensions: index.dimensions, size: labelled.labelCount });
      const labels = Buffer.from(Uint32Array.of(labelled.labelCount, ...labelled.labels).buffer);
      await writeFile(labelsPath(path), labels).catch((cause: unknown) => {
        throw unwritable(path, cause);
      });
      await synchronise(labelsPath(path));
    },
    async load(path, expected) {
      return wrap(await loadNative(path, expected), expected.dimensions);
    },
  };
}

const labelsPath = (path: string) => `${path}.labels`;

/** Points entered between two turns of others. */
const POINTS_A_TURN = 100;

async function buildNative(vectors: readonly Float32Array[], dimensions: number): Promise<Labelled> {
  const native = new hnswlib.HierarchicalNSW('ip', dimensions);
  native.initIndex(Math.max(1, vectors.length), MAX_CONNECTIONS, BUILD_BREADTH, SEED);
  for (const [position, vector] of vectors.entries()) {
    if (position % POINTS_A_TURN === 0) await setImmediate();
    native.addPoint(checkedVector(vector, dimensions), position);
  }
  return { native, labels: Uint32Array.from(vectors.keys()), labelCount: vectors.length };
}

/** Deletes the points of an index that are kept nowhere, and enters the vectors it does not hold under new labels. */
async function changeNative(
  { native, labels: before, labelCount: firstNew }: Labelled,
  vectors: readonly Float32Array[],
  dimensions: number,
  earlier: Int32Array,
): Promise<Labelled> {
  const kept = new Set(earlier);
  before.forEach((label, position) => {
    if (!kept.has(position)) native.markDelete(label);
  });
  let labelCount = firstNew;
  native.resizeIndex(Math.max(1, labelCount + earlier.filter((position) => position < 0).length));
  const labels = new Uint32Array(vectors.length);
  for (const [position, vector] of vectors.entries()) {
    if (position % POINTS_A_TURN === 0) await setImmediate();
    const at = earlier[position] ?? -1;
    if (at < 0) native.addPoint(checkedVector(vector, dimensions), labelCount);
    labels[position] = at < 0 ? labelCount++ : (before[at] ?? 0);
  }
  return { native, labels, labelCount };
}

async function loadNative(
  path: string,
  expected: { readonly dimensions: number; readonly size: number },
): Promise<Labelled> {
  const bytes = await readFile(labelsPath(path)).catch(() => Buffer.alloc(0));
  const [labelCount = 0, ...labels] = new Uint32Array(Uint8Array.prototype.slice.call(bytes).buffer);
  if (bytes.length === 0 || labels.length !== expected.size || labels.some((label) => label >= labelCount))
    throw damaged(path, `holds ${labels.length} vectors, ${expected.size} were expected`);
  await checkHeader(path, { dimensions: expected.dimensions, size: labelCount });
  const native = new hnswlib.HierarchicalNSW('ip', expected.dimensions);
  await native.readIndex(path).catch((cause: unknown) => {
    throw damaged(path, 'cannot be read', cause);
  });
  return { native, labels: Uint32Array.from(labels), labelCount };
}

const damaged = (path: string, what: string, cause?: unknown) =>
  new ZhidaError('generation-damaged', `The vector index ${path} ${what}; build again.`, { cause });

const unwritable = (path: string, cause?: unknown) =>
  new ZhidaError(
    'folder-unwritable',
    `The vector index could not be written to ${path}; check space and permissions.`,
    { cause },
  );

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
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw damaged(path, 'is missing', cause);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.bytes), 0, HEADER.bytes, 0);
    if (bytesRead < HEADER.bytes) throw damaged(path, 'is cut off');
    const read = (at: number) => Number(buffer.readBigUInt64LE(at));
    const dimensions = (read(HEADER.labelOffsetAt) - read(HEADER.dataOffsetAt)) / Float32Array.BYTES_PER_ELEMENT;
    if (dimensions !== expected.dimensions)
      throw damaged(path, `has ${dimensions} dimensions, ${expected.dimensions} were expected`);
    if (read(HEADER.countAt) !== expected.size)
      throw damaged(path, `holds ${read(HEADER.countAt)} vectors, ${expected.size} were expected`);
    if (!(await isWhole(file, HEADER.bytes + expected.size * read(HEADER.elementBytesAt), expected.size)))
      throw damaged(path, 'is cut off');
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
async function checkWritten(
  path: string,
  expected: { readonly dimensions: number; readonly size: number },
): Promise<void> {
  await checkHeader(path, expected).catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
  await synchronise(path);
}

async function synchronise(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

function createIndex({ native, labels, labelCount }: Labelled, dimensions: number): VectorIndex {
  const positions = new Uint32Array(labelCount);
  labels.forEach((label, position) => {
    positions[label] = position;
  });
  return {
    dimensions,
    size: labels.length,
    search(vector, limit, isAllowed) {
      const query = checkedVector(vector, dimensions);
      // Filtered afterwards: a native filter callback costs tens of milliseconds when it lets few through.
      for (let breadth = limit * 2; labels.length > 0; breadth *= 4) {
        const count = Math.min(breadth, labels.length);
        native.setEf(Math.max(count, limit));
        const { neighbors, distances } = native.searchKnn(query, count);
        const matches = neighbors
          .map((label, rank) => ({ position: positions[label] ?? 0, score: 1 - (distances[rank] ?? 1) }))
          .filter(({ position }) => isAllowed(position));
        if (matches.length >= limit || count === labels.length) return matches.slice(0, limit);
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
