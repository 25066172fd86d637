import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildWidget } from '../../widget/build.ts';

const projectFolder = dirname(dirname(import.meta.dirname));
const READY = /^Zhida is ready: (http:\/\/\S+)$/;

/** The server as a process of its own. */
export interface RunningServer {
  readonly address: string;
  readonly port: number;
  /** Asks it to stop, as an operator does, and waits until it has. */
  stop(): Promise<void>;
}

/** Where a server runs and what it is told; port 0 is any free one. */
export interface ServerSetting {
  readonly dataFolder: string;
  readonly port?: number;
  readonly allowedOrigins?: readonly string[];
}

/** Starts `server/index.ts`, which builds its first generation where it finds none, and waits until it is ready. */
export async function startServer(setting: ServerSetting): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
    cwd: projectFolder,
    env: { ...process.env, ...environmentOf(setting) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const address = await readAddress(child);
  return {
    address,
    port: Number(new URL(address).port),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const environmentOf = ({ dataFolder, port = 0, allowedOrigins = [] }: ServerSetting) => ({
  HOST: '127.0.0.1',
  PORT: String(port),
  DATA_DIR: dataFolder,
  LOG_LEVEL: 'warn',
  ALLOWED_ORIGINS: allowedOrigins.join(','),
});

async function readAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('The standard error of the server is not read');
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    const address = READY.exec(line)?.[1];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`The server did not start:\n${said.join('\n')}`);
}

/** Copies the generations of one data folder, with their models, to another, so that a second server need not build them. */
export function copyGenerations(from: string, to: string): void {
  for (const name of ['generations', 'models', 'LIVE']) cpSync(join(from, name), join(to, name), { recursive: true });
}

/** Builds the widget where it was never built; `npm test` builds it anew before these tests. */
export async function ensureWidget(): Promise<void> {
  const outFolder = join(projectFolder, 'dist/widget');
  if (!existsSync(join(outFolder, 'widget.js'))) await buildWidget({ outFolder });
}
