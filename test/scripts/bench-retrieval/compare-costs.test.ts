import { describe, expect, it } from 'vitest';
import { compareCosts } from '../../../scripts/bench-retrieval/compare-costs.ts';

const cost = (system: string, size: number, p50Ms: number) => ({
  system,
  size,
  buildS: 1,
  memoryMb: 1,
  queries: 20,
  p50Ms,
  p99Ms: p50Ms * 2,
});

describe('compareCosts', () => {
  it('compares medians of the same size, and only where both were measured', () => {
    const costs = [
      cost('keyword index', 10, 2),
      cost('MiniSearch', 10, 5),
      cost('keyword index', 20, 4),
      cost('Orama', 20, 4),
    ];
    expect(compareCosts(costs)).toEqual([
      { size: 10, other: 'MiniSearch', ours: 'keyword index', times: 2.5 },
      { size: 20, other: 'Orama', ours: 'keyword index', times: 1 },
    ]);
  });
});
