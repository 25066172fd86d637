import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where scripts/provision.sh puts what only tests need. */
const { XDG_CACHE_HOME } = process.env;
const entry = join(
  XDG_CACHE_HOME || join(homedir(), '.cache'),
  'zhida/transformers/node_modules/@huggingface/transformers/dist/transformers.node.mjs',
);

/** Whether the package could be installed: a machine that reaches no registry has none. */
export const hasTransformers = existsSync(entry);

/** Imports `@huggingface/transformers`, which is no dependency of the project. */
export const importTransformers = (): Promise<unknown> => import(pathToFileURL(entry).href);
