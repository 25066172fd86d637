import { setImmediate } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import { checkVector } from './check-vector.ts';

/** Links of a vector, and how widely its neighbours are looked for when it is entered; measured in ADR 0023. */
const CONNECTIONS = 16;
const BUILD_BREADTH = 100;
const SEED = 1;

/** Points entered between two turns of others. */
const POINTS_A_TURN = 100;

/** The native graph over vectors, and what stands in it: deleted points keep their labels. */
export interface Graph {
  readonly native: InstanceType<typeof hnswlib.HierarchicalNSW>;
  /** The label of the point of each position. */
  readonly labels: Uint32Array;
  /** Labels given out so far, deleted points among them. */
  readonly labelCount: number;
}

/** Enters every vector. Throws `input-invalid`. */
export async function buildGraph(vectors: readonly Float32Array[], dimensions: number): Promise<Graph> {
  const native = new hnswlib.HierarchicalNSW('ip', dimensions);
  native.initIndex(Math.max(1, vectors.length), CONNECTIONS, BUILD_BREADTH, SEED);
  for (const [position, vector] of vectors.entries()) {
    if (position % POINTS_A_TURN === 0) await setImmediate();
    native.addPoint(checkedPoint(vector, dimensions), position);
  }
  return { native, labels: Uint32Array.from(vectors.keys()), labelCount: vectors.length };
}

/** Deletes the points of a graph that are kept nowhere, and enters the vectors it does not hold under new labels. The graph given is used up. */
export async function changeGraph(
  { native, labels: before, labelCount: firstNew }: Graph,
  vectors: readonly Float32Array[],
  dimensions: number,
  earlier: Int32Array,
): Promise<Graph> {
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
    if (at < 0) native.addPoint(checkedPoint(vector, dimensions), labelCount);
    labels[position] = at < 0 ? labelCount++ : (before[at] ?? 0);
  }
  return { native, labels, labelCount };
}

function checkedPoint(vector: Float32Array, dimensions: number): number[] {
  checkVector(vector, dimensions);
  return Array.from(vector);
}

/** Reads the native file of a graph, whose checksum the caller has verified: the native reader believes whatever stands in it. */
export async function readGraph(
  path: string,
  dimensions: number,
  labels: Uint32Array,
  labelCount: number,
): Promise<Graph> {
  const native = new hnswlib.HierarchicalNSW('ip', dimensions);
  await native.readIndex(path);
  return { native, labels, labelCount };
}
