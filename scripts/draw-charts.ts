import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationFolder, readRetrievalFigures } from './charts/read-retrieval-figures.ts';
import { drawRecognitionCharts, fillRecognitionPage, readRecognitionFigures } from './charts/recognition-page.ts';
import { drawRetrievalCharts, fillRetrievalPage } from './charts/retrieval-page.ts';
import { runCommand } from './run-command.ts';

// Writes what docs/evaluation/retrieval.md and recognition.md show, from the measured figures kept beside them.
await runCommand(async () => {
  const retrieval = readRetrievalFigures();
  const recognition = readRecognitionFigures();
  renew('retrieval.md', (page) => fillRetrievalPage(page, retrieval), drawRetrievalCharts(retrieval));
  renew('recognition.md', (page) => fillRecognitionPage(page, recognition), drawRecognitionCharts(recognition));
  return 0;
});

function renew(name: string, fill: (page: string) => string, charts: ReadonlyMap<string, string>): void {
  const path = join(evaluationFolder, name);
  writeFileSync(path, fill(readFileSync(path, 'utf8')));
  for (const [chart, text] of charts) writeFileSync(join(evaluationFolder, chart), text);
  process.stdout.write(`docs/evaluation/${name} and ${charts.size} charts written\n`);
}
