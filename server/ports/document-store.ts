import type { DocumentPlace, LeftOut } from './document-loader.ts';
import type { PageValidators } from './page-fetcher.ts';

/** A document an administrator added: its text and what is known about it. */
export interface StoredDocument {
  /** SHA-256 of the file's bytes; names it. */
  readonly checksum: string;
  readonly fileName: string;
  readonly title: string;
  readonly version: string | null;
  readonly effectiveFrom: string | null;
  /** What its text says of its number (法释〔2020〕19号) and of the day of its promulgation, where it does. */
  readonly documentNumber?: string | null;
  readonly promulgated?: string | null;
  /** The last day of force, where one is known. */
  readonly effectiveTo?: string | null;
  /** False until publishing confirms the proposed title and dates. */
  readonly confirmed: boolean;
  readonly addedAt: string;
  readonly format: 'markdown' | 'text';
  readonly text: string;
  /** Pages and anchors of the file, by line of the text. */
  readonly places: readonly DocumentPlace[];
  readonly leftOut: readonly LeftOut[];
  /** The id of the official page (`corpus/sources.yaml`) it was fetched from; null when an administrator added it. */
  readonly source: string | null;
  /** Official address, or null. */
  readonly url: string | null;
  /** What the page it was fetched from said of its state. */
  readonly validators?: PageValidators;
}

/** The documents added beside the shipped corpus. */
export interface DocumentStore {
  /**
   * Adds a document, or replaces what is known of one of the same bytes. When it resolves the document outlasts a loss of power; one that was
   * interrupted has changed nothing.
   *
   * @param original the path of the file it was read from, which is kept beside it; left out, an original kept earlier stays
   * @throws ZhidaError `folder-unwritable`; `document-refused` when the file no longer holds the bytes that were read
   */
  put(document: StoredDocument, original?: string): Promise<void>;
  /** Takes a document and its original out; nothing happens when there is none of this checksum. Throws `folder-unwritable`. */
  remove(checksum: string): Promise<void>;
  /** In the order of their checksums. Throws `storage-failed` where one cannot be read: none is left out in silence. */
  list(): Promise<readonly StoredDocument[]>;
}
