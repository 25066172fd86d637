import { resolve } from 'node:path';
import { exportDataFolder } from '../server/adapters/file-data-export.ts';
import { createWorkbench } from './workbench.ts';

/** `corpus export`: copies everything an administrator changed to a new folder. */
export async function exportChanges(folder: string): Promise<number> {
  const { dataFolder, generationStore, clock } = createWorkbench();
  const { files } = await exportDataFolder(dataFolder, resolve(folder), {
    exportedAt: clock.now().toISOString(),
    liveGeneration: await generationStore.live(),
  });
  process.stdout.write(`${folder}: ${Object.keys(files).length} files and manifest.json\n`);
  return 0;
}
