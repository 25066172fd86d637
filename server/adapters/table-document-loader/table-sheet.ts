/** Why a file is not read, in words for its owner. */
export class UnreadableTable extends Error {}

/** A sheet of cells as a reader sees them: every row of the same length, an empty cell an empty string. */
export interface TableSheet {
  /** Null for a file that has no sheets. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
  /** Words in cells that a reader does not see. */
  readonly hidden: readonly string[];
}
