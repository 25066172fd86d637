import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFileLoader } from '../../server/adapters/temporary-file-loader.ts';
import { createTextDocumentLoader } from '../../server/adapters/text-document-loader.ts';
import type { DocumentLoader } from '../../server/ports/index.ts';

const words = new TextEncoder().encode('到窗口办理。');

/** The loader of text files, which remembers where they lay. */
function createWatchedLoader() {
  const paths: string[] = [];
  const loader: DocumentLoader = {
    load: (path) => {
      paths.push(path);
      return createTextDocumentLoader().load(path);
    },
  };
  return { paths, loader: createTemporaryFileLoader(loader) };
}

describe('the loader of content that lies in no folder', () => {
  it('reads it as the loader of such files does', async () => {
    expect(await createWatchedLoader().loader.load(words, 'guide.txt')).toMatchObject({
      text: '到窗口办理。',
      fileName: 'guide.txt',
    });
  });

  it('leaves nothing behind, whether it was read or refused', async () => {
    const { loader, paths } = createWatchedLoader();
    await loader.load(words, 'guide.txt');
    await expect(loader.load(new Uint8Array(), 'empty.txt')).rejects.toMatchObject({
      code: 'document-refused',
      message: 'empty.txt: the file is empty',
    });
    expect(paths.map((path) => existsSync(dirname(path)))).toEqual([false, false]);
  });
});
