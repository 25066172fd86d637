/** Turns texts into vectors of one length, comparable by inner product. */
export interface EmbeddingModel {
  /** Names the model and its version; vectors of another id are never compared with these. */
  readonly id: string;
  readonly dimensions: number;
  /** One vector of length 1 (or all zeros for a text without any known feature) per text, in order. Throws `unavailable` when the model cannot be reached. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
