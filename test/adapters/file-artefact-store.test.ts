import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileGenerationStore } from '../../server/adapters/file-artefact-store.ts';
import { INPUTS, testGenerationStore, writeSampleGeneration } from '../contracts/generation-store.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

describe('the file generation store', () => {
  testGenerationStore(() => createFileGenerationStore(createTemporaryFolder()));

  it('refuses a generation of which a file was changed, and names the file', async () => {
    const store = createFileGenerationStore(createTemporaryFolder());
    await writeSampleGeneration(store, '20260601');
    const { folder } = await store.open('20260601');
    appendFileSync(join(folder, 'chunks.jsonl'), ' ');
    await expect(store.open('20260601')).rejects.toMatchObject({
      code: 'generation-damaged',
      message: expect.stringContaining('chunks.jsonl'),
    });
  });

  it('refuses a generation of which a file is missing', async () => {
    const store = createFileGenerationStore(createTemporaryFolder());
    await writeSampleGeneration(store, '20260601');
    const { folder } = await store.open('20260601');
    rmSync(join(folder, 'chunks.jsonl'));
    await expect(store.open('20260601')).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it.each([
    ['is cut off', '{'],
    ['holds nothing', '{}'],
    ['holds something else', 'null'],
    ['is empty', ''],
  ])('refuses a generation whose manifest %s', async (_, manifest) => {
    const store = createFileGenerationStore(createTemporaryFolder());
    await writeSampleGeneration(store, '20260601');
    const { folder } = await store.open('20260601');
    writeFileSync(join(folder, 'manifest.json'), manifest);
    await expect(store.open('20260601')).rejects.toMatchObject({ code: 'generation-damaged' });
  });

  it('opens the others when one generation is damaged', async () => {
    const store = createFileGenerationStore(createTemporaryFolder());
    for (const id of ['20260601', '20260602']) await writeSampleGeneration(store, id);
    const { folder } = await store.open('20260601');
    appendFileSync(join(folder, 'chunks.jsonl'), ' ');
    expect((await store.open('20260602')).manifest.id).toBe('20260602');
  });

  it('serves the same generation when it is opened again', async () => {
    const folder = createTemporaryFolder();
    const store = createFileGenerationStore(folder);
    await writeSampleGeneration(store, '20260601');
    await store.publish('20260601');
    expect(await createFileGenerationStore(folder).live()).toBe('20260601');
  });

  it('shows a reader the old or the new generation while it publishes, never a part', async () => {
    const store = createFileGenerationStore(createTemporaryFolder());
    const ids = ['20260601', '20260602'];
    for (const id of ids) await writeSampleGeneration(store, id);
    await store.publish('20260601');
    const seen: (string | null)[] = [];
    for (let round = 0; round < 10; round++) {
      const publishing = store.publish(ids[round % 2] ?? '');
      for (let look = 0; look < 10; look++) seen.push(await store.live());
      await publishing;
    }
    expect(seen.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });

  it('leaves nothing beside LIVE when it has published', async () => {
    const folder = createTemporaryFolder();
    const store = createFileGenerationStore(folder);
    await writeSampleGeneration(store, '20260601');
    await store.publish('20260601');
    expect(readdirSync(folder).sort()).toEqual(['LIVE', 'generations']);
  });

  it('does not list what a process left when it died while writing', async () => {
    const folder = createTemporaryFolder();
    const writer = await createFileGenerationStore(folder).begin('20260601', INPUTS);
    await writer.write('chunks.jsonl', 'half');
    expect(await createFileGenerationStore(folder).list()).toEqual([]);
  });

  it('does not take a folder that cannot be read for an empty one', async () => {
    const folder = createTemporaryFolder();
    symlinkSync('generations', join(folder, 'generations'));
    await expect(createFileGenerationStore(folder).list()).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it('removes the folder of a generation that was discarded', async () => {
    const writer = await createFileGenerationStore(createTemporaryFolder()).begin('20260601', INPUTS);
    await writer.write('chunks.jsonl', 'half');
    await writer.discard();
    expect(existsSync(writer.folder)).toBe(false);
  });

  it('takes a folder without a manifest for a missing generation', async () => {
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, 'generations', '20260601'), { recursive: true });
    const opening = createFileGenerationStore(folder).open('20260601');
    await expect(opening).rejects.toMatchObject({ code: 'generation-missing' });
  });

  it('names the folder it cannot write', async () => {
    const folder = nameUnwritableFolder();
    await expect(createFileGenerationStore(folder).begin('20260601', INPUTS)).rejects.toMatchObject({
      code: 'folder-unwritable',
      message: expect.stringContaining(folder),
    });
  });
});
