import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ZhidaError } from '../domain/index.ts';
import { decodeText, UnreadableFile } from '../language/index.ts';
import type { DocumentLoader } from '../ports/index.ts';
import { readDocx } from './markup-document-loader/read-docx.ts';
import { type ReadMarkup, readHtml } from './markup-document-loader/read-html.ts';

const MAX_BYTES = 50 * 1024 * 1024;
const ZIP = [0x50, 0x4b];
/** Old .doc files, and .docx files behind a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** How a page says in what encoding it is. */
const DECLARED = /charset=["']?([\w-]+)/iu;

/** Reads HTML pages and Word files (.docx): what a reader sees of them. Throws `document-refused`. */
export function createMarkupDocumentLoader(): DocumentLoader {
  return {
    async load(path) {
      const fileName = basename(path);
      const bytes = await readFile(path).catch(
        () => new UnreadableFile('the file cannot be read; check its path and permissions'),
      );
      try {
        if (bytes instanceof Error) throw bytes;
        if (bytes.length === 0) throw new UnreadableFile('the file is empty');
        if (bytes.length > MAX_BYTES) throw new UnreadableFile('the file is larger than 50 MB');
        const { blocks, hidden } = await readMarkup(extname(path).toLowerCase(), bytes);
        if (blocks.length === 0) throw new UnreadableFile('the file holds no text');
        return {
          format: 'markdown',
          text: blocks.map(({ text }) => text).join('\n'),
          places: blocks.flatMap(({ anchor }, line) =>
            anchor !== null && anchor !== blocks[line - 1]?.anchor ? [{ line, page: null, anchor }] : [],
          ),
          leftOut: hidden.map((text) => ({ text, reason: 'hidden', line: null })),
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

async function readMarkup(extension: string, bytes: Buffer): Promise<ReadMarkup> {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (extension === '.docx') {
    if (begins(OLE))
      throw new UnreadableFile('the file is behind a password, or an old .doc; save it as .docx without one');
    if (!begins(ZIP)) throw new UnreadableFile('the file is no Word document (.docx)');
    return readDocx(bytes);
  }
  if (begins(ZIP) || begins(OLE)) throw new UnreadableFile('the file is no HTML page');
  const page = decodeText(bytes, DECLARED.exec(bytes.subarray(0, 2048).toString('latin1'))?.[1]);
  if (page === null) throw new UnreadableFile('the text is neither UTF-8 nor GB18030, or mixes them');
  if (page.includes('\0')) throw new UnreadableFile('the file is no HTML page');
  return readHtml(page);
}
