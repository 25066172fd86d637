import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import mammoth from 'mammoth';
import type { ReadMarkup } from './read-html.ts';
import { readWordStyles, readWords, strikeHiddenRuns } from './strike-hidden-runs.ts';
import { type MarkupNode, readBlocks } from './visible-blocks.ts';

/** Why a file is not read, in words for its owner. */
export class UnreadableFile extends Error {}

const MAIN = 'word/document.xml';
/** What a document may unpack to: an ordinary one of a thousand pages stays far below. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ENTRIES = 5_000;
/** The parts that mammoth reads. */
const READ_PARTS = [MAIN, 'word/footnotes.xml', 'word/endnotes.xml'];

/** The words of a Word file that a reader sees: without comments, deleted and hidden text, text in the colour of its ground, too small to read or far off the page. Throws `UnreadableFile`. */
export async function readDocx(bytes: Uint8Array): Promise<ReadMarkup> {
  const entries = unpack(bytes);
  if (entries[MAIN] === undefined) throw new UnreadableFile('the file is no Word document (.docx)');
  const hidden = strikeHiddenParts(entries);
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(zipSync(entries, { level: 0 })) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    .catch((cause: unknown) => {
      throw new UnreadableFile('the parts of the file do not fit together; save it again in Word', { cause });
    });
  const { body } = new DOMParser().parseFromString(`<html><body>${value}</body></html>`, 'text/html');
  return { blocks: readBlocks(body as unknown as MarkupNode), hidden };
}

/** Strikes what nobody sees out of the parts that are read; its words, and those of the comments. */
function strikeHiddenParts(entries: Record<string, Uint8Array>): string[] {
  const read = (part: string) => (entries[part] ? strFromU8(entries[part]) : null);
  const styles = readWordStyles(read('word/styles.xml') ?? '<w:styles/>');
  const hidden = READ_PARTS.flatMap((part) => {
    const xml = read(part);
    if (xml === null) return [];
    const struck = strikeHiddenRuns(xml, styles);
    entries[part] = strToU8(struck.xml);
    return struck.hidden;
  });
  return [...hidden, ...readWords(read('word/comments.xml') ?? '<w:comments/>')];
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  let count = 0;
  const isTooMuch = (size: number) => {
    unpacked += size;
    count++;
    return unpacked > MAX_UNPACKED_BYTES || count > MAX_ENTRIES;
  };
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        if (isTooMuch(originalSize)) throw new UnreadableFile('the file unpacks to more than 100 MB or 5,000 parts');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile('the file is damaged or incomplete', { cause });
  }
}
