import { UnreadableFile } from '../../language/index.ts';

/** More cells, empty ones counted, are no table that a person reads; one cell at the far end of a sheet makes millions. */
const MAX_CELLS = 1_000_000;

/** A sheet of cells as a reader sees them: every row of the same length, an empty cell an empty string. */
export interface TableSheet {
  /** Null for a file that has no sheets. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
  /** Words in cells that a reader does not see. */
  readonly hidden: readonly string[];
}

/** Throws `UnreadableFile` where there are too many cells to lay out. */
export function refuseTooManyCells(cells: number): void {
  if (cells > MAX_CELLS)
    throw new UnreadableFile('the table spreads over more than a million cells; keep what is needed only');
}
