import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationFolder, readRetrievalFigures } from './charts/read-retrieval-figures.ts';
import { drawRetrievalCharts, fillRetrievalPage } from './charts/retrieval-page.ts';
import { runCommand } from './run-command.ts';

// Writes what docs/evaluation/retrieval.md shows, from the measured figures kept beside it.
await runCommand(async () => {
  const figures = readRetrievalFigures();
  const page = join(evaluationFolder, 'retrieval.md');
  writeFileSync(page, fillRetrievalPage(readFileSync(page, 'utf8'), figures));
  const charts = drawRetrievalCharts(figures);
  for (const [name, text] of charts) writeFileSync(join(evaluationFolder, name), text);
  process.stdout.write(`docs/evaluation/retrieval.md and ${charts.size} charts written\n`);
  return 0;
});
