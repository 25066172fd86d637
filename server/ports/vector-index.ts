/** A position and its closeness, larger is closer (inner product of unit vectors, -1 to 1). */
export interface VectorMatch {
  readonly position: number;
  readonly score: number;
}

/** An index over vectors numbered 0, 1, 2... Immutable once built. */
export interface VectorIndex {
  readonly dimensions: number;
  readonly size: number;
  /** The `limit` closest positions among those `isAllowed` lets through, best first. Throws `input-invalid` for a vector of another length or with a value that is not finite. */
  search(vector: Float32Array, limit: number, isAllowed: (position: number) => boolean): readonly VectorMatch[];
}

/** Builds, writes and reads vector indexes. */
export interface VectorIndexFactory {
  build(vectors: readonly Float32Array[], dimensions: number): Promise<VectorIndex>;
  /** Writes an index built here to a new file. Throws `folder-unwritable`. */
  save(index: VectorIndex, path: string): Promise<void>;
  /** Reads a file whose checksum the caller has verified. Throws `generation-damaged` when size or dimensions differ. */
  load(path: string, expected: { readonly dimensions: number; readonly size: number }): Promise<VectorIndex>;
}
