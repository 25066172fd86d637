import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corpusPages } from './corpus-pages.ts';
import { runCommand } from './run-command.ts';
import { projectFolder } from './workbench.ts';

await runCommand(async () => {
  const folder = resolve(projectFolder, 'docs/corpus');
  const pages = corpusPages((path) => readFileSync(resolve(projectFolder, 'corpus', path), 'utf8'));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  process.stdout.write(`${pages.size} pages written to docs/corpus\n`);
  return 0;
});
