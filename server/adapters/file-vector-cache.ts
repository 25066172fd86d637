import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import type { VectorCache } from '../ports/index.ts';

const KEY_BYTES = 32;
const CHECK_BYTES = 8;

/**
 * Vectors in files `<name of the model>.vectors` of a folder, one record after the other: the SHA-256 of the text, the vector as 32-bit floats, and
 * the beginning of the SHA-256 of both. What stands behind a record that is not whole is cut off. A file may be deleted at any time.
 */
export function createFileVectorCache(folder: string): VectorCache {
  return {
    async open(modelId, dimensions) {
      const name = createHash('sha256').update(`${modelId} ${dimensions}`).digest('hex').slice(0, 32);
      const path = join(folder, `${name}.vectors`);
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      const { vectors, wholeBytes } = decode(bytes, dimensions);
      if (wholeBytes < bytes.length) await guard(folder, () => truncate(path, wholeBytes));
      return {
        get: (checksum) => vectors.get(checksum),
        async add(added) {
          const records = [...added].map(([checksum, vector]) => encode(checksum, vector));
          await guard(folder, async () => {
            await mkdir(folder, { recursive: true });
            await appendFile(path, Buffer.concat(records));
          });
          for (const [checksum, vector] of added) vectors.set(checksum, vector);
        },
      };
    },
  };
}

function encode(checksum: string, { buffer, byteOffset, byteLength }: Float32Array): Buffer {
  const record = Buffer.concat([Buffer.from(checksum, 'hex'), Buffer.from(buffer, byteOffset, byteLength)]);
  return Buffer.concat([record, check(record)]);
}

const check = (record: Buffer) => createHash('sha256').update(record).digest().subarray(0, CHECK_BYTES);

function decode(bytes: Buffer, dimensions: number): { vectors: Map<string, Float32Array>; wholeBytes: number } {
  const checkedBytes = KEY_BYTES + dimensions * Float32Array.BYTES_PER_ELEMENT;
  const vectors = new Map<string, Float32Array>();
  let at = 0;
  for (; at + checkedBytes + CHECK_BYTES <= bytes.length; at += checkedBytes + CHECK_BYTES) {
    const record = bytes.subarray(at, at + checkedBytes);
    if (!check(record).equals(bytes.subarray(at + checkedBytes, at + checkedBytes + CHECK_BYTES))) break;
    // A copy: records do not begin where floats may.
    const values = Uint8Array.prototype.slice.call(record, KEY_BYTES);
    vectors.set(record.toString('hex', 0, KEY_BYTES), new Float32Array(values.buffer));
  }
  return { vectors, wholeBytes: at };
}

async function guard(folder: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new ZhidaError(
      'folder-unwritable',
      `The folder ${folder} cannot be written; check space and permissions, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}
