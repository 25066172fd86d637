/** What is known of every artefact: an immutable folder of files, whole or not there. */
export interface ArtefactManifest {
  readonly id: string;
  /** When it was begun. */
  readonly createdAt: string;
  readonly formatVersion: number;
  /** Checksum of the program that made it: another one may make something else of the same inputs. */
  readonly program: string;
  /** SHA-256 of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** An artefact being written: nobody sees it until `finish`. Every method throws `folder-unwritable` where the disk refuses. */
export interface ArtefactWriter<Manifest extends ArtefactManifest> {
  readonly folder: string;
  /** Writes a file whole, or not at all. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Adds to the end of a file. What an interrupted process added last may be cut off: whoever reads it must be able to tell. */
  append(name: string, content: Uint8Array): Promise<void>;
  /** A file written so far, by an interrupted process too; null when there is none. */
  read(name: string): Promise<Buffer | null>;
  /** Takes out a file that is no part of the finished artefact. */
  drop(name: string): Promise<void>;
  /** Checksums every file of the folder, writes the manifest, makes all durable, and gives the artefact its place. */
  finish(manifest: Omit<Manifest, 'files'>): Promise<Manifest>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

/** An artefact opened for reading; every file's checksum was verified. */
export interface ArtefactReader<Manifest extends ArtefactManifest> {
  readonly manifest: Manifest;
  readonly folder: string;
  read(name: string): Promise<Buffer>;
}

/** Artefacts of one kind under the data folder. */
export interface ArtefactStore<Manifest extends ArtefactManifest> {
  /**
   * Begins an artefact, or goes on with the one an interrupted process left under the same `inputs` (a checksum of all that it is made from);
   * what was left under others is removed. Only one process writes at a time: callers hold the build lock. Throws `folder-unwritable`.
   */
  begin(id: string, inputs: string): Promise<ArtefactWriter<Manifest>>;
  /** Ids in their order, for generations the newest last. Throws `storage-failed` where they cannot be read. */
  list(): Promise<readonly string[]>;
  /** What the manifest says, without a look at the files. Throws `generation-missing` or `generation-damaged`. */
  describe(id: string): Promise<Manifest>;
  /** Throws `generation-missing`, or `generation-damaged` when a checksum differs. */
  open(id: string): Promise<ArtefactReader<Manifest>>;
  /** Nothing happens when there is none of this id. Throws `folder-unwritable`. */
  remove(id: string): Promise<void>;
}
