import { ZhidaError } from '../domain/index.ts';
import { createVectorTable, type VectorTable } from '../learning/index.ts';
import type { VectorIndex, VectorIndexFactory } from '../ports/index.ts';
import { checkVector } from './hnsw-vector-index/check-vector.ts';
import { buildGraph, changeGraph, type Graph } from './hnsw-vector-index/graph.ts';
import { checksumOf, readEarlierGraph, readIndex, writeIndex } from './hnsw-vector-index/index-files.ts';
import { scanVectors } from './hnsw-vector-index/scan-vectors.ts';
import { breadthFor, searchGraph } from './hnsw-vector-index/search-graph.ts';

/** When vectors are compared one by one: measured in ADR 0023. */
export interface ScanLimits {
  /** So many vectors are scanned as fast as a graph over them is searched: no more than these have none. */
  readonly scannedAtMost: number;
  /** One step of a walk over a graph takes as long as comparing so many vectors. */
  readonly scannedAStep: number;
}

const LIMITS: ScanLimits = { scannedAtMost: 10_000, scannedAStep: 40 };

/** A rebuilt graph in which more than this share of the points are deleted ones is built anew. */
const MAX_DELETED_SHARE = 0.25;

/** The vectors of an index, their checksum, and the graph over them where they are many. */
interface Contents {
  readonly table: VectorTable;
  readonly checksum: string;
  readonly graph: Graph | null;
}

const describeContents = (vectors: Float32Array, dimensions: number, graph: Graph | null): Contents => ({
  table: createVectorTable(vectors, dimensions),
  checksum: checksumOf(vectors),
  graph,
});

/**
 * Few vectors, or few that are allowed, are scanned; over many there is a graph of hnswlib. Its native code aborts the whole process on a value that is not
 * a number, on a filter that throws and on damaged files, and reports success when it could not write: so every vector is checked before it, what is allowed
 * is decided before the search, and files are read only where their checksums are those that were written.
 */
export function createHnswVectorIndexFactory(limits = LIMITS): VectorIndexFactory {
  const { scannedAtMost } = limits;
  const known = new WeakMap<VectorIndex, Contents>();
  const wrap = (contents: Contents): VectorIndex => {
    const index = createIndex(contents, limits);
    known.set(index, contents);
    return index;
  };
  const build: VectorIndexFactory['build'] = async (vectors, dimensions) => {
    const joined = joinVectors(vectors, dimensions);
    const graph = vectors.length > scannedAtMost ? await buildGraph(vectors, dimensions) : null;
    return wrap(describeContents(joined, dimensions, graph));
  };
  return {
    build,
    async rebuild(vectors, dimensions, { path, model, size, earlier }) {
      if (vectors.length <= scannedAtMost) return build(vectors, dimensions);
      const before = await readEarlierGraph(path, { model, dimensions, size });
      if (before === null || isMostlyDeleted(before, earlier)) return build(vectors, dimensions);
      const joined = joinVectors(vectors, dimensions);
      const graph = await changeGraph(before, vectors, dimensions, earlier);
      return wrap(describeContents(joined, dimensions, graph));
    },
    async save(index, path, model) {
      const contents = known.get(index);
      if (!contents) throw new ZhidaError('input-invalid', 'Only an index built here can be saved.');
      const { dimensions, size } = contents.table;
      await writeIndex(path, { model, dimensions, size, ...contents });
    },
    async load(path, expected) {
      const read = await readIndex(path, expected);
      return wrap({ table: createVectorTable(expected.vectors, expected.dimensions), ...read });
    },
  };
}

/** Whether the deleted points of a graph that is changed so would be too many. */
function isMostlyDeleted({ labelCount }: Graph, earlier: Int32Array): boolean {
  const kept = earlier.filter((position) => position >= 0).length;
  const pointCount = labelCount + earlier.length - kept;
  return pointCount - earlier.length > pointCount * MAX_DELETED_SHARE;
}

/** The vectors one after the other. Throws `input-invalid` for one that cannot be compared. */
function joinVectors(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const joined = new Float32Array(vectors.length * dimensions);
  for (const [position, vector] of vectors.entries()) {
    checkVector(vector, dimensions);
    joined.set(vector, position * dimensions);
  }
  return joined;
}

function createIndex({ table, graph }: Contents, { scannedAStep }: ScanLimits): VectorIndex {
  const { dimensions, size } = table;
  const all = Int32Array.from({ length: size }, (_, position) => position);
  return {
    dimensions,
    size,
    search(vector, limit, isAllowed) {
      checkVector(vector, dimensions);
      const allowed = isAllowed === null ? all : collectAllowed(size, isAllowed);
      const wanted = Math.min(Math.floor(limit), allowed.length);
      if (!(wanted > 0)) return [];
      // The fewer are allowed, the more of a graph is walked to meet them.
      const isScanFaster = allowed.length ** 2 <= scannedAStep * breadthFor(wanted) * size;
      const found = graph === null || isScanFaster ? [] : searchGraph(graph, vector, allowed, wanted);
      // A graph need not lead to all that are allowed.
      return found.length === wanted ? found : scanVectors(table, vector, allowed, wanted);
    },
    compare(vector, positions) {
      checkVector(vector, dimensions);
      return table.compare(vector, positions);
    },
  };
}

function collectAllowed(size: number, isAllowed: (position: number) => boolean): Int32Array {
  const allowed = new Int32Array(size);
  let count = 0;
  for (let position = 0; position < size; position++) if (isAllowed(position)) allowed[count++] = position;
  return allowed.subarray(0, count);
}
