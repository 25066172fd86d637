import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SourceText } from './modules.ts';

const FOLDERS = ['server', 'widget', 'scripts', 'test'];
const ENDINGS = ['.ts', '.tsx', '.css'];
/** What tools write or fetch is not ours to hold to the rules. */
const FOREIGN = ['node_modules', 'dist'];

/** Every source file of the folders the law covers, in a fixed order. */
export function readTree(root: string): SourceText[] {
  const files: SourceText[] = [];
  for (const folder of FOLDERS.filter((name) => existsSync(join(root, name)))) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const absolute = join(entry.parentPath, entry.name);
      const path = absolute.slice(root.length + 1).replaceAll(sep, '/');
      if (!entry.isFile() || !ENDINGS.some((ending) => path.endsWith(ending))) continue;
      if (path.split('/').some((segment) => FOREIGN.includes(segment))) continue;
      files.push({ path, text: readFileSync(absolute, 'utf8') });
    }
  }
  return files.sort((left, right) => (left.path < right.path ? -1 : 1));
}
