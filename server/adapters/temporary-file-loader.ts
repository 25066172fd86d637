import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { ContentLoader, DocumentLoader } from '../ports/index.ts';

/** Reads content by laying it into a file of its own for a moment, where the loaders of files find it. Throws `folder-unwritable`. */
export function createTemporaryFileLoader(loader: DocumentLoader): ContentLoader {
  return {
    async load(content, fileName) {
      const { folder, path } = await layDown(content, fileName);
      try {
        return await loader.load(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function layDown(content: Uint8Array, fileName: string) {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'zhida-page-'));
    const path = join(folder, fileName);
    await writeFile(path, content);
    return { folder, path };
  } catch (cause) {
    throw new ZhidaError(
      'folder-unwritable',
      `The folder ${tmpdir()} for temporary files cannot be written; check space and permissions.`,
      { cause },
    );
  }
}
