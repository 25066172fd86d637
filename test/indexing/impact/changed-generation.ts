import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildGeneration, publishGeneration } from '../../../server/indexing/index.ts';
import { writeSampleDocument } from '../../doubles/sample-document.ts';
import { shippedCorpus, smallCorpus } from '../../knowledge/corpus-folders.ts';
import { createCommandBuildParts, type TestBuildParts } from '../build-parts.ts';

const QUESTIONS = `questions:
  - id: window
    asOf: 2026-11-22
    turns:
      - { question: 登记期多久, intent: deadline, service: sample-registration, facts: ["3个月"], articles: [sample-law@2020/3] }
`;

/** A data folder whose live generation answers from the small corpus, with one development question that it answers rightly and one added document. */
export async function publishFirst(data: string): Promise<TestBuildParts> {
  const parts = createCommandBuildParts(smallCorpus, data);
  // The small corpus has few fixed replies; answering needs them all.
  await cp(join(shippedCorpus, 'replies'), join(data, 'corpus/replies'), { recursive: true });
  await writeOverlay(data, 'questions/development/sample.yaml', QUESTIONS);
  await parts.documentStore.put(writeSampleDocument({ title: '窗口须知', text: '# 窗口须知\n\n带上身份证件。' }));
  await buildGeneration(parts, () => undefined);
  await publishGeneration(parts);
  return parts;
}

/** Builds a second generation, a day later, in which the old law gives four months, a document is replaced and nothing else is changed. Returns its id. */
export async function buildChanged(data: string, parts: TestBuildParts): Promise<string> {
  const law = await readFile(join(smallCorpus, 'laws/sample-law/2020.yaml'), 'utf8');
  await writeOverlay(data, 'laws/sample-law/2020.yaml', law.replace('window: 3 months', 'window: 4 months'));
  for (const { checksum } of await parts.documentStore.list()) await parts.documentStore.remove(checksum);
  await parts.documentStore.put(writeSampleDocument({ title: '窗口须知', text: '# 窗口须知\n\n带上护照。' }));
  parts.clock.set('2026-11-23T02:00:00Z');
  return (await buildGeneration(parts, () => undefined)).id;
}

/** Writes a file of the overlay. */
export async function writeOverlay(data: string, path: string, text: string): Promise<void> {
  const file = join(data, 'corpus', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
