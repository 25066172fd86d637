/** Where a line of a document stands in its file, so that a citation can open the place. */
export interface DocumentPlace {
  /** The first line of `text` (from 0) that stands there; the place holds until that of the next one. */
  readonly line: number;
  /** The page, from 1, of a file that has pages. */
  readonly page: number | null;
  /** The anchor (`#id`) of a file that has such. */
  readonly anchor: string | null;
}

/** Words of a file that are no part of its text: a reader cannot see them, or they speak to a machine. */
export interface LeftOut {
  readonly text: string;
  readonly reason: 'hidden' | 'machine-order';
  /** The line of the text (from 0) beside which they stood, where that is known. */
  readonly line: number | null;
}

/** The text of one file. Headings and tables of files that have them are written as in Markdown. */
export interface LoadedDocument {
  readonly format: 'markdown' | 'text';
  readonly text: string;
  /** In the order of their lines; empty for a file without pages and anchors. */
  readonly places: readonly DocumentPlace[];
  readonly leftOut: readonly LeftOut[];
  /** SHA-256 of the bytes. */
  readonly checksum: string;
  readonly fileName: string;
}

/** Reads files of some kinds into text. Throws `document-refused` with the reason in one sentence when a file cannot be read as what it claims to be. */
export interface DocumentLoader {
  load(path: string): Promise<LoadedDocument>;
}

/** Reads the content of a file that lies in no folder, such as a page that was fetched. */
export interface ContentLoader {
  /** @param fileName its extension names the kind. Throws `document-refused` as {@link DocumentLoader} does. */
  load(content: Uint8Array, fileName: string): Promise<LoadedDocument>;
}
