import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { DocumentStore, StoredDocument } from '../ports/index.ts';

const DOCUMENT = 'document.json';
const UNFINISHED = '.unfinished-';
/** Nobody writes for so long: what is older was left by a process that died. */
const ABANDONED_MS = 60 * 60 * 1000;
/** What documents stored by an earlier version do not say. */
const UNSAID = { places: [], leftOut: [], source: null, url: null };

/**
 * Added documents under the data folder: `documents/<checksum>/document.json`, and the file each was read from as `original.<ending>` beside it. Both
 * are written aside and renamed, the document last: a folder without it is what an interrupted `put` leaves, and nothing was promised of it.
 */
export function createFileDocumentStore(dataFolder: string): DocumentStore {
  const folder = join(dataFolder, 'documents');
  return {
    async put(document, original) {
      const own = join(folder, document.checksum);
      const files = original === undefined ? [] : [await readOriginal(document, original)];
      files.push({ name: DOCUMENT, content: JSON.stringify(document, null, 2) });
      await guardWriting(own, async () => {
        const made = await mkdir(own, { recursive: true });
        await removeAbandoned(own);
        await replaceFiles(own, files);
        if (made !== undefined) await Promise.all([...new Set([dirname(made), folder])].map(synchronise));
      });
    },
    async remove(checksum) {
      // The document first: interrupted between the two, it is gone and no half of it is listed.
      await guardWriting(folder, async () => {
        await rm(join(folder, checksum, DOCUMENT), { force: true });
        await rm(join(folder, checksum), { recursive: true, force: true });
      });
    },
    async list() {
      const documents: StoredDocument[] = [];
      // One after another: thousands at once would take all the files a process may have open.
      for (const name of (await ifThere(folder, readdir(folder), [])).sort()) {
        const path = join(folder, name, DOCUMENT);
        const text = await ifThere(path, readFile(path, 'utf8'), null);
        if (text !== null) documents.push(readDocument(path, text));
      }
      return documents;
    },
  };
}

/** What is read, or `otherwise` where there is nothing. What is there and cannot be read must not pass for nothing: the next build would be without it. */
async function ifThere<T>(path: string, reading: Promise<T>, otherwise: T): Promise<T> {
  return reading.catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return otherwise;
    throw unreadable(path, cause);
  });
}

function readDocument(path: string, text: string): StoredDocument {
  try {
    return { ...UNSAID, ...JSON.parse(text) };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

const unreadable = (path: string, cause: unknown) =>
  new ZhidaError(
    'storage-failed',
    `${path} cannot be read; check its permissions, or take its folder away and add the document again.`,
    { cause },
  );

interface KeptFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The file as it was read: one that changed since, or is gone, would be kept under a checksum that is not its own. */
async function readOriginal({ checksum, fileName }: StoredDocument, path: string): Promise<KeptFile> {
  const content = await readFile(path).catch(() => null);
  if (content === null || createHash('sha256').update(content).digest('hex') !== checksum)
    throw new ZhidaError('document-refused', `${fileName}: the file changed while it was read; add it again`);
  return { name: `original${extname(fileName).toLowerCase()}`, content };
}

/** Writes files aside, makes them durable and puts each in its place in one step, in their order. */
async function replaceFiles(folder: string, files: readonly KeptFile[]): Promise<void> {
  const written = files.map((file) => ({ ...file, aside: join(folder, `${UNFINISHED}${randomUUID()}`) }));
  try {
    await Promise.all(written.map(({ aside, content }) => writeDurably(aside, content)));
    for (const { aside, name } of written) await rename(aside, join(folder, name));
    await synchronise(folder);
  } catch (cause) {
    for (const { aside } of written) await rm(aside, { force: true }).catch(() => undefined);
    throw cause;
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const written = await stat(join(folder, name)).catch(() => null);
    if (written && Date.now() - written.mtimeMs > ABANDONED_MS) await rm(join(folder, name), { force: true });
  }
}

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function synchronise(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function guardWriting(folder: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new ZhidaError(
      'folder-unwritable',
      `The folder ${folder} cannot be written; check space and permissions, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}
