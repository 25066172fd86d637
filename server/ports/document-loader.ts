/** The text of one file. */
export interface LoadedDocument {
  readonly format: 'markdown' | 'text';
  readonly text: string;
  /** SHA-256 of the bytes. */
  readonly checksum: string;
  readonly fileName: string;
}

/** Reads files of some kinds into text. Throws `document-refused` with the reason in one sentence when a file cannot be read as what it claims to be. */
export interface DocumentLoader {
  load(path: string): Promise<LoadedDocument>;
}
