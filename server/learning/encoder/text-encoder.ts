import { createHash } from 'node:crypto';
import type { EmbeddingModel } from '../../ports/index.ts';
import { countFeatures } from './count-features.ts';
import { createFeatureTable } from './feature-table.ts';

/**
 * A trained encoder: each feature has a direction of `dimensions` whole numbers, -127 to 127, and a weight by which they are multiplied.
 * Row r stands at `directions[r × dimensions..]`.
 */
export interface TextEncoderModel {
  readonly dimensions: number;
  /** The 32-bit hash of each feature it knows. */
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
  readonly directions: Int8Array;
}

/** The model as an embedding: the weighted sum of the directions of a text's features, scaled to length 1. */
export function createTextEncoder(model: TextEncoderModel): EmbeddingModel {
  const table = createFeatureTable(model.hashes);
  return {
    id: nameOf(model),
    dimensions: model.dimensions,
    embed: async (texts) => texts.map((text) => encode(text)),
  };

  function encode(text: string): Float32Array {
    const { dimensions, weights, directions } = model;
    const vector = new Float32Array(dimensions);
    for (const [hash, amount] of countFeatures(text)) {
      const row = table.rowOf(hash);
      if (row < 0) continue;
      const share = amount * (weights[row] as number);
      const start = row * dimensions;
      for (let at = 0; at < dimensions; at++)
        vector[at] = (vector[at] as number) + share * (directions[start + at] as number);
    }
    return scaleToUnit(vector);
  }
}

/** Names the model by what it holds. */
function nameOf({ hashes, weights, directions }: TextEncoderModel): string {
  const checksum = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of [hashes, weights, directions])
    checksum.update(new Uint8Array(buffer, byteOffset, byteLength));
  return `trained-encoder-1-${checksum.digest('hex').slice(0, 12)}`;
}

function scaleToUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((total, value) => total + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
