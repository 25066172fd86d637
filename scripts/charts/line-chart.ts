import { CHART_WIDTH, COLOURS, drawChart, element, label } from './svg.ts';

/** Lines over two logarithmic axes. */
export interface LineChart {
  readonly title: string;
  readonly xName: string;
  readonly yName: string;
  /** Points of each line by rising x; both above 0. */
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [number, number])[] }[];
}

const PLOT = { left: 44, right: CHART_WIDTH - 18, top: 34, bottom: 254 };
const LEGEND_ROW = 16;
const LEGEND_COLUMNS = 2;
/** Lines are told apart by these too, not by colour alone. */
const DASHES = ['none', '6 3', '2 3', '8 3 2 3'] as const;

/** Draws one line for each name, the axes in powers of ten. */
export function drawLineChart({ title, xName, yName, lines }: LineChart): string {
  const points = lines.flatMap((line) => line.points);
  const xAxis = createAxis(
    points.map(([x]) => x),
    PLOT.left,
    PLOT.right,
  );
  const yAxis = createAxis(
    points.map(([, y]) => y),
    PLOT.bottom,
    PLOT.top,
  );
  const description = lines
    .map(({ name, points }) => `${name}: ${points.map(([x, y]) => `${y} at ${x}`).join(', ')}.`)
    .join(' ');
  const rows = Math.ceil(lines.length / LEGEND_COLUMNS);
  return drawChart(
    { title, description: `${yName} against ${xName}. ${description}`, height: PLOT.bottom + 56 + rows * LEGEND_ROW },
    [
      ...xAxis.ticks.flatMap((value) => drawXTick(value, xAxis.placeOf(value))),
      ...yAxis.ticks.flatMap((value) => drawYTick(value, yAxis.placeOf(value))),
      label(yName, PLOT.left - 36, PLOT.top - 4, 'start'),
      label(xName, (PLOT.left + PLOT.right) / 2, PLOT.bottom + 32, 'middle'),
      ...lines.flatMap(({ points: own }, at) =>
        drawLine(
          own.map(([x, y]) => [xAxis.placeOf(x), yAxis.placeOf(y)] as const),
          at,
        ),
      ),
      ...lines.flatMap(({ name }, at) => drawLegend(name, at)),
    ],
  );
}

interface Axis {
  readonly ticks: readonly number[];
  readonly placeOf: (value: number) => number;
}

/** From the power of ten at or below the least value to that at or above the greatest. */
function createAxis(values: readonly number[], start: number, end: number): Axis {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: most - least + 1 }, (_, at) => 10 ** (least + at)),
    placeOf: (value) => start + ((Math.log10(value) - least) / (most - least)) * (end - start),
  };
}

const drawXTick = (value: number, x: number): string[] => [
  element('line', { class: 'grid', x1: x, x2: x, y1: PLOT.top, y2: PLOT.bottom }),
  label(shortNumber(value), x, PLOT.bottom + 16, 'middle'),
];

const drawYTick = (value: number, y: number): string[] => [
  element('line', { class: 'grid', x1: PLOT.left, x2: PLOT.right, y1: y, y2: y }),
  label(shortNumber(value), PLOT.left - 5, y + 4, 'end'),
];

/** 1000 as 1k, a million as 1M, a hundredth as 0.01. */
function shortNumber(value: number): string {
  if (value >= 1_000_000) return `${value / 1_000_000}M`;
  return value >= 1_000 ? `${value / 1_000}k` : String(Number(value.toPrecision(1)));
}

const strokeOf = (at: number) => ({
  stroke: COLOURS[at % COLOURS.length] as string,
  'stroke-width': 2,
  'stroke-dasharray': DASHES[at % DASHES.length] as string,
  fill: 'none',
});

const drawLine = (places: readonly (readonly [number, number])[], at: number): string[] => [
  element('polyline', {
    points: places.map((place) => place.map((one) => one.toFixed(1)).join(',')).join(' '),
    ...strokeOf(at),
  }),
  ...places.map(([cx, cy]) => element('circle', { cx, cy, r: 2.5, fill: COLOURS[at % COLOURS.length] as string })),
];

function drawLegend(name: string, at: number): string[] {
  const x = PLOT.left - 36 + (at % LEGEND_COLUMNS) * ((CHART_WIDTH - 16) / LEGEND_COLUMNS);
  const y = PLOT.bottom + 54 + Math.floor(at / LEGEND_COLUMNS) * LEGEND_ROW;
  return [
    element('line', { x1: x, x2: x + 24, y1: y - 4, y2: y - 4, ...strokeOf(at) }),
    label(name, x + 30, y, 'start'),
  ];
}
