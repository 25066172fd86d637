import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFiles } from '../../scripts/find-files.ts';
import { createIsolatedDocumentLoader } from '../../server/adapters/isolated-document-loader.ts';
import { addDocuments, buildGeneration } from '../../server/indexing/index.ts';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts } from './build-parts.ts';

const reader = join(import.meta.dirname, '../../scripts/read-documents.ts');

/** A folder of a thousand files in ten folders, three of them bad. */
function createInbox(): string {
  const inbox = createTemporaryFolder();
  for (let folder = 0; folder < 10; folder++) mkdirSync(join(inbox, `区${folder}`));
  for (let number = 0; number < 997; number++)
    writeFileSync(
      join(inbox, `区${number % 10}`, `须知${number}.md`),
      `# ${number}号窗口须知\n\n带上${number}号申请表。\n`,
    );
  writeFileSync(join(inbox, '区3', '空白.md'), '');
  writeFileSync(join(inbox, '区5', '损坏.pdf'), '%PDF-1.4');
  writeFileSync(join(inbox, '区7', '乱码.txt'), Buffer.from([0xff, 0xff, 0x41, 0xff]));
  return inbox;
}

it('of a thousand files the three bad ones are listed with reasons, and the others are indexed', {
  timeout: 180_000,
}, async () => {
  const parts = createBuildParts(smallCorpus, createTemporaryFolder());
  const loader = createIsolatedDocumentLoader(reader);
  const results = await addDocuments(
    findFiles([createInbox()]).files,
    {},
    { ...parts, loader, store: parts.documentStore },
  );
  expect(results).toHaveLength(1_000);
  expect(results.flatMap((result) => ('refused' in result ? [result.refused] : []))).toEqual([
    '空白.md: the file is empty',
    '损坏.pdf: the file is damaged or incomplete',
    expect.stringMatching(/^乱码\.txt: the text is neither UTF-8 nor GB18030/),
  ]);
  const { id } = await buildGeneration(parts, () => undefined);
  const chunks = (await (await parts.generationStore.open(id)).read('chunks.jsonl')).toString();
  for (let number = 0; number < 997; number++) expect(chunks).toContain(`带上${number}号申请表。`);
});
