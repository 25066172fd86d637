import type { LinearClassifierModel } from './linear-classifier.ts';

/** A classifier as bytes: length of the head (uint32), the head as JSON (labels, features), the weights as little-endian floats. */
export function writeLinearClassifier(model: LinearClassifierModel): Uint8Array {
  const head = Buffer.from(JSON.stringify({ labels: model.labels, features: model.features }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([
    length,
    head,
    Buffer.from(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength),
  ]);
}

/** A classifier from bytes written by {@link writeLinearClassifier}, whose checksum the caller has verified. */
export function readLinearClassifier(bytes: Uint8Array): LinearClassifierModel {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = buffer.readUInt32LE(0);
  const head = JSON.parse(buffer.toString('utf8', 4, 4 + headLength)) as Pick<
    LinearClassifierModel,
    'labels' | 'features'
  >;
  const weights = new Float32Array(Uint8Array.prototype.slice.call(buffer, 4 + headLength).buffer);
  return { ...head, weights };
}
