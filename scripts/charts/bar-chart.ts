import { CHART_WIDTH, COLOURS, drawChart, element, label } from './svg.ts';

/** Values from 0 to 1 in groups, one bar for each name, and what each group should reach. */
export interface BarChart {
  readonly title: string;
  readonly names: readonly string[];
  readonly groups: readonly {
    readonly name: string;
    /** In the order of the names. */
    readonly values: readonly number[];
    readonly target: number;
  }[];
}

const PLOT = { left: 32, right: CHART_WIDTH - 8, top: 34, bottom: 214 };
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const BAR_SHARE = 0.8;
const LEGEND_ROW = 16;

const yOf = (value: number) => PLOT.bottom - value * (PLOT.bottom - PLOT.top);

/** Draws bars in groups, a dashed line at each group's target. */
export function drawBarChart({ title, names, groups }: BarChart): string {
  const description = groups
    .map(
      ({ name, values, target }) =>
        `${name}: ${values.map((value, at) => `${names[at]} ${value.toFixed(2)}`).join(', ')}; target ${target}.`,
    )
    .join(' ');
  const height = PLOT.bottom + 34 + (names.length + 1) * LEGEND_ROW;
  return drawChart({ title, description, height }, [
    ...TICKS.flatMap(drawTick),
    ...groups.flatMap((group, at) => drawGroup(group, at, groups.length)),
    ...names.flatMap(drawLegendRow),
    ...drawTargetRow(names.length),
  ]);
}

function drawTick(value: number): string[] {
  const y = yOf(value);
  return [
    element('line', { class: 'grid', x1: PLOT.left, x2: PLOT.right, y1: y, y2: y }),
    label(value.toFixed(1), PLOT.left - 5, y + 4, 'end'),
  ];
}

function drawGroup({ name, values, target }: BarChart['groups'][number], at: number, count: number): string[] {
  const width = (PLOT.right - PLOT.left) / count;
  const start = PLOT.left + at * width + (width * (1 - BAR_SHARE)) / 2;
  const barWidth = (width * BAR_SHARE) / values.length;
  const bars = values.flatMap((value, bar) => {
    const x = start + bar * barWidth;
    const [y, fill] = [yOf(value), COLOURS[bar % COLOURS.length] as string];
    return [
      element('rect', { x: x + 1, y, width: barWidth - 2, height: PLOT.bottom - y, fill }),
      label(value.toFixed(2), x + barWidth / 2, PLOT.bottom - 6, 'middle', { class: 'inside' }),
    ];
  });
  return [
    ...bars,
    drawTarget(start - 4, start + width * BAR_SHARE + 4, yOf(target)),
    label(name, start + (width * BAR_SHARE) / 2, PLOT.bottom + 16, 'middle'),
  ];
}

const drawTarget = (x1: number, x2: number, y: number) =>
  element('line', { class: 'target', x1, x2, y1: y, y2: y, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' });

const rowAt = (row: number) => PLOT.bottom + 36 + row * LEGEND_ROW;

const drawLegendRow = (name: string, at: number): string[] => [
  element('rect', {
    x: PLOT.left,
    y: rowAt(at) - 9,
    width: 14,
    height: 10,
    fill: COLOURS[at % COLOURS.length] as string,
  }),
  label(name, PLOT.left + 20, rowAt(at), 'start'),
];

const drawTargetRow = (row: number): string[] => [
  drawTarget(PLOT.left, PLOT.left + 14, rowAt(row) - 4),
  label('target', PLOT.left + 20, rowAt(row), 'start'),
];
