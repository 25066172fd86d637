import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createFileKnowledgeStore } from '../server/adapters/file-knowledge-store.ts';
import { assembleKnowledge, readRecords } from '../server/knowledge/index.ts';
import { corpusOverview } from './corpus-overview.ts';
import { corpusPages } from './corpus-pages.ts';
import { flowPages } from './flow-pages.ts';
import { runCommand } from './run-command.ts';
import { projectFolder } from './workbench.ts';

await runCommand(async () => {
  const folder = resolve(projectFolder, 'docs/corpus');
  const shippedFolder = resolve(projectFolder, 'corpus');
  const pages = corpusPages((path) => readFileSync(resolve(shippedFolder, path), 'utf8'));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  // The shipped corpus alone: what an administrator has laid over it is theirs to document.
  const store = createFileKnowledgeStore({ shippedFolder, overlayFolder: join(shippedFolder, 'no-overlay') });
  const knowledge = assembleKnowledge(readRecords(await store.read()));
  writeFileSync(`${folder}.md`, corpusOverview(knowledge));
  const drawn = flowPages(knowledge);
  const drawings = resolve(projectFolder, 'docs/flows');
  mkdirSync(drawings, { recursive: true });
  for (const [name, text] of drawn) writeFileSync(join(drawings, name), text);
  process.stdout.write(`docs/corpus.md, ${pages.size} pages in docs/corpus and ${drawn.size} in docs/flows written\n`);
  return 0;
});
