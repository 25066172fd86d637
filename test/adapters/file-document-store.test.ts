import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { testDocumentStore } from '../contracts/document-store.ts';
import { writeSampleDocument } from '../doubles/sample-document.ts';
import { runScript } from './child-process.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

/** A file with this content, as an administrator would add it. */
function placeOriginal(text: string): string {
  const path = join(createTemporaryFolder(), 'guide.md');
  writeFileSync(path, text);
  return path;
}

describe('the file document store', () => {
  testDocumentStore(() => createFileDocumentStore(createTemporaryFolder()));

  it('still has its documents when it is opened again', async () => {
    const folder = createTemporaryFolder();
    const document = writeSampleDocument();
    await createFileDocumentStore(folder).put(document);
    expect(await createFileDocumentStore(folder).list()).toEqual([document]);
  });

  it('leaves nothing beside a document it has put', async () => {
    const folder = createTemporaryFolder();
    const document = writeSampleDocument();
    await createFileDocumentStore(folder).put(document);
    expect(readdirSync(join(folder, 'documents', document.checksum))).toEqual(['document.json']);
  });

  it('lists the other documents when a process died while it put one', async () => {
    const folder = createTemporaryFolder();
    const document = writeSampleDocument();
    await createFileDocumentStore(folder).put(document);
    mkdirSync(join(folder, 'documents', 'f'.repeat(64)));
    expect(await createFileDocumentStore(folder).list()).toEqual([document]);
  });

  it.each([
    ['cannot be read', (path: string) => mkdirSync(path)],
    ['is damaged', (path: string) => writeFileSync(path, '{')],
  ])('does not list the others as all there are when one %s', async (_what, spoil) => {
    const folder = createTemporaryFolder();
    const store = createFileDocumentStore(folder);
    await store.put(writeSampleDocument());
    mkdirSync(join(folder, 'documents', 'f'.repeat(64)));
    spoil(join(folder, 'documents', 'f'.repeat(64), 'document.json'));
    await expect(store.list()).rejects.toMatchObject({
      code: 'storage-failed',
      message: expect.stringContaining('f'.repeat(64)),
    });
  });

  it('keeps the file a document was read from, byte by byte, and drops it with the document', async () => {
    const folder = createTemporaryFolder();
    const store = createFileDocumentStore(folder);
    const document = writeSampleDocument({ fileName: '办事指南.MD' });
    await store.put(document, placeOriginal(document.text));
    const own = join(folder, 'documents', document.checksum);
    expect(readdirSync(own).sort()).toEqual(['document.json', 'original.md']);
    expect(readFileSync(join(own, 'original.md'), 'utf8')).toBe(document.text);
    await store.remove(document.checksum);
    expect(readdirSync(join(folder, 'documents'))).toEqual([]);
  });

  it('keeps the original when only what is known of a document changes', async () => {
    const folder = createTemporaryFolder();
    const store = createFileDocumentStore(folder);
    const document = writeSampleDocument();
    await store.put(document, placeOriginal(document.text));
    await store.put({ ...document, confirmed: true });
    expect(readdirSync(join(folder, 'documents', document.checksum))).toContain('original.md');
  });

  it.each([
    ['holds other bytes now', () => placeOriginal('别的内容')],
    ['is gone', () => join(createTemporaryFolder(), 'guide.md')],
  ])('refuses a document whose file %s, and leaves what was there', async (_, original) => {
    const store = createFileDocumentStore(createTemporaryFolder());
    const document = writeSampleDocument();
    await expect(store.put(document, original())).rejects.toMatchObject({
      code: 'document-refused',
      message: 'guide.md: the file changed while it was read; add it again',
    });
    expect(await store.list()).toEqual([]);
  });

  it('clears away what a process left that died long ago while it put this document, and nothing newer', async () => {
    const folder = createTemporaryFolder();
    const document = writeSampleDocument();
    const own = join(folder, 'documents', document.checksum);
    mkdirSync(own, { recursive: true });
    for (const name of ['.unfinished-old', '.unfinished-new']) writeFileSync(join(own, name), '{');
    utimesSync(join(own, '.unfinished-old'), 0, 0);
    await createFileDocumentStore(folder).put(document);
    expect(readdirSync(own).sort()).toEqual(['.unfinished-new', 'document.json']);
  });

  it('lists old or new, never a part, when it is killed at any moment', { timeout: 120_000 }, async () => {
    const folder = createTemporaryFolder();
    for (let kill = 0; kill < 12; kill++) {
      const script = runScript('adapters/put-without-end.ts', folder);
      await script.lines[Symbol.asyncIterator]().next();
      await setTimeout(kill * 3);
      script.process.kill('SIGKILL');
      await script.ended;
      for (const { text, checksum } of await createFileDocumentStore(folder).list())
        expect(createHash('sha256').update(text).digest('hex')).toBe(checksum);
    }
    expect((await createFileDocumentStore(folder).list()).length).toBeGreaterThan(0);
  });

  it('names the folder it cannot write', async () => {
    const folder = nameUnwritableFolder();
    await expect(createFileDocumentStore(folder).put(writeSampleDocument())).rejects.toMatchObject({
      code: 'folder-unwritable',
      message: expect.stringContaining(folder),
    });
  });
});
