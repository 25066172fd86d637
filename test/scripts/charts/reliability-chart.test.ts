import { describe, expect, it } from 'vitest';
import { drawReliabilityChart } from '../../../scripts/charts/reliability-chart.ts';

const chart = drawReliabilityChart({
  title: 'As sure as right',
  lines: [
    {
      name: 'intent',
      bins: [
        { count: 0, meanConfidence: 0, shareRight: 0 },
        { count: 40, meanConfidence: 0.5, shareRight: 0.45 },
        { count: 10, meanConfidence: 1, shareRight: 1 },
      ],
    },
    { name: 'service', bins: [{ count: 10, meanConfidence: 0.2, shareRight: 0.3 }] },
  ],
});

describe('a reliability chart', () => {
  it('draws a point for each bin that something fell into, the larger the more', () => {
    expect([...chart.matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, radius]) => radius)).toEqual(['9', '4.5', '4.5']);
  });

  it('puts full confidence that is always right into the upper right corner', () => {
    expect(chart).toContain('cx="342" cy="34"');
  });

  it('says in words what it shows', () => {
    expect(chart).toContain('intent: 0.45 at 0.50 (40), 1.00 at 1.00 (10).');
  });
});
