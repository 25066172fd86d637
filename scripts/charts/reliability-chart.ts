import { CHART_WIDTH, COLOURS, drawChart, element, label } from './svg.ts';

/** How often something was right against how sure it was, both 0 to 1. */
export interface ReliabilityChart {
  readonly title: string;
  readonly lines: readonly {
    readonly name: string;
    readonly bins: readonly { readonly count: number; readonly meanConfidence: number; readonly shareRight: number }[];
  }[];
}

const PLOT = { left: 44, right: CHART_WIDTH - 18, top: 34, bottom: 254 };
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const LEGEND_ROW = 16;
const SHAPES = ['none', '6 3'] as const;
/** The area of a point is in proportion to how much it stands for, up to a size. */
const LARGEST_RADIUS = 9;

const xOf = (value: number) => PLOT.left + value * (PLOT.right - PLOT.left);
const yOf = (value: number) => PLOT.bottom - value * (PLOT.bottom - PLOT.top);

/** Draws a reliability diagram: what is sure and right as often as it says lies on the dashed diagonal. */
export function drawReliabilityChart({ title, lines }: ReliabilityChart): string {
  const description = lines.map(({ name, bins }) => `${name}: ${filled(bins).map(describe).join(', ')}.`).join(' ');
  const height = PLOT.bottom + 52 + (lines.length + 1) * LEGEND_ROW;
  const most = Math.max(1, ...lines.flatMap(({ bins }) => bins.map(({ count }) => count)));
  return drawChart({ title, description: `Share right against confidence. ${description}`, height }, [
    ...TICKS.flatMap(drawTick),
    element('line', { class: 'target', x1: xOf(0), y1: yOf(0), x2: xOf(1), y2: yOf(1), 'stroke-dasharray': '4 3' }),
    label('confidence', (PLOT.left + PLOT.right) / 2, PLOT.bottom + 32, 'middle'),
    label('share right', PLOT.left - 36, PLOT.top - 4, 'start'),
    ...lines.flatMap(({ bins }, at) => drawLine(filled(bins), at, most)),
    ...lines.flatMap(({ name }, at) => drawLegend(name, at)),
    ...drawPerfect(lines.length),
  ]);
}

type Bins = ReliabilityChart['lines'][number]['bins'];

const filled = (bins: Bins) => bins.filter(({ count }) => count > 0);

const describe = ({ count, meanConfidence, shareRight }: Bins[number]) =>
  `${shareRight.toFixed(2)} at ${meanConfidence.toFixed(2)} (${count})`;

const drawTick = (value: number): string[] => [
  element('line', { class: 'grid', x1: PLOT.left, x2: PLOT.right, y1: yOf(value), y2: yOf(value) }),
  element('line', { class: 'grid', x1: xOf(value), x2: xOf(value), y1: PLOT.top, y2: PLOT.bottom }),
  label(value.toFixed(1), PLOT.left - 5, yOf(value) + 4, 'end'),
  label(value.toFixed(1), xOf(value), PLOT.bottom + 16, 'middle'),
];

const strokeOf = (at: number) => ({
  stroke: COLOURS[at % COLOURS.length] as string,
  'stroke-width': 2,
  'stroke-dasharray': SHAPES[at % SHAPES.length] as string,
  fill: 'none',
});

const drawLine = (bins: Bins, at: number, most: number): string[] => [
  element('polyline', {
    points: bins
      .map(({ meanConfidence, shareRight }) => `${xOf(meanConfidence).toFixed(1)},${yOf(shareRight).toFixed(1)}`)
      .join(' '),
    ...strokeOf(at),
  }),
  ...bins.map(({ count, meanConfidence, shareRight }) =>
    element('circle', {
      cx: xOf(meanConfidence),
      cy: yOf(shareRight),
      r: Math.max(1.5, LARGEST_RADIUS * Math.sqrt(count / most)),
      fill: COLOURS[at % COLOURS.length] as string,
      'fill-opacity': 0.7,
    }),
  ),
];

const rowAt = (row: number) => PLOT.bottom + 52 + row * LEGEND_ROW;

const drawLegend = (name: string, at: number): string[] => [
  element('line', { x1: PLOT.left, x2: PLOT.left + 24, y1: rowAt(at) - 4, y2: rowAt(at) - 4, ...strokeOf(at) }),
  label(name, PLOT.left + 30, rowAt(at), 'start'),
];

const drawPerfect = (row: number): string[] => [
  element('line', {
    class: 'target',
    x1: PLOT.left,
    x2: PLOT.left + 24,
    y1: rowAt(row) - 4,
    y2: rowAt(row) - 4,
    'stroke-dasharray': '4 3',
  }),
  label('as sure as right', PLOT.left + 30, rowAt(row), 'start'),
];
