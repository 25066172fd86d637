import { createHash } from 'node:crypto';

/** Vectors of one batch of the journal. */
export const JOURNAL_BATCH = 256;
const CHECKSUM_BYTES = 32;

/** A batch as it is added to the journal of a build: the vectors, then their SHA-256, so that a batch that was cut off is told from a whole one. */
export function encodeBatch(vectors: readonly Float32Array[]): Uint8Array {
  const rows = encodeVectors(vectors);
  return Buffer.concat([rows, createHash('sha256').update(rows).digest()]);
}

/** The vectors of the whole batches at the beginning of a journal, each batch of `JOURNAL_BATCH`, and how many bytes they take. */
export function decodeJournal(bytes: Buffer, dimensions: number): { vectors: Float32Array[]; wholeBytes: number } {
  const rowBytes = JOURNAL_BATCH * dimensions * Float32Array.BYTES_PER_ELEMENT;
  const vectors: Float32Array[] = [];
  let at = 0;
  while (at + rowBytes + CHECKSUM_BYTES <= bytes.length) {
    const rows = bytes.subarray(at, at + rowBytes);
    const checksum = bytes.subarray(at + rowBytes, at + rowBytes + CHECKSUM_BYTES);
    if (!createHash('sha256').update(rows).digest().equals(checksum)) break;
    vectors.push(...decodeVectors(rows, dimensions));
    at += rowBytes + CHECKSUM_BYTES;
  }
  return { vectors, wholeBytes: at };
}

/** Vectors one after the other, as 32-bit floats. */
export function encodeVectors(vectors: readonly Float32Array[]): Buffer {
  return Buffer.concat(
    vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** Vectors from the bytes of {@link encodeVectors}. */
export function decodeVectors(bytes: Buffer, dimensions: number): Float32Array[] {
  const all = readFloats(bytes);
  return Array.from({ length: all.length / dimensions }, (_, row) =>
    all.subarray(row * dimensions, (row + 1) * dimensions),
  );
}

/** The values of {@link encodeVectors}, those of one vector after those of the other. */
export const readFloats = (bytes: Buffer) => new Float32Array(Uint8Array.prototype.slice.call(bytes).buffer);
