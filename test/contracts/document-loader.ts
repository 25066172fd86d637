import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { DocumentLoader } from '../../server/ports/index.ts';

/** A file every loader of its kind must read, and the words it holds. */
export interface ReadableFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly words: string;
}

/** What every document loader keeps. `place` puts a readable file where the loader can reach it. */
export function testDocumentLoader(create: () => DocumentLoader, place: () => Promise<ReadableFile>): void {
  it('reads the words of a file', async () => {
    const { path, words } = await place();
    expect((await create().load(path)).text).toContain(words);
  });

  it('names a file without its folder', async () => {
    const { path, fileName } = await place();
    expect((await create().load(path)).fileName).toBe(fileName);
  });

  it('gives the checksum of the bytes as they stand in the file', async () => {
    const { path, bytes } = await place();
    expect((await create().load(path)).checksum).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('refuses a file that is not there', async () => {
    const { path, fileName } = await place();
    await expect(create().load(`${path}/${fileName}`)).rejects.toMatchObject({ code: 'document-refused' });
  });
}
