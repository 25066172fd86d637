import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { projectFolder } from './workbench.ts';

/** The versions of Node the project promises to run on (`engines`). */
const VERSIONS = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20', '22', '24'];

/** Runs a command and says whether it went well. */
function run(command: string, args: readonly string[], folder: string, environment: NodeJS.ProcessEnv): boolean {
  return spawnSync(command, args, { cwd: folder, stdio: 'inherit', env: environment }).status === 0;
}

/** A clean checkout, installed and tested with one version of Node taken from the registry. */
function testWith(version: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), `zhida-node-${version}-`));
  try {
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const name = `node-${platform}-${process.arch}`;
    if (
      !run('npm', ['install', '--no-save', '--prefix', join(folder, 'node'), `${name}@${version}`], folder, process.env)
    )
      return false;
    const node = join(folder, 'node/node_modules', name);
    copyTracked(join(folder, 'project'));
    const headers = existsSync(join(node, 'include/node')) ? { npm_config_nodedir: node } : {};
    const environment = {
      ...process.env,
      ...headers,
      PATH: `${join(node, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
    };
    const project = join(folder, 'project');
    return run('npm', ['ci'], project, environment) && run('npm', ['test'], project, environment);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies the files git knows of, as they are in the working tree. */
function copyTracked(target: string): void {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  for (const path of listed.stdout.split('\0').filter((name) => name !== '')) {
    const source = resolve(projectFolder, path);
    if (existsSync(source))
      cpSync(source, join(target, dirname(path) === '.' ? '' : dirname(path), path.split('/').at(-1) ?? path), {
        recursive: true,
      });
  }
}

const results = VERSIONS.map((version) => ({ version, passed: testWith(version) }));
for (const { version, passed } of results) process.stdout.write(`Node ${version}: ${passed ? 'passed' : 'failed'}\n`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
