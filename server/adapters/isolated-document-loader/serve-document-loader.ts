import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, ZhidaError } from '../../domain/index.ts';
import type { DocumentLoader, LoadedDocument } from '../../ports/index.ts';

/** What the reading process says: once that it is there, then what came of each file. */
export type ReaderMessage =
  | 'ready'
  | (Result & {
      /** What was read left so much memory behind that the next file should get a new process. */
      readonly isWorn: boolean;
    });

type Result =
  | { readonly loaded: LoadedDocument }
  | { readonly error: { readonly code: ErrorCode; readonly message: string; readonly cause: string } };

/**
 * A thread beside the reading, which a loader that is busy cannot hold up: it ends the process when its parent is gone, or when it takes too much memory
 * (unpacked bytes do not count as JavaScript heap). Plain JavaScript, because tsx does not reach into threads.
 */
const WATCH = `
  const { workerData: { parent, limitBytes } } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== parent || process.memoryUsage.rss() > limitBytes) process.kill(process.pid, 'SIGKILL');
  }, 50);
`;

/** The share of its memory that a process may still hold after a file and go on to the next. */
const WORN_SHARE = 0.5;

/** Serves a loader to the parent process, which gives its memory limit and its id, then names one path after another and waits for the answers. */
export function serveDocumentLoader(loader: DocumentLoader): void {
  const [memoryLimitMebibytes, parent] = process.argv.slice(2).map(Number);
  const limitBytes = (memoryLimitMebibytes ?? 0) * 1024 ** 2;
  new Worker(WATCH, { eval: true, execArgv: [], workerData: { parent, limitBytes } }).unref();
  const send = (message: ReaderMessage) => process.send?.(message);
  process.on('disconnect', () => process.exit());
  process.on('message', async (path: string) => {
    const result = await loader.load(path).then(
      (loaded) => ({ loaded }),
      (error: unknown) => ({ error: describe(error, path) }),
    );
    send({ ...result, isWorn: process.memoryUsage.rss() > limitBytes * WORN_SHARE });
  });
  send('ready');
}

/** Errors cross as values. One that nobody foresaw came of the file, as likely as not: it is refused, and the next is read. */
function describe(error: unknown, path: string) {
  const cause = error instanceof Error ? String(error.stack) : String(error);
  if (error instanceof ZhidaError) return { code: error.code, message: error.message, cause };
  const reason =
    error instanceof RangeError && error.message.includes('call stack')
      ? 'its parts are nested too deeply'
      : 'the reader broke down on it; save it anew, or in another format';
  return { code: 'document-refused' as const, message: `${basename(path)}: ${reason}`, cause };
}
