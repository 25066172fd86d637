import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileVectorCache } from '../../server/adapters/file-vector-cache.ts';
import { testVectorCache } from '../contracts/vector-cache.ts';
import { sampleVectors } from '../contracts/vector-index.ts';
import { createTemporaryFolder, nameUnwritableFolder } from './temporary-folder.ts';

const DIMENSIONS = 4;
const vectors = sampleVectors(3, DIMENSIONS);
const checksums = ['aa', 'bb', 'cc'].map((digits) => digits.repeat(32));
const open = (folder: string) => createFileVectorCache(folder).open('model', DIMENSIONS);

/** A folder with the file of three vectors, and that file. */
async function threeVectors() {
  const folder = createTemporaryFolder();
  const cached = await open(folder);
  for (const [index, checksum] of checksums.entries())
    await cached.add(new Map([[checksum, vectors[index] as Float32Array]]));
  return { folder, file: join(folder, readdirSync(folder)[0] ?? '') };
}
const knownIn = async (folder: string) => {
  const cached = await open(folder);
  return checksums.map((checksum) => cached.get(checksum));
};

describe('the vector cache of files', () => {
  let folder = '';
  beforeEach(() => {
    folder = createTemporaryFolder();
  });
  testVectorCache(() => createFileVectorCache(folder));
});

describe('a file of cached vectors', () => {
  it.each([1, 20, 55])('loses its last vector alone when %i bytes were cut off its end, and goes on', async (bytes) => {
    const { folder, file } = await threeVectors();
    truncateSync(file, readFileSync(file).length - bytes);
    expect(await knownIn(folder)).toEqual([vectors[0], vectors[1], undefined]);
    await (await open(folder)).add(new Map([[checksums[2] as string, vectors[2] as Float32Array]]));
    expect(await knownIn(folder)).toEqual(vectors);
  });

  it('is not believed from a changed bit on', async () => {
    const { folder, file } = await threeVectors();
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await knownIn(folder)).toEqual([vectors[0], undefined, undefined]);
  });

  it('may hold rubbish and nothing else', async () => {
    const { folder, file } = await threeVectors();
    truncateSync(file, 0);
    appendFileSync(file, 'x'.repeat(1_000));
    expect(await knownIn(folder)).toEqual([undefined, undefined, undefined]);
  });

  it('that cannot be written is said so with its folder', async () => {
    const folder = nameUnwritableFolder();
    const adding = (await open(folder)).add(new Map([[checksums[0] as string, vectors[0] as Float32Array]]));
    await expect(adding).rejects.toMatchObject({ code: 'folder-unwritable', message: expect.stringContaining(folder) });
  });
});
