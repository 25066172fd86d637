/** What a visitor takes along: a few short lists, each line to be ticked off or only read. */
export interface Checklist {
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly title: string;
  readonly lead: string;
  /** What the document says of itself on every page: that it is for reference only. */
  readonly label: string;
  /** By the law of which day, for where, which version, and the address it came from. */
  readonly stamp: readonly string[];
  readonly keywords: readonly string[];
  readonly sections: readonly ChecklistSection[];
}

/** One list of a checklist. */
export interface ChecklistSection {
  readonly title: string;
  readonly isTicked: boolean;
  readonly lines: readonly string[];
  readonly remarks: readonly string[];
}

/** Writes a checklist as a file that a word processor opens. */
export interface ChecklistWriter {
  /** Of the files it writes, e.g. `docx`. */
  readonly extension: string;
  readonly mediaType: string;
  /** The file. Characters that no document may hold are left out. */
  write(checklist: Checklist): Promise<Uint8Array>;
}
