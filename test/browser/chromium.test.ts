import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findChromium } from './chromium.ts';

/** A new folder that holds nothing but empty programs of these names. */
function createFolderOf(...programs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhida-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const program of programs) {
    writeFileSync(join(folder, program), '');
    chmodSync(join(folder, program), 0o755);
  }
  return folder;
}

describe('findChromium', () => {
  it('takes the browser CHROMIUM_PATH names before any on the PATH', () => {
    const folder = createFolderOf('my-browser', 'chromium');
    const named = join(folder, 'my-browser');
    expect(findChromium({ PATH: folder, CHROMIUM_PATH: named })).toBe(named);
  });

  it('finds a browser by any of its usual names', () => {
    const folder = createFolderOf('google-chrome');
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'google-chrome'));
  });

  it('fails with the command that installs one where there is none', () => {
    expect(() => findChromium({ PATH: createFolderOf() })).toThrow('bash scripts/provision.sh');
  });
});
