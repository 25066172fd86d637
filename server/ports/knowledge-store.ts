/** One file of the corpus as it was read: its parsed value, not yet checked against a schema. */
export interface CorpusFile {
  /** Path below `corpus/`, with forward slashes. */
  readonly path: string;
  /** SHA-256 of the bytes. */
  readonly checksum: string;
  readonly origin: 'shipped' | 'overlay';
  /** For an overlay file: the checksum of the shipped file it was written against, or null when it adds a file. */
  readonly replaces: string | null;
  /** For an overlay file: whether the shipped file has changed since. */
  readonly baseChanged: boolean;
  readonly value: unknown;
  /** Why the file could not be parsed, or null. */
  readonly fault: { readonly line: number; readonly message: string } | null;
  /** The line (from 1) on which the value at `path` stands. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** The shipped corpus with the administrators' overlay laid over it. */
export interface KnowledgeStore {
  /** Every file, in path order; an overlay file stands in place of the shipped one of the same path. Throws `corpus-invalid` when the folder cannot be read. */
  read(): Promise<readonly CorpusFile[]>;
  /** One checksum of all that `read` gives: another when any file was added, changed or taken out. Throws as `read`. */
  checksum(): Promise<string>;
}
