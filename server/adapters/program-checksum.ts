import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names the program by all that decides what it makes of the same inputs: its sources and its lockfile.
 *
 * @param projectFolder the folder of package.json
 */
export function checksumProgram(projectFolder: string): string {
  const names = readdirSync(join(projectFolder, 'server'), { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => /\.[jt]s$/u.test(name)).map((name) => join('server', name));
  const hash = createHash('sha256');
  for (const path of [...sources.sort(), 'package-lock.json']) {
    const checksum = createHash('sha256')
      .update(readFileSync(join(projectFolder, path)))
      .digest('hex');
    hash.update(`${path.replaceAll('\\', '/')} ${checksum}\n`);
  }
  return hash.digest('hex');
}
