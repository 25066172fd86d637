import { ZhidaError } from '../../domain/index.ts';
import type { TextEncoderModel } from './text-encoder.ts';

/** Bytes of the head: how many dimensions, how many features (uint32 each). */
const HEAD_BYTES = 8;

/** An encoder as bytes: the head, the hashes (uint32), the weights (32-bit floats), the directions (int8), little-endian. */
export function writeTextEncoder({ dimensions, hashes, weights, directions }: TextEncoderModel): Uint8Array {
  return Buffer.concat(
    [Uint32Array.of(dimensions, hashes.length), hashes, weights, directions].map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
  );
}

/** An encoder from bytes written by {@link writeTextEncoder}. Throws `generation-damaged` when they are not as many as the head says. */
export function readTextEncoder(bytes: Uint8Array): TextEncoderModel {
  if (bytes.byteLength < HEAD_BYTES) throw damaged();
  // A copy at offset 0: typed arrays need alignment that a pooled Buffer does not promise.
  const { buffer } = Uint8Array.prototype.slice.call(bytes);
  const [dimensions = 0, count = 0] = new Uint32Array(buffer, 0, 2);
  if (bytes.byteLength !== HEAD_BYTES + count * (8 + dimensions)) throw damaged();
  return {
    dimensions,
    hashes: new Uint32Array(buffer, HEAD_BYTES, count),
    weights: new Float32Array(buffer, HEAD_BYTES + count * 4, count),
    directions: new Int8Array(buffer, HEAD_BYTES + count * 8, count * dimensions),
  };
}

const damaged = () =>
  new ZhidaError('generation-damaged', 'The trained encoder is cut off or damaged; build again with --train.');
