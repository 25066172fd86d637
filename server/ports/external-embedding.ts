import type { EmbeddingUse } from './embedding-model.ts';

/** An embedding model that was not trained here: a service, or a folder with a model. What it gives is checked by whoever uses it. */
export interface ExternalEmbedding {
  /** Names all that its vectors depend on: the model, where it is, its prefixes. Known without asking it. */
  readonly id: string;
  readonly origin: 'service' | 'folder';
  /** The length of its vectors where that was configured; null leaves it to what it gives. */
  readonly dimensions: number | null;
  /** What the model gives for texts that are not blank, as it gives it: a row a text, in order, if it is sound. Throws `unavailable` when it cannot be reached, `embedding-mismatch` when its answer cannot be read as rows. */
  embed(texts: readonly string[], use: EmbeddingUse): Promise<readonly unknown[]>;
}
