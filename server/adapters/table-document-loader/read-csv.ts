import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, UnreadableFile } from '../../language/index.ts';
import { refuseTooManyCells, type TableSheet } from './table-sheet.ts';

const DELIMITERS = [',', '\t', ';'];
const ZIP = 'PK\u0003\u0004';

/** The one sheet of a CSV file, parted by whichever of comma, tab and semicolon its first line has most. Throws `UnreadableFile`. */
export function readCsv(bytes: Uint8Array): TableSheet[] {
  const text = decode(bytes);
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
    });
    const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
    refuseTooManyCells(rows.length * width);
    const cells = rows.map((row) =>
      Array.from({ length: width }, (_, at) => (row[at] ?? '').replace(/\s+/gu, ' ').trim()),
    );
    return [{ name: null, rows: cells, hidden: [] }];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new UnreadableFile(`the file is no CSV: ${cause.message}`, { cause });
  }
}

function decode(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text?.includes('\0') || Buffer.from(bytes.subarray(0, ZIP.length)).toString('latin1') === ZIP)
    throw new UnreadableFile('the file is binary, not CSV; give a workbook the ending .xlsx');
  if (text === null)
    throw new UnreadableFile(
      'the text is neither UTF-8 nor GB18030 nor marked UTF-16, or mixes them; save it as UTF-8',
    );
  return text;
}

function delimiterOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const counted = DELIMITERS.map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.reduce((most, next) => (next.count > most.count ? next : most)).mark;
}
