import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildGeneration, publishGeneration } from '../../server/indexing/index.ts';
import { createCommandBuildParts } from '../indexing/build-parts.ts';
import { shippedCorpus, smallCorpus } from '../knowledge/corpus-folders.ts';

const projectFolder = dirname(dirname(import.meta.dirname));

/** How an entry of the command line is called. */
export interface EntryCall {
  /** Path from the project, e.g. `scripts/ask.ts`. */
  readonly entry: string;
  readonly words?: readonly string[];
  readonly input?: string | Uint8Array;
  readonly environment: Readonly<Record<string, string>>;
}

/** What came of it: the exit code, standard output, and standard error line by line. */
export interface EntryResult {
  readonly code: number | null;
  readonly output: string;
  readonly notices: readonly string[];
}

/** Runs an entry as a process of its own, as `npm run` does, until it ends. */
export async function runEntry({ entry, words = [], input = '', environment }: EntryCall): Promise<EntryResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...words], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'close');
  // A process that ends before it has read everything closes the pipe; what came of it is told by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [output, notices, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, notices: notices.split('\n').filter((line) => line !== '') };
}

/** A data folder that serves a small corpus, so that no entry has to build one; `remove` when the tests are over. */
export async function createServedFolder(): Promise<{ readonly dataFolder: string; remove(): void }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'zhida-scripts-'));
  // The small corpus has few fixed replies; a server needs them all.
  cpSync(join(shippedCorpus, 'replies'), join(dataFolder, 'corpus/replies'), { recursive: true });
  const parts = createCommandBuildParts(smallCorpus, dataFolder);
  await buildGeneration(parts, () => undefined);
  await publishGeneration(parts);
  return { dataFolder, remove: () => rmSync(dataFolder, { recursive: true, force: true }) };
}
