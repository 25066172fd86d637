import type { ArtefactManifest, ArtefactReader, ArtefactStore, ArtefactWriter } from './artefact-store.ts';

/** What a generation is and what it was made of. */
export interface GenerationManifest extends ArtefactManifest {
  readonly chunkCount: number;
  /** How many Chunks, the first ones, depend on the corpus alone: added documents do not change them. */
  readonly corpusChunkCount: number;
  /** Checksums of all that was read: the files of the corpus with the overlay, the added documents. */
  readonly inputs: { readonly corpus: string; readonly documents: string };
  /** The models it was made with and answers with, by their ids in the model store; none for embedding where its vectors come from elsewhere. */
  readonly models: {
    readonly embedding?: string;
    readonly intents: string;
    readonly services: string;
    /** None where the corpus has no guided flows. */
    readonly flows?: string;
  };
  /** What made its vectors: questions are embedded by the same, or not at all. */
  readonly embedding: { readonly id: string; readonly dimensions: number; readonly origin: EmbeddingOrigin };
}

/** Where vectors come from: the model trained with the generation, a service, or a model in a folder. */
export type EmbeddingOrigin = 'built-in' | 'service' | 'folder';

/** A generation being written. */
export type GenerationWriter = ArtefactWriter<GenerationManifest>;

/** A generation opened for reading. */
export type GenerationReader = ArtefactReader<GenerationManifest>;

/** Generations under the data folder, and which of them is live. */
export interface GenerationStore extends ArtefactStore<GenerationManifest> {
  live(): Promise<string | null>;
  /** Makes a generation live in one atomic step. Throws `generation-missing`. */
  publish(id: string): Promise<void>;
  /** Keeps the report of a review beside the generation; a later one takes its place. Throws `folder-unwritable`. */
  recordReview(id: string, report: string): Promise<void>;
  /** The report kept of a generation; null when it was not reviewed. */
  review(id: string): Promise<string | null>;
}
