import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A TypeScript file running as a process of its own. */
export interface RunningScript {
  readonly process: ChildProcess;
  /** Its standard output, line by line. */
  readonly lines: Interface;
  /** How it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Runs a script of `test/`, named from there; a test that ends early ends it too. */
export function runScript(path: string, ...args: readonly string[]): RunningScript {
  const testFolder = dirname(import.meta.dirname);
  const child = spawn(process.execPath, ['--import', 'tsx', join(testFolder, path), ...args], {
    cwd: dirname(testFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return { process: child, lines: createInterface({ input: child.stdout }), ended };
}
