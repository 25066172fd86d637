import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createIsolatedDocumentLoader, readingLimits } from '../../server/adapters/isolated-document-loader.ts';
import { type ReadableFile, testDocumentLoader } from '../contracts/document-loader.ts';
import { type RunningScript, runScript } from './child-process.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

const shippedReader = join(import.meta.dirname, '../../scripts/read-documents.ts');
const hostileReader = join(import.meta.dirname, 'hostile-reader.ts');

function place(fileName: string, content = '窗口'): string {
  const path = join(createTemporaryFolder(), fileName);
  writeFileSync(path, content);
  return path;
}

async function placeMarkdown(): Promise<ReadableFile> {
  const path = place('办事指南.md', '到窗口办理。');
  return { path, bytes: Buffer.from('到窗口办理。'), fileName: '办事指南.md', words: '到窗口办理。' };
}

const createHostile = (own: Partial<typeof readingLimits> = {}) =>
  createIsolatedDocumentLoader(hostileReader, { ...readingLimits, memoryLimitMebibytes: 400, ...own });

const refusal = (reason: string) => ({ code: 'document-refused', message: expect.stringContaining(reason) });
const readerOf = ({ text }: { readonly text: string }) => Number(/read by (\d+)$/.exec(text)?.[1]);

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

const waitUntilGone = (processId: number) =>
  vi.waitFor(() => expect(isAlive(processId)).toBe(false), { timeout: 10_000, interval: 50 });

describe('the isolated document loader', () => {
  testDocumentLoader(() => createIsolatedDocumentLoader(shippedReader), placeMarkdown);

  it('reads in another process, and the next file in the same one', async () => {
    const loader = createHostile();
    const [first, second] = [await loader.load(place('a.txt')), await loader.load(place('b.txt'))];
    expect(readerOf(first)).not.toBe(process.pid);
    expect(readerOf(second)).toBe(readerOf(first));
  });

  it('reads several files asked for at once, each for itself', async () => {
    const loader = createHostile();
    const texts = ['一', '二', '三'].map((text) => loader.load(place('a.txt', text)));
    expect((await Promise.all(texts)).map(({ text }) => text.slice(0, 1))).toEqual(['一', '二', '三']);
  });

  it('goes on answering while a file is read that never ends, and refuses it when its time is over', async () => {
    const loader = createHostile({ timeLimitMs: 3_000 });
    let turns = 0;
    const beat = setInterval(() => turns++, 10);
    await expect(loader.load(place('loops.txt'))).rejects.toMatchObject(
      refusal('loops.txt: reading it took longer than 3 s'),
    );
    clearInterval(beat);
    expect(turns).toBeGreaterThan(20);
  });

  it.each(['fills-the-heap.txt', 'fills-memory-with-bytes.txt'])('refuses a file that %s', async (name) => {
    await expect(createHostile().load(place(name))).rejects.toMatchObject(refusal('needs more memory than 400 MB'));
  });

  it.each(['exits.txt', 'aborts.txt', 'throws.txt', 'fails-aside.txt'])(
    'refuses a file on which the reader %s',
    async (name) => {
      await expect(createHostile().load(place(name))).rejects.toMatchObject(refusal('the reader broke down on it'));
    },
  );

  it('says of a file in which the reader goes too deep that its parts are nested', async () => {
    await expect(createHostile().load(place('goes-deep.txt'))).rejects.toMatchObject(refusal('nested too deeply'));
  });

  it('reads the next file in a new process after one that broke it', async () => {
    const loader = createHostile();
    const before = readerOf(await loader.load(place('a.txt')));
    await expect(loader.load(place('aborts.txt'))).rejects.toThrow();
    const after = readerOf(await loader.load(place('b.txt')));
    expect(after).not.toBe(before);
  });

  it('reads the next file when the process was ended between two', async () => {
    const loader = createHostile();
    const before = readerOf(await loader.load(place('a.txt')));
    process.kill(before, 'SIGKILL');
    await waitUntilGone(before);
    expect(readerOf(await loader.load(place('b.txt')))).not.toBe(before);
  });

  it('reads the next file in a new process after one that left much memory taken', async () => {
    const loader = createHostile();
    const worn = readerOf(await loader.load(place('leaves-much-behind.txt')));
    expect(readerOf(await loader.load(place('b.txt')))).not.toBe(worn);
  });

  it('hands on broken machinery as what it is', async () => {
    await expect(createHostile().load(place('broken-machinery.txt'))).rejects.toMatchObject({
      code: 'storage-failed',
      message: 'the disk is gone',
    });
  });

  it('says that the reader does not start, instead of refusing the file', async () => {
    const loader = createIsolatedDocumentLoader(join(import.meta.dirname, 'no-such-reader.ts'));
    await expect(loader.load(place('a.txt'))).rejects.toMatchObject({
      code: 'unavailable',
      cause: expect.stringContaining('no-such-reader'),
    });
  });

  it('ends the process when it has had nothing to read for long', async () => {
    await waitUntilGone(readerOf(await createHostile({ idleLimitMs: 1 }).load(place('a.txt'))));
  });
});

describe('what is refused before it is read', () => {
  const load = (path: string) => createHostile().load(path);

  it('a folder that is named like a file', async () => {
    const path = join(createTemporaryFolder(), 'guide.pdf');
    mkdirSync(path);
    await expect(load(path)).rejects.toMatchObject(refusal('guide.pdf: it is a folder or a device'));
  });

  it('a pipe, without waiting for somebody to write to it', async () => {
    const path = join(createTemporaryFolder(), 'guide.txt');
    execFileSync('mkfifo', [path]);
    await expect(load(path)).rejects.toMatchObject(refusal('it is a folder or a device'));
  });

  it('a link that leads in a circle', async () => {
    const path = join(createTemporaryFolder(), 'guide.txt');
    symlinkSync(path, path);
    await expect(load(path)).rejects.toMatchObject(refusal('the file cannot be read'));
  });

  it('a file of more than 100 MB', async () => {
    const path = place('guide.pdf');
    truncateSync(path, 100 * 1024 * 1024 + 1);
    await expect(load(path)).rejects.toMatchObject(refusal('larger than 100 MB'));
  });

  it('a text of more characters than are understood in reasonable time', async () => {
    const loader = createHostile({ characterLimit: 50 });
    await expect(loader.load(place('a.txt', '字'.repeat(60)))).rejects.toMatchObject(
      refusal('more than 50 characters'),
    );
  });
});

const readerNamedBy = async ({ lines }: RunningScript) =>
  readerOf({ text: String((await lines[Symbol.asyncIterator]().next()).value) });

describe('the reading process', () => {
  it('keeps nobody from ending who has nothing more to read, and ends too', async () => {
    const script = runScript('adapters/read-once.ts', place('a.txt'));
    const reader = await readerNamedBy(script);
    expect(await script.ended).toEqual({ code: 0, signal: null });
    await waitUntilGone(reader);
  });

  it('ends with a parent that was killed, even in the midst of a file that never ends', async () => {
    const script = runScript('adapters/read-until-killed.ts', place('a.txt'), place('loops.txt'));
    const reader = await readerNamedBy(script);
    expect(isAlive(reader)).toBe(true);
    script.process.kill('SIGKILL');
    await waitUntilGone(reader);
  });
});
