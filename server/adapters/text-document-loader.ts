import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import { decodeText } from '../language/index.ts';
import type { DocumentLoader } from '../ports/index.ts';
import { readVisibleMarkdown } from './text-document-loader/visible-markdown.ts';

const FORMATS = { '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text' } as const;
const MAX_BYTES = 20 * 1024 * 1024;

/** Reads Markdown, as it shows when rendered, and plain text, in UTF-8, GB18030 or marked UTF-16. Other kinds of file are refused by name. */
export function createTextDocumentLoader(): DocumentLoader {
  return {
    async load(path) {
      const fileName = basename(path);
      const refuse = (reason: string, cause?: unknown) =>
        new ZhidaError('document-refused', `${fileName}: ${reason}`, { cause });
      const format = FORMATS[extname(path).toLowerCase() as keyof typeof FORMATS];
      if (format === undefined)
        throw refuse(
          `files of kind "${extname(path) || 'none'}" are not read yet; give Markdown (.md) or plain text (.txt)`,
        );
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw refuse('the file cannot be read; check its path and permissions', cause);
      });
      if (bytes.length === 0) throw refuse('the file is empty');
      if (bytes.length > MAX_BYTES) throw refuse('the file is larger than 20 MB');
      const text = decodeText(bytes);
      if (text === null)
        throw refuse('the text is neither UTF-8 nor GB18030 nor marked UTF-16, or mixes them; save it as UTF-8');
      if (text.includes('\0')) throw refuse('the file is binary, not text');
      if (text.trim() === '') throw refuse('the file holds no text');
      const lines = text.replaceAll('\r\n', '\n');
      // Plain text shows all there is.
      const shown = format === 'markdown' ? readVisibleMarkdown(lines) : { text: lines, leftOut: [] };
      if (shown.text.trim() === '') throw refuse('the file holds no text a reader sees');
      return {
        format,
        ...shown,
        places: [],
        checksum: createHash('sha256').update(bytes).digest('hex'),
        fileName,
      };
    },
  };
}
