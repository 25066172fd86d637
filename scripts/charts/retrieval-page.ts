import { compareCosts } from '../bench-retrieval/compare-costs.ts';
import type { RetrievalCosts } from '../bench-retrieval.ts';
import { drawBarChart } from './bar-chart.ts';
import { drawLineChart } from './line-chart.ts';
import { replaceBetween, table } from './page-tables.ts';

/** What rankings of statutes reach on questions they have not seen. */
export interface StatuteFigures {
  readonly made: string;
  readonly targets: RankingQuality;
  readonly rankings: readonly ({ readonly name: string } & Readonly<Record<'all' | 'newAnswers', ValidatedQuality>>)[];
}

/** Quality over so many questions. */
export type ValidatedQuality = RankingQuality & { readonly n: number };

/** Mean reciprocal rank among the first ten, and the mean share of the answers among the first ten and hundred; 0 to 1. */
export type RankingQuality = Readonly<Record<'mrr10' | 'recall10' | 'recall100', number>>;

/** All measured figures that the page shows. */
export interface RetrievalFigures {
  readonly statutes: StatuteFigures;
  readonly chunks: { readonly n: number; readonly first: number; readonly firstThree: number };
  readonly costs: { readonly made: string } & RetrievalCosts;
}

const MEASURES = { mrr10: 'MRR@10', recall10: 'recall@10', recall100: 'recall@100' } as const;
const MEASURE_NAMES = Object.keys(MEASURES) as (keyof RankingQuality)[];

/** The charts, by file name. */
export function drawRetrievalCharts({ statutes, costs }: RetrievalFigures): ReadonlyMap<string, string> {
  const { targets, rankings } = statutes;
  const systems = [...new Set(costs.costs.map(({ system }) => system))];
  return new Map([
    [
      'statute-ranking.svg',
      drawBarChart({
        title: 'Articles found for layperson questions',
        names: rankings.map(({ name }) => name),
        groups: MEASURE_NAMES.map((measure) => ({
          name: MEASURES[measure],
          values: rankings.map(({ all }) => all[measure]),
          target: targets[measure],
        })),
      }),
    ],
    [
      'cost-by-size.svg',
      drawLineChart({
        title: 'Median time of a query by size of corpus',
        xName: 'texts',
        yName: 'ms',
        lines: systems.map((name) => ({
          name,
          points: costs.costs.flatMap(({ system, size, p50Ms }) => (system === name ? [[size, p50Ms] as const] : [])),
        })),
      }),
    ],
  ]);
}

/** The page with its tables written anew: each stands between `<!-- NAME -->` and `<!-- end of NAME -->`. Throws RangeError where a place is missing. */
export function fillRetrievalPage(page: string, { statutes, chunks, costs }: RetrievalFigures): string {
  const { n, first, firstThree } = chunks;
  const tables = {
    statutes: tableOfStatutes(statutes),
    chunks: table(
      ['questions', 'what serves stands first', 'among the first three'],
      [[String(n), first.toFixed(3), firstThree.toFixed(3)]],
    ),
    costs: tableOfCosts(costs),
    ratios: table(
      ['texts', 'median of', 'over that of', 'times'],
      compareCosts(costs.costs).map(({ size, other, ours, times }) => [count(size), other, ours, times.toFixed(1)]),
    ),
  };
  return Object.entries(tables).reduce((text, [name, written]) => replaceBetween(text, name, written), page);
}

const qualityOf = (quality: RankingQuality) => MEASURE_NAMES.map((measure) => quality[measure].toFixed(3));

function tableOfStatutes({ made, targets, rankings }: StatuteFigures): string {
  const rows = rankings.flatMap(({ name, all, newAnswers }) => [
    [name, count(all.n), ...qualityOf(all)],
    [`${name}, articles never learnt from`, count(newAnswers.n), ...qualityOf(newAnswers)],
  ]);
  const heads = ['', 'questions', ...Object.values(MEASURES)];
  return `Made by \`${made}\`.\n\n${table(heads, [...rows, ['target', '', ...qualityOf(targets)]])}`;
}

function tableOfCosts({ made, costs, leftOut }: RetrievalFigures['costs']): string {
  const rows = costs.map(({ size, system, buildS, memoryMb, p50Ms, p99Ms, queries }) =>
    [count(size), system, buildS, memoryMb, p50Ms, p99Ms, queries].map(String),
  );
  const left = leftOut.map(({ size, system, why }) => `\nNot measured: ${system} at ${count(size)} texts, ${why}.\n`);
  const heads = ['texts', 'system', 'built in, s', 'holds, MB', 'p50, ms', 'p99, ms', 'questions'];
  return `Made by \`${made}\`.\n\n${table(heads, rows)}${left.join('')}`;
}

const count = (value: number) => value.toLocaleString('en-GB');
