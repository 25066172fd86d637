/** The vectors one model has made, by the SHA-256 (hexadecimal) of the text. */
export interface CachedVectors {
  get(checksum: string): Float32Array | undefined;
  /** Keeps vectors for later processes. Throws `folder-unwritable`. */
  add(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}

/** Keeps vectors that cost money or time to make, beyond the generations they were made for. It may be lost: they are made again. */
export interface VectorCache {
  /** The vectors of a model. What was damaged counts as not there. One process at a time adds to it: callers hold the build lock. Throws `folder-unwritable`. */
  open(modelId: string, dimensions: number): Promise<CachedVectors>;
}
