import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { serveDocumentLoader } from '../../server/adapters/isolated-document-loader/serve-document-loader.ts';
import { ZhidaError } from '../../server/domain/index.ts';

/** Memory that is not given back. */
let left: Buffer | null = null;

// A loader that does what the name of the file says, and reads every other file as plain text.
const deeds: Readonly<Record<string, () => unknown>> = {
  'loops.txt': () => {
    for (;;);
  },
  'fills-the-heap.txt': () => {
    const kept: number[][] = [];
    for (;;) kept.push(new Array(1000).fill(kept.length));
  },
  'fills-memory-with-bytes.txt': () => {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(8 * 1024 * 1024, 1));
  },
  'leaves-much-behind.txt': () => {
    left = Buffer.alloc(300 * 1024 * 1024, 1);
  },
  'exits.txt': () => process.exit(3),
  'aborts.txt': () => process.kill(process.pid, 'SIGSEGV'),
  'throws.txt': () => {
    throw new TypeError('nobody foresaw this');
  },
  'goes-deep.txt': function goDeep(): unknown {
    return [goDeep()];
  },
  'fails-aside.txt': () => {
    void Promise.reject(new Error('nobody waits for this'));
    return new Promise(() => undefined);
  },
  'broken-machinery.txt': () => {
    throw new ZhidaError('storage-failed', 'the disk is gone');
  },
};

serveDocumentLoader({
  async load(path) {
    const fileName = basename(path);
    await deeds[fileName]?.();
    const bytes = readFileSync(path);
    const checksum = createHash('sha256').update(bytes).digest('hex');
    // Tells the tests which process read it.
    const text = `${bytes.toString()}\n${left ? 'with much left behind ' : ''}read by ${process.pid}`;
    return { format: 'text', text, places: [], leftOut: [], checksum, fileName };
  },
});
