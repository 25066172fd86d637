import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportDataFolder } from '../../server/adapters/file-data-export.ts';
import { buildGeneration, publishGeneration } from '../../server/indexing/index.ts';
import { createCommandBuildParts } from '../indexing/build-parts.ts';
import { buildChanged, publishFirst } from '../indexing/impact/changed-generation.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

const FACTS = { exportedAt: '2026-11-23T02:00:00.000Z', liveGeneration: 'live-one' };

/** A data folder with one file of every kind that lies there. */
function createDataFolder(): string {
  const data = createTemporaryFolder();
  for (const [path, text] of [
    ['corpus/fees/sample.csv', 'id\n'],
    ['documents/aa/document.json', '{}'],
    ['documents/aa/original.pdf', '%PDF-'],
    ['documents/aa/.unfinished-4711', '{'],
    ['generations/one/manifest.json', '{}'],
    ['zhida.sqlite', 'conversations'],
    ['LIVE', 'one\n'],
  ] as const) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), text);
  }
  return data;
}

describe('exportDataFolder', () => {
  it('copies the overlay and whole documents, and nothing that is built, said or half written', async () => {
    const target = join(createTemporaryFolder(), 'new/export');
    await exportDataFolder(createDataFolder(), target, FACTS);
    const files = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ parentPath, name }) => join(parentPath, name).slice(target.length + 1)).sort()).toEqual([
      'corpus/fees/sample.csv',
      'documents/aa/document.json',
      'documents/aa/original.pdf',
      'manifest.json',
    ]);
  });

  it('writes down the checksum of every file, the time and the live generation', async () => {
    const target = createTemporaryFolder();
    const manifest = await exportDataFolder(createDataFolder(), target, FACTS);
    expect(JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(manifest).toMatchObject({ ...FACTS, formatVersion: 1 });
    expect(Object.keys(manifest.files)).toHaveLength(3);
    for (const [path, checksum] of Object.entries(manifest.files))
      expect(
        createHash('sha256')
          .update(readFileSync(join(target, path)))
          .digest('hex'),
      ).toBe(checksum);
  });

  it('has a manifest and no files where nothing was changed', async () => {
    const target = createTemporaryFolder();
    const { files } = await exportDataFolder(createTemporaryFolder(), target, { ...FACTS, liveGeneration: null });
    expect([files, readdirSync(target)]).toEqual([{}, ['manifest.json']]);
  });

  it('refuses a folder that is not empty and leaves it as it was', async () => {
    const target = createTemporaryFolder();
    writeFileSync(join(target, 'mine.txt'), 'kept');
    await expect(exportDataFolder(createDataFolder(), target, FACTS)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('is not empty'),
    });
    expect(readdirSync(target)).toEqual(['mine.txt']);
  });

  it('refuses a folder inside the data folder: an overlay would grow a second overlay', async () => {
    const data = createDataFolder();
    await expect(exportDataFolder(data, join(data, 'corpus/export'), FACTS)).rejects.toMatchObject({
      code: 'input-invalid',
    });
    expect(readdirSync(join(data, 'corpus'))).toEqual(['fees']);
  });

  it('refuses what is no folder, and names one that cannot be written', async () => {
    const file = join(createDataFolder(), 'LIVE');
    await expect(exportDataFolder(createDataFolder(), file, FACTS)).rejects.toMatchObject({ code: 'input-invalid' });
    const unwritable = nameUnwritableFolder();
    await expect(exportDataFolder(createDataFolder(), unwritable, FACTS)).rejects.toMatchObject({
      message: expect.stringContaining(unwritable),
    });
  });

  it('brings everything back: copied into an empty data folder, built and published, it serves the same', async () => {
    const data = createTemporaryFolder();
    const parts = await publishFirst(data);
    const id = await buildChanged(data, parts);
    await publishGeneration(parts);
    const target = createTemporaryFolder();
    await exportDataFolder(data, target, FACTS);

    const restored = createTemporaryFolder();
    for (const folder of ['corpus', 'documents'])
      cpSync(join(target, folder), join(restored, folder), { recursive: true });
    const others = createCommandBuildParts(smallCorpus, restored);
    const manifest = await buildGeneration(others, () => undefined);
    await publishGeneration(others);
    expect(manifest.files).toEqual((await parts.generationStore.open(id)).manifest.files);
    expect(await others.generationStore.live()).toBe(manifest.id);
  });
});
