import type { TableSheet } from './table-sheet.ts';

/** Names that Excel, WPS and LibreOffice give sheets nobody has named. */
const UNNAMED = /^(?:sheet|工作表|表)\s*\d+$/iu;
/** A longer row of one cell is a sentence, no title. */
const MAX_TITLE = 60;
const FIGURE = /^[-+¥￥]?[\d,.]+\s*(?:%|元)?$/u;

type Row = readonly string[];

/** A row that says one thing, or the rows of a table. */
interface SheetPart {
  readonly sole: string | null;
  readonly rows: Row[];
}

/**
 * A sheet in Markdown: its name as heading (that of the file where nobody named it), and a table for each run of rows between empty ones. A row of one
 * cell above the head is the title of the table; elsewhere it stands between the tables as a line of its own.
 */
export function writeSheet({ name, rows }: TableSheet, fileName: string): string[] {
  const parts = blocksOf(rows).flatMap(partsOf);
  if (parts.length === 0) return [];
  const lines = [`# ${name === null || UNNAMED.test(name) ? fileName : name}`];
  let head: Row = [];
  for (const [index, { sole, rows: own }] of parts.entries()) {
    if (sole !== null) lines.push('', isTitle(parts, index) ? `## ${sole}` : sole);
    else {
      // Rows of figures below an empty row or a caption go on under the head above them.
      const continues = head.length === own[0]?.length && hasFigure(own[0]);
      const table = continues ? { head, body: own } : splitHead(own);
      head = table.head;
      lines.push('');
      for (const line of writeTable(table.head, table.body)) lines.push(line);
    }
  }
  return lines;
}

/** Whether a row of one cell names the table that follows: the first of its run that is no sentence. */
function isTitle(parts: readonly SheetPart[], index: number): boolean {
  const isName = ({ sole }: SheetPart) => sole !== null && sole.length <= MAX_TITLE && !/[。；：:]/u.test(sole);
  const begin = parts.slice(0, index).findLastIndex(({ sole }) => sole === null) + 1;
  return parts.slice(begin).findIndex(isName) === index - begin && parts.slice(index).some(({ sole }) => sole === null);
}

/** Runs of rows that are not empty, each without the columns that are empty in all its rows. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [[]];
  for (const row of rows)
    if (row.some((cell) => cell !== '')) blocks.at(-1)?.push(row);
    else blocks.push([]);
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => {
      const used = (block[0] ?? []).map((_, column) => block.some((row) => row[column] !== ''));
      return block.map((row) => row.filter((_, column) => used[column]));
    });
}

/** Rows that say one thing only, and the runs of rows between them. In the middle of a table only a row that is merged over others says one thing. */
function partsOf(block: readonly Row[]): SheetPart[] {
  const parts: SheetPart[] = [];
  const soles = block.map(soleOf);
  const first = soles.indexOf(null);
  const last = soles.lastIndexOf(null);
  for (const [index, row] of block.entries()) {
    const sole = soles[index] ?? null;
    const isInside = index > first && index < last && first >= 0;
    const isMerged = row.filter((cell) => cell !== '').length > 1;
    const open = parts.at(-1);
    if (sole !== null && (!isInside || isMerged)) parts.push({ sole, rows: [] });
    else if (open && open.sole === null) open.rows.push(row);
    else parts.push({ sole: null, rows: [row] });
  }
  return parts;
}

/** What a row says when it says one thing only. */
function soleOf(row: Row): string | null {
  const said = new Set(row.filter((cell) => cell !== ''));
  const [only] = said;
  return only !== undefined && said.size === 1 ? only : null;
}

const hasFigure = (row: Row | undefined) => row?.some((cell) => FIGURE.test(cell)) ?? false;

/** A head of two rows, the upper one merged over columns of the lower one, becomes one row; the rest is the body. */
function splitHead(rows: readonly Row[]): { head: Row; body: readonly Row[] } {
  const [upper = [], lower] = rows;
  const isMerged = upper.some((cell, column) => column > 0 && cell !== '' && cell === upper[column - 1]);
  if (!isMerged || lower === undefined || hasFigure(lower)) return { head: upper, body: rows.slice(1) };
  const head = upper.map((cell, column) =>
    [...new Set([cell, lower[column] ?? ''])].filter((part) => part !== '').join(' '),
  );
  return { head, body: rows.slice(2) };
}

function writeTable(head: Row, body: readonly Row[]): string[] {
  const write = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  return [write(head), write(head.map(() => '---')), ...body.map(write)];
}
