import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PIECES = 16;
const PIECE_BYTES = 64 * 1024;

/**
 * Names a model by its files: all of a small one, sixteen pieces spread over a large one with its size. Weights of gigabytes are told apart in
 * milliseconds, since training changes every part of them.
 */
export function checksumModel(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((path) => /\.(?:json|onnx|onnx_data)$/u.test(path)).sort())
    addFile(hash, name, join(folder, name));
  return hash.digest('hex');
}

function addFile(hash: ReturnType<typeof createHash>, name: string, path: string): void {
  const { size } = statSync(path);
  hash.update(`${name.replaceAll('\\', '/')} ${size}\n`);
  const step = Math.max(PIECE_BYTES, Math.ceil(size / PIECES));
  const piece = Buffer.alloc(PIECE_BYTES);
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < size; at += step) hash.update(piece.subarray(0, readSync(file, piece, 0, PIECE_BYTES, at)));
  } finally {
    closeSync(file);
  }
}
