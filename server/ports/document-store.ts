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
  /** Adds a document, or replaces one of the same bytes. Throws `folder-unwritable`. */
  put(document: StoredDocument): Promise<void>;
  /** Takes a document out; nothing happens when there is none of this checksum. Throws `folder-unwritable`. */
  remove(checksum: string): Promise<void>;
  /** In the order of their checksums. */
  list(): Promise<readonly StoredDocument[]>;
}
