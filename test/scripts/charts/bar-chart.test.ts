import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawBarChart } from '../../../scripts/charts/bar-chart.ts';

const { document } = parseHTML(
  drawBarChart({
    title: 'Found & "lost"',
    names: ['words', 'vectors'],
    groups: [
      { name: 'first', values: [0.25, 0.5], target: 0.75 },
      { name: 'ten', values: [0.5, 1], target: 0.9 },
    ],
  }),
);
const bars = [...document.querySelectorAll('rect[y]')].map((bar) => ({
  height: Number(bar.getAttribute('height')),
  bottom: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
  fill: bar.getAttribute('fill'),
}));

describe('drawBarChart', () => {
  it('draws bars as high as their values, on one ground line', () => {
    const plotted = bars.slice(0, 4);
    expect(new Set(plotted.map(({ bottom }) => bottom)).size).toBe(1);
    const [first, ...others] = plotted.map(({ height }) => height);
    expect(others.map((height) => height / (first as number))).toEqual([2, 2, 4]);
  });

  it('gives each name one colour, in every group and in the legend', () => {
    expect(bars.map(({ fill }) => fill).slice(0, 2)).toEqual(bars.map(({ fill }) => fill).slice(2, 4));
    expect(bars.map(({ fill }) => fill).slice(4)).toEqual(bars.map(({ fill }) => fill).slice(0, 2));
    expect(bars[0]?.fill).not.toBe(bars[1]?.fill);
  });

  it('draws a line at the target of each group, above bars that miss it', () => {
    const [first] = [...document.querySelectorAll('.target')].map((line) => Number(line.getAttribute('y1')));
    const ground = bars[0]?.bottom as number;
    expect((ground - (first as number)) / (bars[0]?.height as number)).toBeCloseTo(3);
  });

  it('is named and described in words', () => {
    expect(document.querySelector('title')?.textContent).toBe('Found & "lost"');
    expect(document.querySelector('desc')?.textContent).toBe(
      'first: words 0.25, vectors 0.50; target 0.75. ten: words 0.50, vectors 1.00; target 0.9.',
    );
    expect(document.querySelector('svg')?.getAttribute('aria-labelledby')).toBe('title description');
  });
});
