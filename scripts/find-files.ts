import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What systems and office programs leave in folders for themselves. */
const OF_SYSTEMS = /^(?:\.|~\$|(?:Thumbs\.db|desktop\.ini|__MACOSX)$)/iu;

/** The files that paths lead to, and how many files of the system were passed over on the way. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly passedOver: number;
}

/**
 * The files of folders and of the folders in them, in the order of their names; a path that is no folder is a file, whatever it is. Folders are not
 * entered through links, so that none is entered twice. A folder that cannot be read is handed on like a file, for whoever reads files to refuse it.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files: string[] = [];
  let passedOver = 0;
  const waiting = [...paths].reverse();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entries = readFolder(path);
    if (!entries) {
      files.push(path);
      continue;
    }
    const own = entries.filter(({ name }) => !OF_SYSTEMS.test(name));
    const entered = own.filter((entry) => !entry.isSymbolicLink() || readFolder(join(path, entry.name)) === null);
    passedOver += entries.length - entered.length;
    waiting.push(
      ...entered
        .map(({ name }) => join(path, name))
        .sort()
        .reverse(),
    );
  }
  return { files, passedOver };
}

/** Null for what is no folder, or one that cannot be read. */
function readFolder(path: string): Dirent[] | null {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return null;
  }
}
