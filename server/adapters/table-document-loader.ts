import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import { UnreadableFile } from '../language/index.ts';
import type { DocumentLoader } from '../ports/index.ts';
import { readCsv } from './table-document-loader/read-csv.ts';
import { readXlsx } from './table-document-loader/read-xlsx.ts';
import type { TableSheet } from './table-document-loader/table-sheet.ts';
import { writeSheet } from './table-document-loader/write-sheet.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** Reads tables: Excel workbooks (.xlsx) and CSV, as Markdown tables with their heads. What a reader does not see is left out. Throws `document-refused`. */
export function createTableDocumentLoader(): DocumentLoader {
  return {
    async load(path) {
      const fileName = basename(path);
      const bytes = await readFile(path).catch(
        () => new UnreadableFile('the file cannot be read; check its path and permissions'),
      );
      try {
        if (bytes instanceof Error) throw bytes;
        if (bytes.length === 0) throw new UnreadableFile('the file is empty');
        if (bytes.length > MAX_BYTES) throw new UnreadableFile('the file is larger than 20 MB');
        const name = fileName.replace(/\.[^.]+$/u, '');
        const sheets = extname(path).toLowerCase() === '.xlsx' ? await readXlsx(bytes) : readCsv(bytes);
        return {
          format: 'markdown',
          ...writeSheets(sheets, name),
          leftOut: sheets.flatMap(({ hidden }) =>
            hidden.map((text) => ({ text, reason: 'hidden' as const, line: null })),
          ),
          checksum: createHash('sha256').update(bytes).digest('hex'),
          fileName,
        };
      } catch (cause) {
        if (!(cause instanceof UnreadableFile)) throw cause;
        throw new ZhidaError('document-refused', `${fileName}: ${cause.message}`, { cause });
      }
    },
  };
}

/** The sheets one below the other; each that has a name of its own can be opened by it. */
function writeSheets(sheets: readonly TableSheet[], fileName: string) {
  const lines: string[] = [];
  const places: { line: number; page: null; anchor: string }[] = [];
  for (const sheet of sheets) {
    const written = writeSheet(sheet, fileName);
    if (written.length > 0 && sheet.name !== null) places.push({ line: lines.length, page: null, anchor: sheet.name });
    for (const line of written) lines.push(line);
  }
  if (lines.length === 0) throw new UnreadableFile('the file holds no words that can be seen');
  return { text: lines.join('\n'), places };
}
