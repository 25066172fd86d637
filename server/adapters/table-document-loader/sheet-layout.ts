import { childrenOf, isSet, listOf, type XmlElement } from './workbook-parts.ts';

/** Cells of a sheet as a rectangle; rows and columns from 0, ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet says of its cells beside their values; rows and columns from 0. */
export interface SheetLayout {
  readonly hiddenRows: ReadonlySet<number>;
  isHiddenColumn(column: number): boolean;
  readonly merged: readonly CellRange[];
  /** The number of the style of a cell; 0 for one without. */
  styleOf(row: number, column: number): number;
  /** The cells up to the last row and column in use, empty ones counted. */
  readonly extent: number;
}

/** Reads the layout of a sheet from its XML. */
export function readSheetLayout(sheet: XmlElement | null): SheetLayout {
  const rows = placeRows(listOf(sheet, 'sheetData', 'row'));
  const styles = new Map<string, number>();
  let width = 0;
  for (const { row, element } of rows)
    for (const { column, cell } of placeCells(childrenOf(element, 'c'))) {
      styles.set(`${row}:${column}`, Number(cell.getAttribute('s') ?? 0));
      width = Math.max(width, column + 1);
    }
  const hiddenColumns = listOf(sheet, 'cols', 'col').filter(
    (column) => isSet(column, 'hidden') || column.getAttribute('width') === '0',
  );
  return {
    hiddenRows: new Set(rows.filter(({ element }) => isHiddenRow(element)).map(({ row }) => row)),
    isHiddenColumn: (column) =>
      hiddenColumns.some(
        (range) => Number(range.getAttribute('min')) <= column + 1 && column + 1 <= Number(range.getAttribute('max')),
      ),
    merged: listOf(sheet, 'mergeCells', 'mergeCell').flatMap((range) => readRange(range.getAttribute('ref') ?? '')),
    styleOf: (row, column) => styles.get(`${row}:${column}`) ?? 0,
    extent: ((rows.at(-1)?.row ?? -1) + 1) * width,
  };
}

const isHiddenRow = (row: XmlElement) => isSet(row, 'hidden') || row.getAttribute('ht') === '0';

/** A row without a number stands below the one before it. */
function placeRows(elements: readonly XmlElement[]) {
  let next = 0;
  return elements.map((element) => {
    const row = Number(element.getAttribute('r') ?? next + 1) - 1;
    next = row + 1;
    return { row, element };
  });
}

function placeCells(cells: readonly XmlElement[]) {
  let next = 0;
  return cells.map((cell) => {
    const column = readAddress(cell.getAttribute('r') ?? '')?.column ?? next;
    next = column + 1;
    return { column, cell };
  });
}

function readRange(reference: string): CellRange[] {
  const [start, end] = reference.split(':').map(readAddress);
  return start && end ? [{ top: start.row, left: start.column, bottom: end.row, right: end.column }] : [];
}

function readAddress(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)$/u.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
