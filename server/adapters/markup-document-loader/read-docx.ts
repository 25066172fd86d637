import { strFromU8, strToU8, zipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import mammoth from 'mammoth';
import { UnreadableFile, unpackArchive } from '../../language/index.ts';
import type { ReadMarkup } from './read-html.ts';
import { readWordStyles, readWords, strikeHiddenRuns } from './strike-hidden-runs.ts';
import { type MarkupNode, readBlocks } from './visible-blocks.ts';

const MAIN = 'word/document.xml';
/** The parts that mammoth reads. */
const READ_PARTS = [MAIN, 'word/footnotes.xml', 'word/endnotes.xml'];

/** The words of a Word file that a reader sees: without comments, deleted and hidden text, text in the colour of its ground, too small to read or far off the page. Throws `UnreadableFile`. */
export async function readDocx(bytes: Buffer): Promise<ReadMarkup> {
  const entries = unpackArchive(bytes);
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
