import { CsvError, parse } from 'csv-parse/sync';
import { type TableSheet, UnreadableTable } from './table-sheet.ts';

const DELIMITERS = [',', '\t', ';'];
const ZIP = 'PK\u0003\u0004';

/** The one sheet of a CSV file, parted by whichever of comma, tab and semicolon its first line has most. Throws `UnreadableTable`. */
export function readCsv(bytes: Uint8Array): TableSheet[] {
  const text = decode(bytes);
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
    });
    const width = Math.max(0, ...rows.map((row) => row.length));
    const cells = rows.map((row) =>
      Array.from({ length: width }, (_, at) => (row[at] ?? '').replace(/\s+/gu, ' ').trim()),
    );
    return [{ name: null, rows: cells, hidden: [] }];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UnreadableTable(`the file is no CSV: ${cause.message}`, { cause });
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0) || Buffer.from(bytes.subarray(0, 4)).toString('latin1') === ZIP)
    throw new UnreadableTable('the file is binary, not CSV; give a workbook the ending .xlsx');
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next is tried.
    }
  throw new UnreadableTable('the text is neither UTF-8 nor GB18030');
}

function delimiterOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const counted = DELIMITERS.map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}
