import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { testDocumentStore, writeSampleDocument } from '../contracts/document-store.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

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

  it('names the folder it cannot write', async () => {
    const folder = nameUnwritableFolder();
    await expect(createFileDocumentStore(folder).put(writeSampleDocument())).rejects.toMatchObject({
      code: 'folder-unwritable',
      message: expect.stringContaining(folder),
    });
  });
});
