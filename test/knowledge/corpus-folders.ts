import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFileKnowledgeStore } from '../../server/adapters/file-knowledge-store.ts';
import {
  assembleKnowledge,
  type CorpusRecords,
  createKnowledgeLookup,
  type KnowledgeLookup,
  readRecords,
} from '../../server/knowledge/index.ts';

/** The corpus as it is shipped. */
export const shippedCorpus = join(dirname(dirname(import.meta.dirname)), 'corpus');

/** How long reading all of it may take on a busy machine before a hook is given up. */
export const READING_TIMEOUT_MS = 60_000;

/** A corpus of a law, a service and a fee that do not exist: every kind of record in its shortest form, without a fault. */
export const smallCorpus = join(import.meta.dirname, 'fixtures', 'small-corpus');

/** Reads a folder of corpus files without any overlay. */
export async function readCorpus(folder: string): Promise<CorpusRecords> {
  const store = createFileKnowledgeStore({ shippedFolder: folder, overlayFolder: join(folder, 'no-overlay') });
  return readRecords(await store.read());
}

/** The lookups over a folder of corpus files. */
export async function readLookup(folder: string): Promise<KnowledgeLookup> {
  return createKnowledgeLookup(assembleKnowledge(await readCorpus(folder)));
}

/** Gives `work` a folder of its own and removes it afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zhida-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One change to one line of a corpus file: the first line that holds `find`, with `replace` in its place. */
export interface LineChange {
  readonly path: string;
  readonly find: RegExp;
  readonly replace: string;
}

/** What a changed copy of a corpus reads as, and the line that was changed. */
export interface ChangedCorpus {
  readonly records: CorpusRecords;
  readonly line: number;
}

/** Copies `corpus`, makes the change and reads the copy. */
export async function readChangedCorpus(corpus: string, change: LineChange): Promise<ChangedCorpus> {
  return inTemporaryFolder(async (folder) => {
    await cp(corpus, folder, { recursive: true });
    const line = await changeLine(join(folder, change.path), change);
    return { records: await readCorpus(folder), line };
  });
}

/** Copies the one file that the change is about, makes the change and reads that file alone. */
export async function readChangedFile(corpus: string, change: LineChange): Promise<ChangedCorpus> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, change.path);
    await cp(join(corpus, change.path), file);
    const line = await changeLine(file, change);
    return { records: await readCorpus(folder), line };
  });
}

/** Changes one line of a file in place and says which. A pattern that no line holds is a mistake of the test. */
export async function changeLine(file: string, { find, replace }: LineChange): Promise<number> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const index = lines.findIndex((line) => find.test(line));
  if (index < 0) throw new Error(`${file} has no line with ${find}`);
  lines[index] = (lines[index] ?? '').replace(find, replace);
  await writeFile(file, lines.join('\n'));
  return index + 1;
}
