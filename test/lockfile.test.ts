import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Names = Readonly<Record<string, string>>;
interface Entry {
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
  readonly optionalDependencies?: Names;
}

const read = <T>(name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8')) as T;
const { packages } = read<{ readonly packages: Readonly<Record<string, Entry>> }>('package-lock.json');

/** The folders in which Node looks for a package asked for from a path of the lockfile, the nearest first. */
function foldersFor(path: string, name: string): string[] {
  const here = `${path}${path === '' ? '' : '/'}node_modules/${name}`;
  const above = path.lastIndexOf('/node_modules/');
  return path === '' ? [here] : [here, ...foldersFor(above < 0 ? '' : path.slice(0, above), name)];
}

describe('the lockfile', () => {
  // npm drops the builds of other platforms when it writes a lockfile over an existing node_modules (npm/cli#4828).
  it('holds every optional dependency, so that native packages install on every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !foldersFor(path, name).some((folder) => folder in packages))
        .map((name) => `${name}, wanted by ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('follows a package.json that pins every dependency exactly', () => {
    const { dependencies, devDependencies, optionalDependencies } = read<Entry>('package.json');
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name}@${version}`);
    expect(loose).toEqual([]);
  });
});
