import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ZhidaError } from '../domain/index.ts';
import type { DocumentLoader, LoadedDocument } from '../ports/index.ts';
import type { ReaderMessage } from './isolated-document-loader/serve-document-loader.ts';

/** What reading one file may take. */
export interface ReadingLimits {
  readonly timeLimitMs: number;
  /** Of the whole reading process, its own 300 MB included. */
  readonly memoryLimitMebibytes: number;
  readonly sizeLimitBytes: number;
  readonly characterLimit: number;
  /** After so long without a file the process is ended; the next file starts another. */
  readonly idleLimitMs: number;
}

/** Far above what official documents take: a PDF of 2,900 pages is read in three seconds. */
export const readingLimits: ReadingLimits = {
  timeLimitMs: 120_000,
  memoryLimitMebibytes: 1024,
  sizeLimitBytes: 100 * 1024 * 1024,
  characterLimit: 10_000_000,
  idleLimitMs: 60_000,
};

/** The share of the memory that JavaScript objects may take; what unpacked files take comes beside it. */
const HEAP_SHARE = 0.7;
/** What is kept of the last words of a process that breaks down. */
const LAST_WORDS = 2_000;

/**
 * Reads documents in a process of its own, one after another: a file that takes too long or too much memory, or on which the reader breaks down, costs
 * that process and is refused with the reason; the next file gets a new one. The process ends with this one, however this one ends.
 *
 * @param entry the module that serves the loaders there: it calls `serveDocumentLoader`
 * @throws ZhidaError `document-refused`; `unavailable` when the process does not start
 */
export function createIsolatedDocumentLoader(entry: string, limits: ReadingLimits = readingLimits): DocumentLoader {
  let reader: Reader | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const read = async (path: string) => {
    await refuseUnreadable(path, limits);
    if (!reader?.process.connected || reader.process.killed) reader = startReader(entry, limits);
    return readIn(reader, path, limits);
  };
  return {
    load(path) {
      const loading = last.then(() => read(path));
      last = loading.catch(() => undefined);
      return loading;
    },
  };
}

interface Reader {
  readonly process: ChildProcess;
  isReady: boolean;
  lastWords: string;
  idle: NodeJS.Timeout | undefined;
}

const refuse = (path: string, reason: string, cause?: unknown) =>
  new ZhidaError('document-refused', `${basename(path)}: ${reason}`, { cause });

/** Opening a pipe would wait for whoever writes to it. */
async function refuseUnreadable(path: string, { sizeLimitBytes }: ReadingLimits): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw refuse(path, 'the file cannot be read; check its path and permissions', cause);
  });
  if (!found.isFile()) throw refuse(path, 'it is a folder or a device, no file');
  if (found.size > sizeLimitBytes) throw refuse(path, `the file is larger than ${sizeLimitBytes / 1024 ** 2} MB`);
}

function startReader(entry: string, { memoryLimitMebibytes }: ReadingLimits): Reader {
  // Resolved from here: the working folder may be any.
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const heap = Math.floor(memoryLimitMebibytes * HEAP_SHARE);
  const child = fork(entry, [String(memoryLimitMebibytes), String(process.pid)], {
    execArgv: ['--import', tsx, `--max-old-space-size=${heap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const reader: Reader = { process: child, isReady: false, lastWords: '', idle: undefined };
  child.stderr?.on('data', (words: Buffer) => {
    reader.lastWords = (reader.lastWords + words.toString()).slice(-LAST_WORDS);
  });
  return reader;
}

async function readIn(reader: Reader, path: string, limits: ReadingLimits): Promise<LoadedDocument> {
  const { process: child } = reader;
  keepWaitingFor(child, true);
  clearTimeout(reader.idle);
  let isTooSlow = false;
  const timer = setTimeout(() => {
    isTooSlow = true;
    child.kill('SIGKILL');
  }, limits.timeLimitMs);
  try {
    const answer = await answerOf(reader, path);
    if ('isWorn' in answer && answer.isWorn) child.kill('SIGKILL');
    if ('loaded' in answer && answer.loaded.text.length <= limits.characterLimit) return answer.loaded;
    if ('loaded' in answer) throw refuse(path, `it holds more than ${limits.characterLimit} characters; split it`);
    if ('error' in answer) throw new ZhidaError(answer.error.code, answer.error.message, { cause: answer.error.cause });
    if (isTooSlow) throw refuse(path, `reading it took longer than ${limits.timeLimitMs / 1000} seconds; split it`);
    throw whyEnded(reader, path, answer.signal, limits);
  } finally {
    clearTimeout(timer);
    keepWaitingFor(child, false);
    reader.idle = setTimeout(() => child.kill(), limits.idleLimitMs).unref();
  }
}

type Answer = Exclude<ReaderMessage, 'ready'> | { readonly signal: NodeJS.Signals | null };

/** What the reader answers, or how it ended without an answer. */
function answerOf(reader: Reader, path: string): Promise<Answer> {
  const { process: child } = reader;
  const ended = new AbortController();
  return new Promise<Answer>((resolve) => {
    const { signal } = ended;
    const hear = (message: ReaderMessage) => {
      if (message === 'ready') reader.isReady = true;
      else resolve(message);
    };
    child.on('message', hear);
    signal.addEventListener('abort', () => child.off('message', hear));
    // `close` comes when the last words were read; a process that cannot be started at all says `error`.
    once(child, 'close', { signal }).then(
      ([, endedBy]) => resolve({ signal: endedBy }),
      () => resolve({ signal: null }),
    );
    child.send(path, (error) => {
      // The process ended between two files: `close` follows.
      if (error && !child.pid) resolve({ signal: null });
    });
  }).finally(() => ended.abort());
}

function whyEnded({ isReady, lastWords }: Reader, path: string, signal: NodeJS.Signals | null, limits: ReadingLimits) {
  if (!isReady)
    return new ZhidaError(
      'unavailable',
      'The process that reads documents does not start; install the project again.',
      {
        cause: lastWords,
      },
    );
  // The reader kills itself, or the system kills it, when memory runs out; the JavaScript engine aborts.
  return signal === 'SIGKILL' || signal === 'SIGABRT'
    ? refuse(path, `reading it needs more memory than ${limits.memoryLimitMebibytes} MB; split it`, lastWords)
    : refuse(path, 'the reader broke down on it; save it anew, or in another format', lastWords);
}

/** A process that waits for its next file keeps nobody from ending. */
function keepWaitingFor(child: ChildProcess, isWorking: boolean): void {
  const turn = isWorking ? 'ref' : 'unref';
  child[turn]();
  child.channel?.[turn]();
  (child.stderr as Socket | null)?.[turn]();
}
