import { posix } from 'node:path';
import type { Rule } from '../fault.ts';

/** Words that say nothing of what is inside. */
const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'managers', 'shared', 'lib'];
/** Words that say nothing more at the end of a longer name. `service` is a noun of this field and free when it stands alone. */
const EMPTY_ENDINGS = ['utils', 'util', 'helpers', 'helper', 'manager'];

/** Files and folders are kebab-case and named for what is inside. */
export const namesThingsForWhatTheyAre: Rule = (modules) => {
  const files = modules.map(({ path }) => path);
  const folders = new Set(files.flatMap(foldersAbove));
  return [
    ...files.map((path) => ({ path, message: judgeFile(path) })),
    ...[...folders].map((path) => ({ path, message: judgeName(posix.basename(path)) })),
  ].flatMap(({ path, message }) => (message ? [{ path, line: 1, message }] : []));
};

function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

function judgeFile(path: string): string | null {
  // Marks such as `.test` and `.d` are no part of the name.
  const name = posix.basename(path).split('.')[0] ?? '';
  const words = wordsOf(name);
  if (words.length > 1 && words.at(-1) === 'service')
    return '`-service` is a layer word; name the file for what it does';
  return judgeName(name);
}

function judgeName(name: string): string | null {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (words.length === 1 && EMPTY_NAMES.includes(last)) return `a name such as ${name} says nothing of what is inside`;
  if (words.length > 1 && EMPTY_ENDINGS.includes(last)) return `-${last} says nothing of what is inside`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? null : `${name} is not kebab-case`;
}

const wordsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]/);
