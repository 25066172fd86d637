import { createHash } from 'node:crypto';
import { textFeatures } from '../language/index.ts';
import type { EmbeddingModel } from '../ports/index.ts';
import { hashFeature, mixBits } from './feature-hash.ts';

const BUCKETS = 1 << 17;
const DIMENSIONS = 256;
/** Each feature moves this many of the dimensions, chosen and signed by its hash: a sparse random projection (Achlioptas 2003). */
const PROJECTIONS = 8;

/** What training leaves: the weight (idf) of each hash bucket. */
export interface HashedEmbeddingModel {
  readonly idf: Float32Array;
}

/**
 * The first embedding: TF-IDF over hashed text features, projected to 256 dimensions. It needs one pass over the texts and no
 * weights from elsewhere. Closeness of two vectors approximates the TF-IDF cosine of their texts.
 */
export function trainHashedEmbedding(texts: Iterable<string>): HashedEmbeddingModel {
  const documentFrequency = new Uint32Array(BUCKETS);
  let count = 0;
  for (const text of texts) {
    count++;
    for (const bucket of new Set(textFeatures(text).map((feature) => hashFeature(feature) % BUCKETS)))
      documentFrequency[bucket] = (documentFrequency[bucket] ?? 0) + 1;
  }
  return { idf: Float32Array.from(documentFrequency, (frequency) => Math.log(1 + (count + 1) / (frequency + 1))) };
}

/** The trained weights as an embedding model. */
export function createHashedEmbedding(model: HashedEmbeddingModel): EmbeddingModel {
  const checksum = createHash('sha256')
    .update(new Uint8Array(model.idf.buffer, model.idf.byteOffset, model.idf.byteLength))
    .digest('hex');
  return {
    id: `hashed-features-1-${checksum.slice(0, 12)}`,
    dimensions: DIMENSIONS,
    embed: async (texts) => texts.map((text) => embedText(text, model.idf)),
  };
}

function embedText(text: string, idf: Float32Array): Float32Array {
  const counts = new Map<number, number>();
  for (const feature of textFeatures(text)) {
    const hash = hashFeature(feature);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const vector = new Float32Array(DIMENSIONS);
  for (const [hash, count] of counts) {
    const weight = (1 + Math.log(count)) * (idf[hash % BUCKETS] ?? 0);
    let bits = hash;
    for (let projection = 0; projection < PROJECTIONS; projection++) {
      bits = mixBits(bits + 0x9e3779b9);
      const dimension = bits % DIMENSIONS;
      vector[dimension] = (vector[dimension] ?? 0) + (bits >>> 31 === 1 ? weight : -weight);
    }
  }
  return normaliseLength(vector);
}

function normaliseLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (length > 0) for (let index = 0; index < vector.length; index++) vector[index] = (vector[index] ?? 0) / length;
  return vector;
}

/** The model as bytes, little-endian floats. */
export function writeHashedEmbedding(model: HashedEmbeddingModel): Uint8Array {
  return new Uint8Array(model.idf.buffer.slice(model.idf.byteOffset, model.idf.byteOffset + model.idf.byteLength));
}

/** The model from bytes written by {@link writeHashedEmbedding}, whose checksum the caller has verified. */
export function readHashedEmbedding(bytes: Uint8Array): HashedEmbeddingModel {
  return { idf: new Float32Array(Uint8Array.prototype.slice.call(bytes).buffer) };
}
