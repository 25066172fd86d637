import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildWidget } from '../widget/build.ts';
import { runCommand } from './run-command.ts';
import { projectFolder } from './workbench.ts';

/** What the widget is built from. */
const SOURCES = ['widget', 'server/protocol'];

await runCommand(async () => {
  const outFolder = resolve(projectFolder, 'dist/widget');
  if (process.argv.includes('--if-missing') && (await isFresh(outFolder))) return 0;
  process.stderr.write('Building the widget...\n');
  await buildWidget({ outFolder });
  return 0;
});

/** Whether the widget was built after its sources last changed. */
async function isFresh(outFolder: string): Promise<boolean> {
  const built = await stat(join(outFolder, 'widget.js')).catch(() => null);
  if (built === null) return false;
  for (const folder of SOURCES) {
    for (const name of await readdir(resolve(projectFolder, folder), { recursive: true })) {
      const source = await stat(resolve(projectFolder, folder, name));
      if (source.isFile() && source.mtimeMs > built.mtimeMs) return false;
    }
  }
  return true;
}
