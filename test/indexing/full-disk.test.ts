import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileDocumentStore } from '../../server/adapters/file-document-store.ts';
import { buildGeneration, openGeneration, publishGeneration } from '../../server/indexing/index.ts';
import { createTemporaryFolder } from '../adapters/temporary-folder.ts';
import { smallCorpus } from '../knowledge/corpus-folders.ts';
import { createBuildParts } from './build-parts.ts';

const testFolder = dirname(import.meta.dirname);

/** Runs a script of `test/` where no file may grow beyond so many KiB: writing then fails as on a full disk, for root and in every container. */
function runWithLittleSpace(kibibytes: number, script: string, ...args: readonly string[]): string {
  const { stdout } = spawnSync(
    'bash',
    [
      '-c',
      `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$@"`,
      'bash',
      process.execPath,
      '--import',
      'tsx',
      join(testFolder, script),
      ...args,
    ],
    { cwd: dirname(testFolder), encoding: 'utf8' },
  );
  return stdout.trim();
}

/** A data folder with a generation that is served. */
async function serveGeneration() {
  const dataFolder = createTemporaryFolder();
  const parts = createBuildParts(smallCorpus, dataFolder);
  await buildGeneration(parts, () => undefined);
  const live = await publishGeneration(parts);
  return { dataFolder, parts, live };
}

describe('when the disk is full', () => {
  it.each([1, 20, 40])(
    'after %d KiB a file, a build says so and leaves the live generation whole',
    { timeout: 120_000 },
    async (kibibytes) => {
      const { dataFolder, parts, live } = await serveGeneration();
      expect(runWithLittleSpace(kibibytes, 'indexing/build-small-corpus.ts', dataFolder)).toMatch(
        /^folder-unwritable The .* cannot be written; check space and permissions/,
      );
      expect(readdirSync(join(dataFolder, 'generations'))).toEqual([live]);
      expect(await parts.generationStore.live()).toBe(live);
      expect((await openGeneration(parts, live)).id).toBe(live);
    },
  );

  it('a first build that has no room for its models says so and leaves nothing', { timeout: 120_000 }, async () => {
    const dataFolder = createTemporaryFolder();
    expect(runWithLittleSpace(20, 'indexing/build-small-corpus.ts', dataFolder)).toMatch(/^folder-unwritable .*models/);
    const { generationStore, modelStore } = createBuildParts(smallCorpus, dataFolder);
    expect([await generationStore.list(), await modelStore.list()]).toEqual([[], []]);
  });

  it('a build succeeds under the same limits when there is room', { timeout: 120_000 }, async () => {
    const { dataFolder } = await serveGeneration();
    expect(runWithLittleSpace(10_000, 'indexing/build-small-corpus.ts', dataFolder)).toBe('built 20261123T020000-000Z');
  });

  it('a document is not stored, and those there before stay', { timeout: 120_000 }, async () => {
    const dataFolder = createTemporaryFolder();
    expect(runWithLittleSpace(100, 'adapters/put-one-document.ts', dataFolder, '1000')).toBe('stored');
    expect(runWithLittleSpace(100, 'adapters/put-one-document.ts', dataFolder, '500000')).toMatch(
      /^folder-unwritable The folder .* cannot be written; check space and permissions/,
    );
    expect((await createFileDocumentStore(dataFolder).list()).map(({ text }) => text.length)).toEqual([1_000]);
    const files = readdirSync(join(dataFolder, 'documents'), { recursive: true }).map(String);
    expect(files.filter((path) => path.includes('unfinished'))).toEqual([]);
  });
});
