import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** A browser that keeps to itself: tests reach loopback alone. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine: CHROMIUM_PATH, or the first of its usual names on the PATH. A missing one is a failure, not a skip. */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [environment.CHROMIUM_PATH ?? '', ...onPath].find((path) => path !== '' && isExecutable(path));
  if (found === undefined)
    throw new Error('There is no Chromium here; run `bash scripts/provision.sh`, or set CHROMIUM_PATH to one.');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: FLAGS });
}
