import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawLineChart } from '../../../scripts/charts/line-chart.ts';

const draw = (lines: Parameters<typeof drawLineChart>[0]['lines']) =>
  parseHTML(drawLineChart({ title: 'Cost', xName: 'texts', yName: 'ms', lines })).document;
const placesOf = (document: ReturnType<typeof draw>) =>
  [...document.querySelectorAll('polyline')].map((line) =>
    String(line.getAttribute('points'))
      .split(' ')
      .map((place) => place.split(',').map(Number) as [number, number]),
  );

describe('drawLineChart', () => {
  const document = draw([
    {
      name: 'ours',
      points: [
        [1_000, 0.1],
        [10_000, 1],
        [1_000_000, 100],
      ],
    },
    { name: 'theirs', points: [[1_000, 10]] },
  ]);

  it('draws what grows alike in both directions as a straight line', () => {
    const [[first, second, third]] = placesOf(document) as [[[number, number], [number, number], [number, number]]];
    expect((third[0] - first[0]) / (second[0] - first[0])).toBeCloseTo(3, 1);
    expect((third[1] - first[1]) / (second[1] - first[1])).toBeCloseTo(3, 1);
    expect([third[0] > first[0], third[1] < first[1]]).toEqual([true, true]);
  });

  it('writes powers of ten at the axes', () => {
    const words = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(['1k', '10k', '100k', '1M', '0.1', '1', '10', '100']));
  });

  it('names every line in the legend with its own stroke, and shows a single point too', () => {
    const strokes = [...document.querySelectorAll('line[stroke]')].map((line) => line.getAttribute('stroke'));
    expect(strokes).toEqual([...document.querySelectorAll('polyline')].map((line) => line.getAttribute('stroke')));
    expect(new Set(strokes).size).toBe(2);
    expect(document.querySelectorAll('circle')).toHaveLength(4);
    expect(document.querySelector('desc')?.textContent).toContain('theirs: 10 at 1000.');
  });

  it('keeps everything within the picture', () => {
    const [, , width, height] = (document.querySelector('svg')?.getAttribute('viewBox') ?? '').split(' ').map(Number);
    for (const [x, y] of placesOf(document).flat()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThanOrEqual(width as number);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height as number);
    }
  });
});
