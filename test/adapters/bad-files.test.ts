import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIsolatedDocumentLoader, readingLimits } from '../../server/adapters/isolated-document-loader.ts';
import { badFiles, memoryBombs, oddFiles, timeBombs } from './bad-files.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const entry = join(import.meta.dirname, '../../scripts/read-documents.ts');

function place(fileName: string, content: string | Uint8Array): string {
  const path = join(createTemporaryFolder(), fileName);
  writeFileSync(path, content);
  return path;
}

describe('a bad file is refused with the reason', () => {
  const loader = createIsolatedDocumentLoader(entry);

  it.each(badFiles)('%s (%s)', async (_what, fileName, make, reason) => {
    await expect(loader.load(place(fileName, make()))).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringMatching(new RegExp(`^${fileName}: .*${reason.replaceAll('.', '\\.')}`)),
    });
  });
});

describe('a bomb costs no more than the limits', () => {
  it.each([
    ...memoryBombs.map((bomb) => [...bomb, { memoryLimitMebibytes: 700 }] as const),
    ...timeBombs.map((bomb) => [...bomb, { timeLimitMs: 5_000 }] as const),
  ])('%s (%s)', { timeout: 120_000 }, async (_what, fileName, make, reason, limits) => {
    const loader = createIsolatedDocumentLoader(entry, { ...readingLimits, ...limits });
    await expect(loader.load(place(fileName, make()))).rejects.toMatchObject({
      code: 'document-refused',
      message: expect.stringContaining(reason),
    });
  });
});

describe('an odd file is read for what it holds', () => {
  const loader = createIsolatedDocumentLoader(entry);

  it.each(oddFiles)('%s (%s)', async (_what, fileName, make, text) => {
    expect((await loader.load(place(fileName, make()))).text).toMatch(text);
  });
});
