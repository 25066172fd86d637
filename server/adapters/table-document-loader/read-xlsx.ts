import { zipSync } from 'fflate';
import readXlsxFile, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node';
import { UnreadableFile, unpackArchive } from '../../language/index.ts';
import { type CellStyle, readCellStyles } from './cell-styles.ts';
import { displayedNumber } from './displayed-number.ts';
import { readSheetLayout, type SheetLayout } from './sheet-layout.ts';
import { refuseTooManyCells, type TableSheet } from './table-sheet.ts';
import { listOf, parsePart, type XmlElement } from './workbook-parts.ts';

const ZIP = [0x50, 0x4b];
/** Old .xls files, and workbooks behind a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** A number as it stands in the file, before it is written as the sheet shows it. */
interface RawNumber {
  readonly raw: string;
}
type Cell = string | boolean | RawNumber | Date | null;

/** The sheets of a workbook that a reader sees, merged cells filled; hidden sheets, rows, columns and letters are set aside. Throws `UnreadableFile`. */
export async function readXlsx(bytes: Buffer): Promise<TableSheet[]> {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(OLE))
    throw new UnreadableFile('the file is behind a password, or an old .xls; save it as .xlsx without one');
  if (!begins(ZIP)) throw new UnreadableFile('the file is no Excel workbook (.xlsx)');
  const entries = unpackArchive(bytes);
  const listed = listSheets(entries);
  const layouts = listed.map(({ path }) => readSheetLayout(parsePart(entries, path)));
  refuseTooManyCells(layouts.reduce((sum, { extent }) => sum + extent, 0));
  const styles = readCellStyles(parsePart(entries, 'xl/styles.xml'));
  const sheets = await readCells(entries);
  return listed.flatMap(({ name, isHidden }, index) => {
    const data = sheets.get(name);
    const layout = layouts[index];
    return data && layout ? [describeSheet(name, isHidden, data, layout, styles)] : [];
  });
}

/** The sheets in their order, with the file of each. */
function listSheets(entries: Readonly<Record<string, Uint8Array>>) {
  const workbook = parsePart(entries, 'xl/workbook.xml');
  const relations = parsePart(entries, 'xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw new UnreadableFile('the file is no Excel workbook (.xlsx)');
  const targets = new Map(
    Array.from(relations.children, (relation) => [relation.getAttribute('Id'), relation.getAttribute('Target') ?? '']),
  );
  return listOf(workbook, 'sheets', 'sheet').map((sheet) => {
    const target = targets.get(relationOf(sheet)) ?? '';
    return {
      name: sheet.getAttribute('name') ?? '',
      isHidden: (sheet.getAttribute('state') ?? 'visible') !== 'visible',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    };
  });
}

const relationOf = (sheet: XmlElement) => sheet.getAttribute('r:id') ?? sheet.getAttribute('id');

async function readCells(entries: Record<string, Uint8Array>): Promise<Map<string, Cell[][]>> {
  try {
    // Packed again without compression: the library's own unpacking trusts the sizes a file declares.
    const sheets = await readXlsxFile(Buffer.from(zipSync(entries, { level: 0 })), {
      parseNumber: (raw): RawNumber => ({ raw }),
    });
    return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown as Cell[][]]));
  } catch (cause) {
    if (!(cause instanceof InvalidInputError || cause instanceof InvalidSpreadsheetError)) throw cause;
    throw new UnreadableFile('the file is damaged: a cell or sheet in it cannot be read', { cause });
  }
}

function describeSheet(
  name: string,
  isHidden: boolean,
  data: readonly (readonly Cell[])[],
  layout: SheetLayout,
  styles: readonly CellStyle[],
): TableSheet {
  const styleAt = (row: number, column: number) => styles[layout.styleOf(row, column)];
  const shown = data.map((cells, row) =>
    cells.map((cell, column) => displayedCell(cell, styleAt(row, column)?.form ?? 'General')),
  );
  if (isHidden) return { name, rows: [], hidden: wordsOf(shown) };
  const isUnseen = (row: number, column: number) =>
    layout.hiddenRows.has(row) || layout.isHiddenColumn(column) || (styleAt(row, column)?.isUnseen ?? false);
  const unseen = shown.map((cells, row) => cells.filter((_, column) => isUnseen(row, column)));
  const seen = shown.map((cells, row) => cells.map((cell, column) => (isUnseen(row, column) ? '' : cell)));
  const filled = fillMerged(seen, layout);
  const rows = filled
    .filter((_, row) => !layout.hiddenRows.has(row))
    .map((cells) => cells.filter((_, column) => !layout.isHiddenColumn(column)));
  return { name, rows, hidden: wordsOf(unseen) };
}

const wordsOf = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((cells) => cells.filter((cell) => cell !== '').join(' ')).filter((words) => words !== '');

/** Every cell of a merged range says what its first cell does, so that a row reads by itself. */
function fillMerged(rows: readonly string[][], { merged }: SheetLayout): string[][] {
  const filled = rows.map((cells) => [...cells]);
  for (const { top, left, bottom, right } of merged) {
    const value = rows[top]?.[left] ?? '';
    for (const cells of filled.slice(top, bottom + 1)) cells.fill(value, left, right + 1);
  }
  return filled;
}

function displayedCell(cell: Cell, form: string): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') return cell.replace(/\s+/gu, ' ').trim();
  if (cell instanceof Date) return displayedDay(cell);
  return displayedNumber(cell.raw, form);
}

/** YYYY-MM-DD, with the time of day where one is given, and the time alone of a cell that has no day. */
function displayedDay(day: Date): string {
  const [date = '', time = ''] = day.toISOString().slice(0, 16).split('T');
  if (day.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? date : `${date} ${time}`;
}
