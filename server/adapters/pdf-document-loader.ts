import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidPDFException, PasswordException } from 'pdf-parse';
import { ZhidaError } from '../domain/index.ts';
import { joinLines, type PrintedLine, visibleText } from '../language/index.ts';
import type { DocumentLoader, LeftOut } from '../ports/index.ts';
import { type ReadPage, readPages, TooManyPages } from './pdf-document-loader/read-pages.ts';

const MAX_BYTES = 100 * 1024 * 1024;
const MAX_PAGES = 3_000;
/** Fewer letters a page than these: what there is to read is in pictures. */
const LEAST_LETTERS_A_PAGE = 20;
const PDF_MARK = '%PDF-';

/** Reads PDF files that hold text, page by page. Words no reader sees are left out. Scanned files are refused: their words are pictures. Throws `document-refused`. */
export function createPdfDocumentLoader(): DocumentLoader {
  return {
    async load(path) {
      const fileName = basename(path);
      const refuse = (reason: string, cause?: unknown) =>
        new ZhidaError('document-refused', `${fileName}: ${reason}`, { cause });
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw refuse('the file cannot be read; check its path and permissions', cause);
      });
      if (bytes.length === 0) throw refuse('the file is empty');
      if (bytes.length > MAX_BYTES) throw refuse('the file is larger than 100 MB');
      if (!bytes.subarray(0, 1024).includes(PDF_MARK)) throw refuse('the file is no PDF');
      const pages = await readPages(bytes, MAX_PAGES).catch((cause: unknown) => {
        throw refuse(reasonOf(cause), cause);
      });
      const paragraphs = joinLines(
        pages.flatMap(({ text }, index) =>
          text.split('\n').map((line) => ({ text: visibleText(line), page: index + 1 })),
        ),
      );
      const scan = describeScan(pages, paragraphs);
      if (scan !== null) throw refuse(scan);
      return {
        format: 'text',
        text: paragraphs.map(({ text }) => text).join('\n'),
        places: paragraphs.flatMap(({ page }, line) =>
          page === paragraphs[line - 1]?.page ? [] : [{ line, page, anchor: null }],
        ),
        leftOut: findLeftOut(pages, paragraphs),
        checksum: createHash('sha256').update(bytes).digest('hex'),
        fileName,
      };
    },
  };
}

/** Why a file is not read that shows hardly any words; null when it shows them. */
function describeScan(pages: readonly ReadPage[], paragraphs: readonly PrintedLine[]): string | null {
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > 0 && letters >= pages.length * LEAST_LETTERS_A_PAGE) return null;
  return pages.some(({ hidden }) => hidden.length > 0)
    ? 'the words in it are invisible, as in a scan with recognised text beneath the picture; give another format'
    : 'the pages hold pictures instead of text (a scan); recognise the text first, or give another format';
}

/** The words nobody sees, each with the first line of its page. */
function findLeftOut(pages: readonly ReadPage[], paragraphs: readonly PrintedLine[]): LeftOut[] {
  return pages.flatMap(({ hidden }, index) => {
    const line = paragraphs.findIndex(({ page }) => page > index);
    return hidden.map((text): LeftOut => ({ text, reason: 'hidden', line: line < 0 ? null : line }));
  });
}

function reasonOf(cause: unknown): string {
  if (cause instanceof TooManyPages) return `the file has more than ${MAX_PAGES} pages; split it`;
  if (cause instanceof PasswordException) return 'the file is behind a password; save it without one';
  if (cause instanceof InvalidPDFException) return 'the file is damaged or incomplete';
  return 'the file cannot be read as a PDF';
}
