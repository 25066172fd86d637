import { performance } from 'node:perf_hooks';
import { createHnswVectorIndexFactory } from '../server/adapters/hnsw-vector-index.ts';
import type { VectorIndex } from '../server/ports/index.ts';
import { createClusteredVectors } from './bench-vectors/clustered-vectors.ts';

const DIMENSIONS = 256;
const QUERIES = 100;
const WANTED = 100;
/** What is allowed is scattered over all clusters: their number and this one have no factor in common. */
const PRIME = 1_009;
const SHARES = [1, 2, 5, 20, 200];
const SIZES = process.argv.slice(2).map(Number);

// What comparing every vector and walking a graph cost, by size and by the share that is allowed: the figures of ADR 0023. `npx tsx scripts/bench-vectors.ts [SIZE...]`
const factories = {
  'as shipped': createHnswVectorIndexFactory(),
  'every vector': createHnswVectorIndexFactory({ scannedAtMost: Number.POSITIVE_INFINITY, scannedAStep: 0 }),
  'graph alone': createHnswVectorIndexFactory({ scannedAtMost: 0, scannedAStep: 0 }),
};

for (const size of SIZES.length > 0 ? SIZES : [1_000, 5_000, 20_000, 58_637]) await benchSize(size);

async function benchSize(size: number): Promise<void> {
  const made = createClusteredVectors(size + QUERIES, DIMENSIONS);
  const [vectors, queries] = [made.slice(0, size), made.slice(size)];
  const indexes: [string, VectorIndex][] = [];
  for (const [name, factory] of Object.entries(factories)) {
    const before = process.cpuUsage();
    indexes.push([name, await factory.build(vectors, DIMENSIONS)]);
    process.stdout.write(`${size} vectors, ${name}: built in ${(cpuMs(before) / 1000).toFixed(1)} s\n`);
  }
  for (const share of SHARES) {
    const isAllowed = (position: number) => (position * 7_919) % PRIME < PRIME / share;
    const truth = search(indexes[1]?.[1] as VectorIndex, queries, isAllowed).found;
    for (const [name, index] of indexes)
      printSearch(`${size} 1/${share} ${name}`, search(index, queries, isAllowed), truth);
  }
}

interface Searched {
  readonly found: readonly Set<number>[];
  readonly timesMs: readonly number[];
  readonly meanCpuMs: number;
}

function search(index: VectorIndex, queries: readonly Float32Array[], isAllowed: (at: number) => boolean): Searched {
  const timesMs: number[] = [];
  const before = process.cpuUsage();
  const found = queries.map((query) => {
    const startedAt = performance.now();
    const matches = index.search(query, WANTED, isAllowed);
    timesMs.push(performance.now() - startedAt);
    return new Set(matches.map(({ position }) => position));
  });
  return { found, timesMs: timesMs.sort((left, right) => left - right), meanCpuMs: cpuMs(before) / queries.length };
}

function printSearch(name: string, { found, timesMs, meanCpuMs }: Searched, truth: readonly Set<number>[]): void {
  const shares = found.map((set, at) => [...set].filter((one) => truth[at]?.has(one)).length / (truth[at]?.size || 1));
  const recall = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const p50 = timesMs[timesMs.length >> 1] ?? 0;
  process.stdout.write(
    `${name}: recall@100 ${recall.toFixed(3)}, cpu ${meanCpuMs.toFixed(2)} ms, p50 ${p50.toFixed(2)} ms\n`,
  );
}

function cpuMs(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
