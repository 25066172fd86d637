import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluationFolder } from '../../scripts/charts/read-retrieval-figures.ts';
import {
  drawRecognitionCharts,
  fillRecognitionPage,
  readRecognitionFigures,
} from '../../scripts/charts/recognition-page.ts';

const figures = readRecognitionFigures();
const charts = drawRecognitionCharts(figures);
const page = readFileSync(join(evaluationFolder, 'recognition.md'), 'utf8');

describe('docs/evaluation/recognition.md', () => {
  it('says what the figures say (else: npm run document)', () => {
    expect(fillRecognitionPage(page, figures)).toBe(page);
  });

  it.each([...charts])('%s is drawn from the figures, and shown (else: npm run document)', (name, text) => {
    expect(readFileSync(join(evaluationFolder, name), 'utf8')).toBe(text);
    expect(page).toContain(`](${name})`);
  });

  it('changes when a figure does', () => {
    const { development } = figures;
    const other = { ...development, intent: { ...development.intent, accuracy: 0.123, bins: [] } };
    expect(fillRecognitionPage(page, { ...figures, development: other })).toContain('0.123');
    expect([...drawRecognitionCharts({ ...figures, development: other }).values()]).not.toEqual([...charts.values()]);
  });

  it('is refused where a table has no place', () => {
    expect(() => fillRecognitionPage(page.replace('<!-- public sets -->', ''), figures)).toThrow('public sets');
  });
});
