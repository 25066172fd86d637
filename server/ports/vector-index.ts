/** A position and its closeness, larger is closer (inner product of unit vectors, -1 to 1). */
export interface VectorMatch {
  readonly position: number;
  readonly score: number;
}

/** An index over vectors numbered 0, 1, 2... Immutable once built. */
export interface VectorIndex {
  readonly dimensions: number;
  readonly size: number;
  /** The `limit` closest positions among those `isAllowed` lets through (null: among all), best first. Throws `input-invalid` for a vector of another length or with a value that is not finite. */
  search(
    vector: Float32Array,
    limit: number,
    isAllowed: ((position: number) => boolean) | null,
  ): readonly VectorMatch[];
  /** The closeness of each of these positions, in their order. Throws as `search`. */
  compare(vector: Float32Array, positions: readonly number[]): Float32Array;
}

/** A written index that holds many of the vectors already. */
export interface EarlierIndex {
  /** Its file. */
  readonly path: string;
  /** Names the embedding model whose vectors it is over. */
  readonly model: string;
  readonly size: number;
  /** For each new vector the position it had there, each at most once, or -1. */
  readonly earlier: Int32Array;
}

/** What a written index must be over. */
export interface ExpectedIndex {
  /** Names the embedding model: vectors of two models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** The vectors it was built over, one after the other: they are not written a second time beside those the caller keeps. */
  readonly vectors: Float32Array;
}

/** Builds, writes and reads vector indexes. */
export interface VectorIndexFactory {
  /** Throws `input-invalid` for a vector that `search` would refuse. */
  build(vectors: readonly Float32Array[], dimensions: number): Promise<VectorIndex>;
  /** Builds an index out of an earlier one: only vectors that it does not hold are entered. Throws as `build` and `load`. */
  rebuild(vectors: readonly Float32Array[], dimensions: number, from: EarlierIndex): Promise<VectorIndex>;
  /** Writes an index built here to a new file, and what belongs to it to files whose names begin with that one's. Throws `folder-unwritable`. */
  save(index: VectorIndex, path: string, model: string): Promise<void>;
  /** Reads an index. Throws `generation-damaged` when a file is not as it was written, or is over other vectors or those of another model. */
  load(path: string, expected: ExpectedIndex): Promise<VectorIndex>;
}
