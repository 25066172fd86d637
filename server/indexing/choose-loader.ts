import { basename, extname } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { DocumentLoader } from '../ports/index.ts';

/** One loader for files of several kinds: each is read by the loader of its extension. A kind that none reads is refused with those that are read. */
export function chooseLoader(byExtension: Readonly<Record<string, DocumentLoader>>): DocumentLoader {
  return {
    async load(path) {
      const extension = extname(path).toLowerCase();
      const loader = byExtension[extension];
      if (loader) return loader.load(path);
      const read = Object.keys(byExtension).join(', ');
      throw new ZhidaError(
        'document-refused',
        `${basename(path)}: files of kind "${extension || 'none'}" are not read; give one of ${read}`,
      );
    },
  };
}
