import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './running-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with a published generation, to be copied by each test file that starts a server. */
    readonly builtData: string;
  }
}

/** Builds the one generation that every test file serves, as the first start of a server does. */
export default async function buildOnce({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhida-built-'));
  const server = await startServer({ dataFolder: folder });
  await server.stop();
  provide('builtData', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
