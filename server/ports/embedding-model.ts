/** What a text is embedded for: some models want questions and what answers them worded differently. */
export type EmbeddingUse = 'query' | 'passage';

/** Turns texts into vectors of one length, comparable by inner product. */
export interface EmbeddingModel {
  /** Names the model and its version; vectors of another id are never compared with these. */
  readonly id: string;
  readonly dimensions: number;
  /**
   * One vector of length 1 (or all zeros for a text without any known feature) per text, in order. Texts are passages unless said otherwise.
   * Throws `unavailable` when the model cannot be reached, `embedding-mismatch` when it gives something else than such vectors.
   */
  embed(texts: readonly string[], use?: EmbeddingUse): Promise<readonly Float32Array[]>;
}
