import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectFolder } from './workbench.ts';

// The check of the command-line contracts lies beside the project where the project is developed; users do not have it.
const check = resolve(projectFolder, '../shared/check/contracts.py');
if (!existsSync(check)) {
  process.stdout.write(
    'Skipped: the check of the command-line contracts (../shared/check/contracts.py is not here).\n',
  );
} else {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zhida-contracts-'));
  const result = spawnSync('python3', [check, ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, DATA_DIR: dataFolder },
  });
  await rm(dataFolder, { recursive: true, force: true });
  if (result.error)
    process.stderr.write(`The contracts could not be checked: python3 is missing (${result.error.message}).\n`);
  process.exitCode = result.status ?? 1;
}
