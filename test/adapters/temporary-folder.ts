import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder, removed when the test that asked for it ends. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhida-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of a folder that nobody can make, not even root, whom permissions do not hold: it lies below a plain file. */
export function nameUnwritableFolder(): string {
  const file = join(createTemporaryFolder(), 'plain-file');
  writeFileSync(file, 'not a folder');
  return join(file, 'data');
}
