import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { DocumentStore, StoredDocument } from '../ports/index.ts';

/** What documents stored by an earlier version do not say. */
const UNSAID = { places: [], leftOut: [], source: null, url: null };

/** Added documents as `documents/<checksum>/document.json` under the data folder. */
export function createFileDocumentStore(dataFolder: string): DocumentStore {
  const folder = join(dataFolder, 'documents');
  return {
    async put(document) {
      const own = join(folder, document.checksum);
      const aside = join(own, `document.json.${process.pid}`);
      try {
        await mkdir(own, { recursive: true });
        await writeFile(aside, JSON.stringify(document, null, 2));
        await rename(aside, join(own, 'document.json'));
      } catch (cause) {
        throw new ZhidaError(
          'folder-unwritable',
          `The folder ${own} cannot be written; check space and permissions, or set DATA_DIR to another folder.`,
          { cause },
        );
      }
    },
    async remove(checksum) {
      try {
        await rm(join(folder, checksum), { recursive: true, force: true });
      } catch (cause) {
        throw new ZhidaError('folder-unwritable', `The folder ${folder} cannot be written; check its permissions.`, {
          cause,
        });
      }
    },
    async list() {
      const names = (await readdir(folder).catch(() => [])).sort();
      const texts = await Promise.all(
        names.map((name) => readFile(join(folder, name, 'document.json'), 'utf8').catch(() => null)),
      );
      // A folder without its document is what an interrupted `put` leaves: nothing was promised of it.
      return texts
        .filter((text) => text !== null)
        .map((text) => ({ ...UNSAID, ...JSON.parse(text) }) as StoredDocument);
    },
  };
}
