import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { type ErrorCode, ZhidaError } from '../domain/index.ts';
import type { BuildNews, BuildOrder, BuiltGeneration, RunBuild } from '../indexing/index.ts';

/** How a build is run: in a Node process of its own, so that a build never delays an answer, and its limits end only itself. */
export interface ChildProcessBuildOptions {
  /** The file that the process runs: it takes a `BuildOrder` and sends `BuildNews`. */
  readonly entry: string;
  /** Arguments for Node, such as what makes it read TypeScript. */
  readonly execArgv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly memoryMb: number;
  readonly timeLimitMs: number;
}

/** How long a process that was told to stop is waited for before it is killed: what it has written is whole at every moment. */
const GRACE_MS = 10_000;

/** Runs builds in child processes with limits on memory and time. Throws `build-failed` when one is met. */
export function createChildProcessBuild(options: ChildProcessBuildOptions): RunBuild {
  return ({ train = false, signal }, onProgress) =>
    new Promise((resolve, reject) => {
      const child = fork(options.entry, [], {
        execArgv: [...options.execArgv, `--max-old-space-size=${options.memoryMb}`],
        env: { ...options.environment },
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      yieldToAnswers(child);
      const stop = stopping(child, signal);
      const limit = setTimeout(() => {
        reject(failed(`took longer than ${Math.round(options.timeLimitMs / 60_000)} minutes`));
        stop.now();
      }, options.timeLimitMs);
      let said = '';
      child.stderr?.on('data', (text: Buffer) => {
        said = `${said}${text}`.slice(-20_000);
      });
      child.on('message', (news: BuildNews) => settle(news, onProgress, resolve, reject));
      child.on('error', (cause) => reject(failed('could not be started', cause)));
      child.on('close', (code) => {
        clearTimeout(limit);
        stop.forget();
        // Settled already when the build had said how it went.
        reject(failed(describeEnd(said, code, options.memoryMb)));
      });
      send(child, { order: 'build', train });
    });
}

/** Lets processes that answer questions go first. */
function yieldToAnswers({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Where priorities cannot be changed, the build has the same as everyone.
  }
}

const failed = (what: string, cause?: unknown) =>
  new ZhidaError('build-failed', `The build ${what}. What is served has not changed.`, { cause });

function describeEnd(said: string, code: number | null, memoryMb: number): string {
  if (/heap out of memory|Allocation failed/u.test(said))
    return `needed more than ${memoryMb} MB of memory; set BUILD_MEMORY_MB higher, or add less at once`;
  return `ended before it was finished (${code === null ? 'killed' : `exit code ${code}`})`;
}

function settle(
  news: BuildNews,
  onProgress: Parameters<RunBuild>[1],
  resolve: (built: BuiltGeneration) => void,
  reject: (error: Error) => void,
): void {
  if (news.news === 'progress') onProgress(news.progress);
  else if (news.news === 'built') resolve(news.built);
  else
    reject(
      news.code === null ? failed(`failed: ${news.message}`) : new ZhidaError(news.code as ErrorCode, news.message),
    );
}

const send = (child: ChildProcess, order: BuildOrder) => child.connected && child.send(order);

/** Ends the process: gently when the caller gives up, at once when it does not follow. */
function stopping(child: ChildProcess, signal: AbortSignal | undefined) {
  let timer: NodeJS.Timeout | null = null;
  const cancel = () => {
    send(child, { order: 'cancel' });
    timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  return {
    now: () => child.kill('SIGKILL'),
    forget() {
      if (timer !== null) clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    },
  };
}
