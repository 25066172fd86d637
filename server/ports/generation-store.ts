/** What a generation is and what it was made of. */
export interface GenerationManifest {
  readonly id: string;
  readonly createdAt: string;
  readonly formatVersion: number;
  readonly chunkCount: number;
  readonly embeddingModel: { readonly id: string; readonly dimensions: number };
  /** SHA-256 of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** A generation being written: nobody sees it until `finish`. */
export interface GenerationWriter {
  readonly folder: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Checksums every file of the folder, writes the manifest, makes all durable, and gives the generation its place. */
  finish(manifest: Omit<GenerationManifest, 'files'>): Promise<GenerationManifest>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

/** A generation opened for reading; every file's checksum was verified. */
export interface GenerationReader {
  readonly manifest: GenerationManifest;
  readonly folder: string;
  read(name: string): Promise<Buffer>;
}

/** Generations under the data folder, and which of them is live. */
export interface GenerationStore {
  /** Throws `folder-unwritable`. */
  begin(id: string): Promise<GenerationWriter>;
  /** Newest last. */
  list(): Promise<readonly string[]>;
  /** Throws `generation-missing`, or `generation-damaged` when a checksum differs. */
  open(id: string): Promise<GenerationReader>;
  live(): Promise<string | null>;
  /** Makes a generation live in one atomic step. Throws `generation-missing`. */
  publish(id: string): Promise<void>;
}
