import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluationFolder, readRetrievalFigures } from '../../scripts/charts/read-retrieval-figures.ts';
import { drawRetrievalCharts, fillRetrievalPage } from '../../scripts/charts/retrieval-page.ts';

const figures = readRetrievalFigures();
const charts = drawRetrievalCharts(figures);
const page = readFileSync(join(evaluationFolder, 'retrieval.md'), 'utf8');

describe('docs/evaluation/retrieval.md', () => {
  it('says what the figures say (else: npm run document)', () => {
    expect(fillRetrievalPage(page, figures)).toBe(page);
  });

  it.each([...charts])('%s is drawn from the figures, and shown (else: npm run document)', (name, text) => {
    expect(readFileSync(join(evaluationFolder, name), 'utf8')).toBe(text);
    expect(page).toContain(`](${name})`);
  });

  it('changes when a figure does', () => {
    const costs = { ...figures.costs, made: 'another run' };
    expect(fillRetrievalPage(page, { ...figures, costs })).toContain('Made by `another run`');
    const statutes = { ...figures.statutes, targets: { ...figures.statutes.targets, mrr10: 0.99 } };
    expect(drawRetrievalCharts({ ...figures, statutes }).get('statute-ranking.svg')).not.toBe(
      charts.get('statute-ranking.svg'),
    );
  });

  it('tells what was left out and why', () => {
    const leftOut = [{ system: 'Orama', size: 1_000_000, why: 'would hold about 9000 MB' }];
    expect(fillRetrievalPage(page, { ...figures, costs: { ...figures.costs, leftOut } })).toContain(
      'Not measured: Orama at 1,000,000 texts, would hold about 9000 MB.',
    );
  });

  it('is refused where a table has no place', () => {
    expect(() => fillRetrievalPage(page.replace('<!-- costs -->', ''), figures)).toThrow('no place for costs');
  });
});
